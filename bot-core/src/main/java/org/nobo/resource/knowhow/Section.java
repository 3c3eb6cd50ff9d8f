package org.nobo.resource.knowhow;

/** One piece of an article that can stand for itself: what is under a heading, up to the next. */
public record Section(Source source, Trail trail, Prose text, About about) {}
