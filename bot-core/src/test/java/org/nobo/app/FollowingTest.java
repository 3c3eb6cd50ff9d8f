package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.nobo.chat.CommunityId;
import org.nobo.community.Community;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Understanding;
import org.nobo.script.Script;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;

/** The index follows the database by itself. */
final class FollowingTest {
    private static final Entry LATHE =
            Entry.byHand(new EntryId("lathe"), "Sharpening a chisel", "With water.", aboutMethods(), List.of());

    @Test
    void what_is_committed_is_found_without_anybody_asking_for_it_and_what_is_deleted_no_more() {
        try (Store store = RealDatabase.H2.open()) {
            store.communities().keep(Community.called(Script.MAKERS, "Makers"));
            Search search = Search.inMemory(store.changeLog(), Understanding.NONE);
            try (Following following = new Following(search)) {
                following.start();
                store.knowHow().put(Script.MAKERS, LATHE, Instant.EPOCH);
                await(() -> knowsOfChisels(search));
                store.knowHow().remove(Script.MAKERS, LATHE.id());
                await(() -> !knowsOfChisels(search));
            }
        }
    }

    @Test
    void whenever_it_is_committed_within_a_second_it_is_found_and_when_deleted_found_no_more() {
        try (Store store = RealDatabase.H2.open()) {
            store.communities().keep(Community.called(Script.MAKERS, "Makers"));
            Search search = Search.inMemory(store.changeLog(), Understanding.NONE);
            SettableTimer timer = new SettableTimer();
            try (Following following = new Following(search, timer)) {
                following.start();
                for (int later = 0; later < 7; later++) {
                    timer.pass(Duration.ofMillis(37));
                    store.knowHow().put(Script.MAKERS, LATHE, Instant.EPOCH);
                    assertThat(knowsOfChisels(search))
                            .as("nobody has looked yet")
                            .isFalse();
                    timer.pass(Duration.ofSeconds(1));
                    assertThat(knowsOfChisels(search)).isTrue();
                    store.knowHow().remove(Script.MAKERS, LATHE.id());
                    timer.pass(Duration.ofSeconds(1));
                    assertThat(knowsOfChisels(search)).isFalse();
                }
            }
        }
    }

    @Test
    void a_look_that_failed_is_followed_by_another() {
        try (Store store = RealDatabase.H2.open()) {
            store.communities().keep(Community.called(Script.MAKERS, "Makers"));
            AtomicInteger fails = new AtomicInteger();
            Search search = Search.inMemory(failing(store.changeLog(), fails), Understanding.NONE);
            SettableTimer timer = new SettableTimer();
            try (Following following = new Following(search, timer)) {
                following.start();
                fails.set(3);
                timer.pass(Duration.ofSeconds(2));
                assertThat(fails.get()).isNegative();
                store.knowHow().put(Script.MAKERS, LATHE, Instant.EPOCH);
                timer.pass(Duration.ofSeconds(1));
                assertThat(knowsOfChisels(search)).isTrue();
            }
        }
    }

    private static boolean knowsOfChisels(Search search) {
        return !search.find(Script.MAKERS, "chisel", 3).best().isEmpty();
    }

    /** A log of a database that does not answer so many times. */
    private static ChangeLog failing(ChangeLog log, AtomicInteger times) {
        return new ChangeLog() {
            @Override
            public List<Position> positions() {
                if (times.getAndDecrement() > 0) {
                    throw new IllegalStateException("The database does not answer");
                }
                return log.positions();
            }

            @Override
            public List<Change> after(CommunityId community, long number, int most) {
                return log.after(community, number, most);
            }

            @Override
            public Optional<Entry> now(CommunityId community, EntryId entry) {
                return log.now(community, entry);
            }
        };
    }

    /** As long as it takes, for a machine may have much else to do. */
    private static void await(BooleanSupplier isSo) {
        for (int i = 0; i < 6_000 && !isSo.getAsBoolean(); i++) {
            pause();
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static About aboutMethods() {
        return new About(Kind.METHODS, "", List.of());
    }
}
