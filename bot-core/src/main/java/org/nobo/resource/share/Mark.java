package org.nobo.resource.share;

import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/**
 * A message that somebody marked as worth keeping, until they have decided.
 *
 * @param id of the entry it becomes
 * @param by who marked it
 * @param author who wrote it
 * @param words as it was written
 */
public record Mark(String id, CommunityId community, MemberId by, MemberId author, String words) {}
