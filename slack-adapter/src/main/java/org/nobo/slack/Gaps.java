package org.nobo.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Workspace;

/** When something may have been missed in a workspace, and where it is looked for then: no wider than the gap needs. */
final class Gaps implements AutoCloseable {
    /** So far behind what was heard last there may be something that Slack would have told again by now. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** What was said in a break no longer than this Slack tells again once it is over, if not at once. */
    private static final Duration BRIEF = Duration.ofMinutes(1);

    /** So often it is looked for what was missed, until it could be looked everywhere. */
    private static final int ROUNDS = 3;

    /** What nobody heard for longer than this nobody waits for any more. */
    private static final Duration LONGEST = Duration.ofDays(3);

    private final Workspace workspace;
    private final InstantSource clock;
    private final Missed missed;
    private final Counts counts;
    private final Lately lately = new Lately();
    private final Optional<Silence> silence;
    private volatile Optional<Inbox> inbox = Optional.empty();

    Gaps(Workspace workspace, SlackAccess access, Missed missed, Counts counts) {
        this.workspace = workspace;
        this.clock = access.clock();
        this.missed = missed;
        this.counts = counts;
        this.silence = access.opensTheLine() ? Optional.empty() : Optional.of(new Silence(clock));
    }

    /** To whom it is said. */
    void tell(Inbox to) {
        inbox = Optional.of(to);
    }

    /** Now we are told what happens: what was said since an earlier life of ours may have been missed. */
    void begins() {
        mayHaveMissed(Instant.MIN, false);
    }

    /**
     * The line is open again after it broke.
     *
     * @param well until when it is known to have been well
     */
    void lineBroke(Instant well) {
        mayHaveMissed(well, true);
    }

    /** Slack tells something; to be said before it is handed in. */
    void told(JsonObject payload) {
        lookAfter(silence.flatMap(since -> since.broken(false)));
        lately.heard(payload);
    }

    /** Slack calls with the same again. */
    void calledAgain() {
        lookAfter(silence.flatMap(since -> since.broken(true)));
    }

    /** Where Slack calls us and has not for long, it is looked for what was said. */
    void listensIntoSilence() {
        lookAfter(silence.flatMap(Silence::lasts));
    }

    private void lookAfter(Optional<Instant> heardBefore) {
        heardBefore.ifPresent(since -> mayHaveMissed(since, false));
    }

    private void mayHaveMissed(Instant heardBefore, boolean lineBroke) {
        inbox.ifPresent(to -> to.mayHaveMissed(
                workspace,
                heardBefore,
                (since, people) -> (lineBroke && isBrief(since)) ? lookAround(since) : lookEverywhere(since)));
    }

    private boolean isBrief(Instant since) {
        return !since.plus(BRIEF).isBefore(clock.instant());
    }

    /** After a short break: where somebody may be waiting. The rest Slack tells again. */
    private boolean lookAround(Instant since) {
        return counted(missed.in(lately.all(), since.minus(BRIEF))) || lookEverywhere(since);
    }

    private boolean lookEverywhere(Instant since) {
        Instant back = since.minus(OVERLAP);
        Instant longSince = clock.instant().minus(LONGEST);
        Instant from = back.isBefore(longSince) ? longSince : back;
        boolean whole = false;
        for (int round = 0; !whole && round < ROUNDS && !missed.isClosed(); round++) {
            whole = counted(missed.everywhere(lately.all(), from));
        }
        return whole;
    }

    private boolean counted(boolean whole) {
        counts.add(whole ? Counts.What.LOOKED_BACK : Counts.What.LOOKED_BACK_IN_PART);
        return whole;
    }

    @Override
    public void close() {
        missed.close();
    }
}
