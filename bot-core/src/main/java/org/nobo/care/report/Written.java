package org.nobo.care.report;

import org.nobo.chat.MemberId;

/**
 * A message in which something of a report stands.
 *
 * @param name under which it was written
 * @param to whom it was written
 */
public record Written(String name, MemberId to) {}
