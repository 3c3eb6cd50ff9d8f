package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nobo.chat.CommunityId;
import org.nobo.community.Community;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.knowhow.KnowHow.Outcome;
import org.nobo.resource.knowhow.Link;
import org.nobo.resource.knowhow.Prose;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.knowhow.Source;
import org.nobo.resource.knowhow.Trail;

final class JdbiKnowHowTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CommunityId TABLE = new CommunityId("table");
    private static final CommunityId BENCH = new CommunityId("bench");

    private Store store;
    private KnowHow knowHow;
    private ChangeLog log;

    private void open(RealDatabase database) {
        store = database.open();
        store.communities().keep(Community.called(TABLE, "The Long Table"));
        store.communities().keep(Community.called(BENCH, "The Bench"));
        knowHow = store.knowHow();
        log = store.changeLog();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource
    void an_entry_comes_back_as_it_was_put(RealDatabase database) {
        open(database);
        Section section = new Section(
                new Source("deep/meeting well.md", "größe-1"),
                new Trail("Meeting \"well\"", List.of("Rooms", "Größe 🎉")),
                new Prose("Long.\n\n".repeat(20_000) + "See there.", List.of(new Link(4, 9, "../other.md#x"))),
                new About(Kind.EQUIPMENT, "Mina", List.of("Care for nature", "craft")));
        Entry entry = Entry.of("guide", section);
        assertThat(knowHow.put(TABLE, entry, NOW)).isEqualTo(Outcome.ADDED);
        assertThat(knowHow.find(TABLE, entry.id())).contains(entry);
        assertThat(knowHow.find(BENCH, entry.id())).isEmpty();
        assertThat(knowHow.count(TABLE)).isEqualTo(1);
        assertThat(knowHow.count(BENCH)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void putting_it_again_changes_nothing_unless_it_says_something_else(RealDatabase database) {
        open(database);
        Entry entry = entry("one", "First words.");
        knowHow.put(TABLE, entry, NOW);
        assertThat(knowHow.put(TABLE, entry, NOW)).isEqualTo(Outcome.SAME);
        assertThat(log.positions().getFirst().number()).isEqualTo(1);
        Entry changed = entry("one", "Other words.");
        assertThat(knowHow.put(TABLE, changed, NOW)).isEqualTo(Outcome.CHANGED);
        assertThat(knowHow.find(TABLE, entry.id())).contains(changed);
        assertThat(knowHow.count(TABLE)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void many_are_put_as_one_after_the_other_would_be(RealDatabase database) {
        open(database);
        knowHow.put(TABLE, entry("same", "As it is."), NOW);
        knowHow.put(TABLE, entry("changed", "As it was."), NOW);
        List<Entry> many = List.of(
                entry("same", "As it is."),
                entry("changed", "As it is now."),
                entry("new", "First."),
                entry("new", "First, again."));
        assertThat(knowHow.putAll(TABLE, many, NOW))
                .containsExactly(Outcome.SAME, Outcome.CHANGED, Outcome.ADDED, Outcome.CHANGED);
        assertThat(log.after(TABLE, 2, 10))
                .extracting(
                        ChangeLog.Change::number,
                        change -> change.now().orElseThrow().words())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, "As it is now."),
                        org.assertj.core.groups.Tuple.tuple(5L, "First, again."));
        assertThat(log.positions().getFirst().number()).isEqualTo(5);
        assertThat(knowHow.putAll(TABLE, List.of(), NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aliases_outlive_what_is_read_again(RealDatabase database) {
        open(database);
        Entry entry = entry("one", "First words.");
        knowHow.put(TABLE, new Entry(entry.id(), "guide", entry.section(), List.of("how to begin")), NOW);
        knowHow.put(TABLE, entry("one", "Other words."), NOW);
        assertThat(knowHow.find(TABLE, entry.id()).orElseThrow().aliases()).containsExactly("how to begin");
    }

    @ParameterizedTest
    @EnumSource
    void the_log_holds_each_entry_once_with_its_newest_number(RealDatabase database) {
        open(database);
        Entry one = entry("one", "First.");
        Entry two = entry("two", "Second.");
        knowHow.put(TABLE, one, NOW);
        knowHow.put(TABLE, two, NOW);
        knowHow.put(TABLE, entry("one", "First, again."), NOW);
        knowHow.remove(TABLE, two.id());
        knowHow.remove(TABLE, two.id());
        knowHow.put(BENCH, one, NOW);
        List<ChangeLog.Change> changes = log.after(TABLE, 0, 10);
        assertThat(changes)
                .extracting(ChangeLog.Change::number, ChangeLog.Change::entry)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3L, one.id()),
                        org.assertj.core.groups.Tuple.tuple(4L, two.id()));
        assertThat(changes.get(0).now().orElseThrow().words()).isEqualTo("First, again.");
        assertThat(changes.get(1).now()).isEmpty();
        assertThat(log.after(TABLE, 3, 10)).hasSize(1);
        assertThat(log.after(TABLE, 0, 1)).hasSize(1);
        assertThat(log.positions()).extracting(ChangeLog.Position::number).containsExactlyInAnyOrder(4L, 1L);
        assertThat(log.positions()).extracting(ChangeLog.Position::origin).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void who_is_later_in_the_log_commits_later(RealDatabase database) throws Exception {
        open(database);
        knowHow.put(TABLE, entry("zero", "Begins the log."), NOW);
        CountDownLatch firstHasANumber = new CountDownLatch(1);
        CountDownLatch firstMayCommit = new CountDownLatch(1);
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> store.transactions().inOne(() -> {
                    knowHow.put(TABLE, entry("first", "First."), NOW);
                    firstHasANumber.countDown();
                    await(firstMayCommit);
                    return null;
                }));
        await(firstHasANumber);
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> knowHow.put(TABLE, entry("second", "Second."), NOW));
        assertThat(second).failsWithin(300, TimeUnit.MILLISECONDS);
        assertThat(log.after(TABLE, 1, 10)).isEmpty();
        firstMayCommit.countDown();
        first.get(5, TimeUnit.SECONDS);
        second.get(5, TimeUnit.SECONDS);
        assertThat(log.after(TABLE, 1, 10))
                .extracting(change -> change.now().orElseThrow().words())
                .containsExactly("First.", "Second.");
    }

    @ParameterizedTest
    @EnumSource
    void what_a_lost_turn_put_was_never_there(RealDatabase database) {
        open(database);
        try {
            store.transactions().inOne(() -> {
                knowHow.put(TABLE, entry("one", "First."), NOW);
                throw new IllegalStateException("the turn is lost");
            });
        } catch (IllegalStateException lost) {
            assertThat(lost).hasMessage("the turn is lost");
        }
        assertThat(log.positions()).isEmpty();
        assertThat(knowHow.count(TABLE)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void collections_remember_where_they_came_from(RealDatabase database) {
        open(database);
        assertThat(knowHow.collection(TABLE, "guide")).isEmpty();
        knowHow.keep(TABLE, new KnowHow.Collection("guide", "/first", NOW));
        KnowHow.Collection again = new KnowHow.Collection("guide", "/second", NOW.plusSeconds(1));
        knowHow.keep(TABLE, again);
        assertThat(knowHow.collection(TABLE, "guide")).isEqualTo(Optional.of(again));
        Entry entry = entry("one", "First.");
        knowHow.put(TABLE, entry, NOW);
        assertThat(knowHow.standing(TABLE, "guide")).containsExactly(new KnowHow.Standing(entry.id(), "one.md"));
        assertThat(knowHow.standing(TABLE, "other")).isEmpty();
    }

    private static Entry entry(String name, String words) {
        return Entry.of(
                "guide",
                new Section(new Source(name + ".md", ""), new Trail(name, List.of()), Prose.of(words), About.NOTHING));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
