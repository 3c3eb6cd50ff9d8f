/**
 * Wording: a language model puts an answer together from passages of the know-how, and every place it names is looked
 * up among them.
 *
 * <p>Off unless whoever runs the bot names an endpoint; then the question and the passages leave the process, without
 * members' names. What comes back is words of a stranger: it is shown as typed and never as markup, and what names no
 * passage, or one that was not given, is not shown at all. Nothing here knows how entries are found or shown.
 */
package org.nobo.resource.wording;
