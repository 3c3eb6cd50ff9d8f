package org.nobo.resource.search;

/** A word of a question that nobody here writes so, and the word that was probably meant. */
public record Repair(String typed, String meant) {}
