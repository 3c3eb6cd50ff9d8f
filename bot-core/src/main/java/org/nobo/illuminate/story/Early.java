package org.nobo.illuminate.story;

import java.time.Instant;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.MessageRef;

/** What somebody wrote below a prompt before the bot knew which message the prompt stands in. Kept until it knows. */
public record Early(CommunityId community, MemberId member, MessageRef message, String words, Instant at) {}
