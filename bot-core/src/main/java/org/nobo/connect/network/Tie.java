package org.nobo.connect.network;

import java.time.Instant;
import org.nobo.chat.MemberId;

/** Two people have met, or one helped the other. */
public record Tie(MemberId one, MemberId other, Instant since) {}
