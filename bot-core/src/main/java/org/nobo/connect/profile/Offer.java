package org.nobo.connect.profile;

import org.nobo.chat.MemberId;

/**
 * What somebody can offer others, and what they look for, as typed; one of the two may be empty.
 *
 * @param offers what they offer
 * @param needs what they look for
 */
public record Offer(MemberId member, String offers, String needs) {}
