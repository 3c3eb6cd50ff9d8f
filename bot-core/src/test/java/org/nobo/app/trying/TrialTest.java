package org.nobo.app.trying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.app.trying.Trial.CannotBegin;
import org.nobo.app.trying.Trial.Wish;
import org.nobo.chat.CommunityId;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;
import org.nobo.terminal.PipedTalk;
import org.nobo.terminal.Transcript;

class TrialTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Wish SAMPLE =
            new Wish(Optional.empty(), false, Optional.empty(), "lea", 1, Optional.empty(), false);

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    @Test
    void the_sample_is_there_to_talk_to() throws Exception {
        assertThat(play(SAMPLE, "lea: /nobo about", "ann joins"))
                .contains("nobo ⇢ lea: The Long Table")
                .contains("nobo → ann: Welcome to The Long Table, Ann!");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void the_same_seed_and_talk_give_the_same() throws Exception {
        String[] talk = {"ann joins", "ann: /nobo values", "ann picks Learning, Courage, Fun", "wait 3d", "ann: help"};

        assertThat(play(SAMPLE, talk)).isEqualTo(play(SAMPLE, talk)).isNotEmpty();
    }

    @Test
    void nobody_of_the_sample_is_called_ann_bob_or_zoe() throws Exception {
        play(SAMPLE, "ann: hi", "bob: hi", "zoe: hi");

        assertThat(errors.toString().lines())
                .containsExactly(
                        "talk:1: nobody called \"ann\" is here",
                        "talk:2: nobody called \"bob\" is here",
                        "talk:3: nobody called \"zoe\" is here");
    }

    @Test
    void a_community_of_ones_own_has_its_name_and_its_leader() throws Exception {
        Wish own = new Wish(Optional.empty(), true, Optional.of("Bread Bakers"), "mo", 1, Optional.empty(), false);

        assertThat(play(own, "mo: /nobo about", "lea: hi")).startsWith("nobo ⇢ mo: Bread Bakers");
        assertThat(errors.toString()).isEqualTo("talk:2: nobody called \"lea\" is here\n");
    }

    @Test
    void without_a_name_its_leader_is_asked_first() throws Exception {
        Wish unnamed = new Wish(Optional.empty(), true, Optional.empty(), "mo", 1, Optional.empty(), false);

        assertThat(play(unnamed)).startsWith("nobo → mo: ").contains("[");
    }

    @Test
    void another_day_all_is_as_it_was_left() throws Exception {
        Wish kept = new Wish(Optional.of(folder), true, Optional.of("Bread Bakers"), "mo", 1, Optional.empty(), false);
        play(kept, "ann joins", "ann: /nobo values", "wait 10m");

        Wish again = new Wish(Optional.of(folder), false, Optional.empty(), "lea", 1, Optional.empty(), false);
        assertThat(play(again, "ann picks Learning, Courage, Trust", "mo: /nobo about", "lea: hi"))
                .contains("ann: ")
                .contains("Bread Bakers");
        assertThat(errors.toString()).isEqualTo("talk:3: nobody called \"lea\" is here\n");
    }

    @Test
    void a_community_that_another_command_began_gets_a_place_and_a_leader() throws Exception {
        try (Store store = Store.open(DatabaseAddress.embedded(folder))) {
            store.communities().keep(Community.called(new CommunityId("home"), "Makers"));
        }

        Wish wish = new Wish(Optional.of(folder), false, Optional.empty(), "lea", 1, Optional.empty(), false);
        assertThat(play(wish, "lea: /nobo about", "mina: hi")).startsWith("nobo ⇢ lea: Makers");
        assertThat(errors.toString()).contains("\"mina\"");
    }

    @Test
    void a_real_community_is_left_alone() throws Exception {
        try (Store store = Store.open(DatabaseAddress.embedded(folder))) {
            CommunityId id = new CommunityId("slack-T1");
            store.communities().keep(Community.called(id, "Makers"));
            store.communities().settle(id, new Workspace(new PlatformId("slack"), "T1"));
        }

        Wish wish = new Wish(Optional.of(folder), false, Optional.empty(), "lea", 1, Optional.empty(), false);
        assertThatThrownBy(() -> play(wish))
                .isInstanceOf(CannotBegin.class)
                .hasMessageContaining("\"Makers\" in this folder lives on slack");
    }

    @Test
    void a_folder_of_know_how_is_known_from_the_start() throws Exception {
        Files.writeString(
                folder.resolve("bread.md"), "# Bread\n\n## Baking rye\nBake rye at 220 degrees for an hour.\n");
        Wish wish = new Wish(Optional.empty(), true, Optional.of("Bread Bakers"), "mo", 1, Optional.of(folder), false);

        assertThat(play(wish, "mo: how do I bake rye?"))
                .contains("Bake rye at 220 degrees")
                .contains("bread.md#baking-rye");
    }

    @Test
    void a_folder_without_know_how_is_told_before_anything_begins() {
        Wish wish = new Wish(Optional.empty(), true, Optional.of("Bakers"), "mo", 1, Optional.of(folder), false);

        assertThatThrownBy(() -> play(wish)).isInstanceOf(CannotBegin.class).hasMessageContaining("holds no Markdown");
    }

    @Test
    void time_goes_on_by_itself_where_somebody_sits_and_alarms_ring() throws Exception {
        Wish wish = new Wish(Optional.empty(), false, Optional.empty(), "lea", 1, Optional.empty(), true);
        Instant[] now = {NOW};
        StringWriter out = new StringWriter();
        try (Trial trial = Trial.begin(wish, new Transcript(new PrintWriter(out)), () -> now[0])) {
            var understood = new PipedTalk(trial.acts(), new PrintWriter(errors, true))
                    .play(new BufferedReader(new StringReader("ann joins")));
            assertThat(understood).isTrue();
            int before = out.getBuffer().length();
            now[0] = NOW.plus(Duration.ofDays(8));
            Instant until = Instant.now().plusSeconds(30);
            while (out.getBuffer().length() == before && Instant.now().isBefore(until)) {
                Thread.sleep(50);
            }
            assertThat(out.getBuffer().length()).as("what came due was done").isGreaterThan(before);
        }
    }

    @Test
    void other_files_in_the_folder_are_left_alone() throws Exception {
        Path note = Files.writeString(folder.resolve("note.txt"), "mine");
        Wish wish = new Wish(Optional.of(folder), false, Optional.empty(), "lea", 1, Optional.empty(), false);

        play(wish, "lea: hello");

        assertThat(note).hasContent("mine");
    }

    @Test
    void a_clock_that_stands_moves_only_when_it_is_set_and_never_back() {
        PassingClock clock = PassingClock.standing(Instant::now, NOW.plusSeconds(1_000_000_000));
        Instant begun = clock.instant();
        clock.set(begun.plusSeconds(5));
        clock.set(begun);

        assertThat(begun).isEqualTo(NOW.plusSeconds(1_000_000_000));
        assertThat(clock.instant()).isEqualTo(begun.plusSeconds(5));
    }

    @Test
    void a_clock_that_flows_goes_on_from_where_it_was_set() {
        Instant[] real = {NOW};
        PassingClock clock = PassingClock.flowing(() -> real[0], Instant.EPOCH);
        real[0] = NOW.plusSeconds(10);
        assertThat(clock.instant()).isEqualTo(NOW.plusSeconds(10));
        clock.set(NOW.plus(Duration.ofDays(3)));
        real[0] = NOW.plusSeconds(12);
        assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofDays(3)).plusSeconds(2));
    }

    private String play(Wish wish, String... lines) throws CannotBegin, IOException {
        StringWriter out = new StringWriter();
        try (Trial trial = Trial.begin(wish, new Transcript(new PrintWriter(out)), () -> NOW)) {
            var unused = new PipedTalk(trial.acts(), new PrintWriter(errors, true))
                    .play(new BufferedReader(new StringReader(String.join("\n", lines))));
        }
        return out.toString();
    }
}
