package org.nobo.resource.search;

/**
 * One word of a text as the index sees it.
 *
 * @param start where it stands, in characters
 * @param typed the word itself, in lower case
 * @param stem what it has in common with its other forms
 */
record Word(int start, int end, String typed, String stem) {}
