package org.nobo.resource.answer;

import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.search.Passage;

/** An entry, and the part of it that answers. */
public record Cited(Entry entry, Passage passage) {}
