package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.connect.introduction.Encounter;
import org.nobo.connect.introduction.EncounterHoldings;
import org.nobo.connect.rounds.RoundHoldings;
import org.nobo.connect.rounds.Seats;
import org.nobo.connect.rounds.Series;
import org.nobo.connect.rounds.Whom;
import org.nobo.connect.rounds.Wish;

final class JdbiRoundsTest extends OnEveryDatabase {

    private Series series(Optional<MemberId> by) {
        Series series = new Series(
                "s1", MAKERS, Optional.of(GENERAL), 14, 3, true, false, 6, new Whom(true, 25), 2, NOW, false, by);
        store.rounds().keep(series);
        return series;
    }

    @Test
    void a_series_comes_back_as_it_was_and_is_listed_while_it_goes_on() {
        Series series = series(Optional.empty());
        assertThat(store.rounds().series("s1")).contains(series);
        assertThat(store.rounds().going(MAKERS)).containsExactly(series);
        assertThat(store.rounds().going(BAKERS)).isEmpty();
        Series ended = new Series(
                "s1",
                MAKERS,
                Optional.empty(),
                7,
                2,
                false,
                true,
                6,
                new Whom(false, 100),
                3,
                NOW,
                true,
                Optional.empty());
        store.rounds().keep(ended);
        assertThat(store.rounds().series("s1")).contains(ended);
        assertThat(store.rounds().going(MAKERS)).isEmpty();
    }

    @Test
    void a_round_comes_back_at_every_stage_with_its_groups_and_who_skips() {
        Member ann = arrives(MAKERS, "ann");
        Member ben = arrives(MAKERS, "ben");
        Member cas = arrives(MAKERS, "cas");
        series(Optional.empty());
        List<MemberId> pair = List.of(ann.id(), ben.id()).stream()
                .sorted(Comparator.comparing(MemberId::value))
                .toList();
        for (Seats.Stage stage : Seats.Stage.values()) {
            Seats round = new Seats("s1-1", "s1", 1, stage, NOW, true, List.of(pair), List.of(cas.id()));
            store.rounds().keep(round);
            assertThat(store.rounds().round("s1-1")).contains(round);
        }
        store.rounds().skip("s1-1", ben.id());
        store.rounds().skip("s1-1", ben.id());
        assertThat(store.rounds().round("s1-1").orElseThrow().skipping()).contains(ben.id(), cas.id());
        store.rounds().keep(new Seats("s1-1", "s1", 1, Seats.Stage.BEGUN, NOW, true, List.of(pair), List.of()));
        assertThat(store.rounds().round("s1-1").orElseThrow().groups()).containsExactly(List.of(ann.id()));
        Seats next = new Seats("s1-2", "s1", 2, Seats.Stage.ANNOUNCED, NOW, false, List.of(), List.of());
        store.rounds().keep(next);
        assertThat(store.rounds().newest("s1")).contains(next);
    }

    @Test
    void wishes_rest_and_whom_to_keep_apart_are_remembered_and_forgotten() {
        Member ann = arrives(MAKERS, "ann");
        Member ben = arrives(MAKERS, "ben");
        series(Optional.of(ann.id()));
        Wish wish = new Wish("s1", ann.id(), 2, 1, 1, true);
        store.rounds().keep(wish);
        store.rounds().keep(new Wish("s1", ben.id(), 1, 0, 0, false));
        Instant until = NOW.plus(Duration.ofDays(3));
        store.rounds().snooze(ann.id(), NOW);
        store.rounds().snooze(ann.id(), until);
        store.rounds().keepApart(ann.id(), ben.id());
        store.rounds().keepApart(ann.id(), ben.id());
        store.rounds().keep(new Seats("s1-1", "s1", 1, Seats.Stage.WAITING, NOW, true, List.of(), List.of(ann.id())));

        assertThat(store.rounds().wish("s1", ann.id())).contains(wish);
        assertThat(store.rounds().wishes("s1")).hasSize(2);
        assertThat(store.rounds().snoozedUntil(ann.id())).contains(until);
        assertThat(store.rounds().resting("s1", NOW)).containsExactly(ann.id());
        assertThat(store.rounds().resting("s1", until)).isEmpty();
        assertThat(store.rounds().resting("s2", NOW)).isEmpty();
        assertThat(store.rounds().apartFrom(ann.id())).containsExactly(ben.id());
        assertThat(store.rounds().apartOf(ann.id())).containsExactly(ben.id());
        assertThat(store.rounds().apartOf(ben.id())).containsExactly(ann.id());
        RoundHoldings holdings = new RoundHoldings(store.rounds(), store.members());
        assertThat(holdings.about(ann.id())).hasSize(3);
        assertThat(holdings.about(ben.id())).hasSize(1);

        holdings.forget(ann.id());
        assertThat(holdings.about(ann.id())).isEmpty();
        assertThat(store.rounds().round("s1-1").orElseThrow().skipping()).isEmpty();
        assertThat(store.rounds().series("s1").orElseThrow().by()).isEmpty();
        store.members().depart(ben.id(), NOW);
        assertThat(store.rounds().wishes("s1")).isEmpty();
    }

    @Test
    void an_encounter_comes_back_is_found_by_its_room_and_goes_with_its_people() {
        Member ann = arrives(MAKERS, "ann");
        Member ben = arrives(MAKERS, "ben");
        List<MemberId> who = List.of(ann.id(), ben.id()).stream()
                .sorted(Comparator.comparing(MemberId::value))
                .toList();
        Encounter encounter = Encounter.agreed("e1", MAKERS, Optional.of("s1-1"), who, NOW);
        store.encounters().keep(encounter);
        store.encounters().keep(Encounter.asking("e2", MAKERS, Optional.empty(), who, NOW));

        assertThat(store.encounters().find("e1")).contains(encounter);
        assertThat(store.encounters().ofRound("s1-1")).containsExactly(encounter);
        assertThat(store.encounters().since(MAKERS, NOW)).hasSize(2);
        assertThat(store.encounters().since(MAKERS, NOW.plusSeconds(1))).isEmpty();
        Place.Room room = new Place.Room(HOME, "G1");
        assertThat(store.encounters().in(room)).isEmpty();
        EncounterHoldings holdings = new EncounterHoldings(store.encounters(), store.members());
        assertThat(holdings.about(ann.id()))
                .singleElement()
                .extracting(held -> held.content())
                .isEqualTo("ben");
        holdings.forget(ann.id());
        assertThat(store.encounters().of(ann.id())).isEmpty();
        holdings.forget(ben.id());
        assertThat(store.encounters().find("e1")).isEmpty();
    }
}
