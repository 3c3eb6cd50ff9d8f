package org.nobo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;

/** Up to when everything was heard, in this life and for the next. */
final class BookmarksTest {
    private static final PlatformId CHAT = new PlatformId("chat");
    private static final Workspace HOME = new Workspace(CHAT, "T1");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NOW = after(10);

    private volatile Instant now = NOW;
    private final BlockingQueue<Instant> looks = new LinkedBlockingQueue<>();
    private final BlockingQueue<Optional<Boolean>> outcomes = new LinkedBlockingQueue<>();
    private final BlockingQueue<Instant> kept = new LinkedBlockingQueue<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final Bookmarks bookmarks = new Bookmarks(new Deaf(), new Keeping(), () -> now);

    private static Instant after(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    /** Looks, and waits for the outcome; an empty one throws. */
    private boolean look(Instant since, List<String> people) {
        asked.addAll(people);
        looks.add(since);
        return next(outcomes).orElseThrow();
    }

    private void begins() {
        mayHaveMissed(Instant.MIN);
    }

    private void mayHaveMissed(Instant heardBefore) {
        bookmarks.mayHaveMissed(HOME, heardBefore, this::look);
    }

    private void hears(Instant at) {
        assertThat(bookmarks.receive(new Event.HomeOpened("home/" + at, at, new Account(HOME, "ann"))))
                .isEqualTo(Reply.SILENCE);
    }

    private void finds(boolean all) {
        outcomes.add(Optional.of(all));
    }

    @Test
    void it_stays_where_it_is_until_it_was_looked_everywhere_whatever_is_heard_meanwhile() {
        hears(after(5));
        begins();
        assertThat(next(looks)).isEqualTo(NOON);
        hears(after(6));
        finds(false);
        mayHaveMissed(after(7));
        assertThat(next(looks)).as("after a look in part").isEqualTo(NOON);
        outcomes.add(Optional.empty());
        mayHaveMissed(after(8));
        assertThat(next(looks)).as("after a look that broke off").isEqualTo(NOON);
        assertThat(kept).isEmpty();
        finds(true);
        assertThat(next(kept)).isEqualTo(NOW);
    }

    @Test
    void what_may_be_missed_while_it_is_looked_is_looked_for_afterwards_from_where_the_first_look_began() {
        begins();
        assertThat(next(looks)).isEqualTo(NOON);
        mayHaveMissed(after(1));
        mayHaveMissed(after(2));
        finds(true);
        assertThat(next(looks)).isEqualTo(NOW);
        finds(true);
        assertThat(next(kept)).isEqualTo(NOW);
        assertThat(looks).as("more looks").isEmpty();
    }

    @Test
    void it_goes_on_with_what_is_heard_and_is_kept_once_a_minute() {
        whole(after(1));
        hears(after(2).minusSeconds(1));
        hears(after(2));
        hears(NOON);
        hears(after(3));
        assertThat(List.of(next(kept), next(kept))).containsExactlyInAnyOrder(after(2), after(3));
    }

    @Test
    void what_an_adapter_says_of_its_own_accord_moves_nothing_nor_does_a_clock_that_is_fast() {
        whole(after(1));
        for (Event own : List.of(
                new Event.CameBack("back", after(9), HOME),
                new Event.Installed("here", after(9), HOME, "Makers", List.of()))) {
            assertThat(bookmarks.receive(own)).isEqualTo(Reply.SILENCE);
        }
        hears(after(3));
        assertThat(next(kept)).isEqualTo(after(3));
        hears(after(600));
        assertThat(next(kept)).isEqualTo(NOW);
    }

    @Test
    void an_adapter_that_knows_better_until_when_it_has_heard_all_is_believed() {
        whole(after(1));
        mayHaveMissed(after(4));
        assertThat(next(looks)).as("the line was well, and nothing happened").isEqualTo(after(4));
        finds(true);
        assertThat(next(kept)).isEqualTo(NOW);
        mayHaveMissed(after(9));
        assertThat(next(looks))
                .as("what came after may have come by another way")
                .isEqualTo(after(9));
        finds(true);
    }

    @Test
    void where_nothing_was_ever_heard_nothing_is_looked_for_and_the_next_life_knows_it_was_here() {
        Workspace fresh = new Workspace(CHAT, "T2");
        bookmarks.mayHaveMissed(fresh, Instant.MIN, new ChatPlatform.Look() {
            @Override
            public boolean since(Instant when, List<String> people) {
                return look(when, people);
            }

            @Override
            public void isNotNeeded() {
                asked.add("nobody");
            }
        });
        assertThat(next(kept)).isEqualTo(NOW);
        assertThat(looks).isEmpty();
        assertThat(asked).containsExactly("nobody");
    }

    @Test
    void where_no_workspace_is_said_it_is_said_who_was_written_to() {
        finds(true);
        bookmarks.mayHaveMissed(Workspace.unsaid(CHAT), Instant.MIN, this::look);
        assertThat(next(looks)).isEqualTo(NOON);
        assertThat(asked).containsExactly("ann", "bob");
        finds(true);
        begins();
        next(looks);
        assertThat(asked).as("and nowhere else").hasSize(2);
    }

    /** It was looked everywhere, and all is heard until then. */
    private void whole(Instant at) {
        now = at;
        begins();
        next(looks);
        finds(true);
        assertThat(next(kept)).isEqualTo(at);
        now = NOW;
    }

    private static <T> T next(BlockingQueue<T> queue) {
        try {
            return Optional.ofNullable(queue.poll(10, TimeUnit.SECONDS)).orElseThrow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Takes everything. */
    private static final class Deaf implements ChatPlatform.Inbox {
        @Override
        public Reply receive(Event event) {
            return Reply.SILENCE;
        }

        @Override
        public List<Control.Option> suggest(Account who, String field, String typed) {
            return List.of();
        }
    }

    /** Has heard all until noon, but in one place where nobody ever was. */
    private final class Keeping implements Bookmarks.Kept {
        @Override
        public Optional<Instant> heardUntil(Workspace workspace) {
            return Optional.of(NOON).filter(noon -> !workspace.id().equals("T2"));
        }

        @Override
        public void heardAll(Workspace workspace, Instant until) {
            kept.add(until);
        }

        @Override
        public List<String> writtenTo(PlatformId platform) {
            return List.of("ann", "bob");
        }
    }
}
