package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;

/** Up to when everything was heard, in this life and for the next. */
class BookmarkTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final BlockingQueue<Instant> looks = new LinkedBlockingQueue<>();
    private final BlockingQueue<Boolean> outcomes = new LinkedBlockingQueue<>();
    private final BlockingQueue<Instant> kept = new LinkedBlockingQueue<>();
    private final Bookmark bookmark =
            new Bookmark(new Keeping(), new Workspace(Self.SLACK, "T1"), () -> NOON.plus(MINUTE), this::look);

    private boolean look(Instant since) {
        looks.add(since);
        return next(outcomes);
    }

    @Test
    void it_stays_where_it_is_until_it_was_looked_everywhere_whatever_is_heard_meanwhile() {
        bookmark.heard(NOON.plus(MINUTE.multipliedBy(5)));
        bookmark.mayHaveMissed();
        assertThat(next(looks)).isEqualTo(NOON);
        bookmark.heard(NOON.plus(MINUTE.multipliedBy(6)));
        outcomes.add(false);
        bookmark.mayHaveMissed();
        assertThat(next(looks)).as("after a look in part").isEqualTo(NOON);
        assertThat(kept).isEmpty();
        outcomes.add(true);
        assertThat(next(kept)).isEqualTo(NOON.plus(MINUTE.multipliedBy(6)));
    }

    @Test
    void what_may_be_missed_while_it_is_looked_is_looked_for_afterwards_from_where_the_first_look_began() {
        bookmark.mayHaveMissed();
        assertThat(next(looks)).isEqualTo(NOON);
        bookmark.mayHaveMissed();
        bookmark.mayHaveMissed();
        outcomes.add(true);
        assertThat(next(looks)).isEqualTo(NOON.plus(MINUTE));
        outcomes.add(true);
        assertThat(next(kept)).isEqualTo(NOON.plus(MINUTE));
        assertThat(looks).as("more looks").isEmpty();
    }

    @Test
    void it_goes_on_with_what_is_heard_and_is_kept_once_a_minute() {
        bookmark.mayHaveMissed();
        outcomes.add(true);
        assertThat(next(kept)).isEqualTo(NOON.plus(MINUTE));
        bookmark.heard(NOON.plus(MINUTE).plusSeconds(59));
        bookmark.heard(NOON.plus(MINUTE.multipliedBy(2)));
        bookmark.heard(NOON);
        bookmark.heard(NOON.plus(MINUTE.multipliedBy(3)));
        assertThat(List.of(next(kept), next(kept)))
                .containsExactlyInAnyOrder(NOON.plus(MINUTE.multipliedBy(2)), NOON.plus(MINUTE.multipliedBy(3)));
    }

    private static <T> T next(BlockingQueue<T> queue) {
        try {
            return Optional.ofNullable(queue.poll(10, TimeUnit.SECONDS)).orElseThrow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Has heard all until noon. */
    private final class Keeping implements Inbox {
        @Override
        public Reply receive(Event event) {
            return Reply.SILENCE;
        }

        @Override
        public List<Control.Option> suggest(Account who, String field, String typed) {
            return List.of();
        }

        @Override
        public Optional<Instant> heardUntil(Workspace workspace) {
            return Optional.of(NOON);
        }

        @Override
        public void heardAll(Workspace workspace, Instant until) {
            kept.add(until);
        }
    }
}
