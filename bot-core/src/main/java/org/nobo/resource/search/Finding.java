package org.nobo.resource.search;

import org.nobo.resource.knowhow.EntryId;

/**
 * An entry that may answer.
 *
 * @param score for comparing findings of one question, and nothing else
 */
public record Finding(EntryId entry, double score) {}
