package org.nobo.resource.answer;

import org.nobo.chat.MemberId;

/**
 * Somebody who offers something, and agreed to be introduced to others.
 *
 * @param offer in their own words
 */
public record Willing(MemberId member, String name, String offer) {}
