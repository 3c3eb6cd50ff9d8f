package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Facets;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.knowhow.Tending;
import org.nobo.resource.knowhow.Wrong;

final class JdbiTendedTest extends OnEveryDatabase {
    private static final EntryId ONE = new EntryId("one");
    private static final EntryId TWO = new EntryId("two");

    @Test
    void who_looks_after_an_entry_comes_back_as_it_was_said() {
        Member ann = shares(ONE, "ann", "Soldering");
        Tending tending = Tending.by(ann.id(), ann.id(), NOW)
                .linked(Optional.of(URI.create("https://example.org/")))
                .in("en");
        store.tended().tend(MAKERS, ONE, tending);
        assertThat(store.tended().of(MAKERS, ONE)).contains(tending);
        assertThat(store.tended().of(BAKERS, ONE)).isEmpty();
        assertThat(store.tended().by(ann.id())).extracting(Entry::id).containsExactly(ONE);
    }

    @Test
    void how_it_read_before_is_kept_newest_first_and_goes_with_the_entry() {
        Member ann = shares(ONE, "ann", "Soldering");
        Entry entry = store.knowHow().find(MAKERS, ONE).orElseThrow();
        store.tended().remember(MAKERS, entry, ann.id(), NOW);
        store.tended().remember(MAKERS, entry("Flux", ONE), ann.id(), NOW.plusSeconds(1));
        assertThat(store.tended().history(MAKERS, ONE))
                .extracting(Tended.Version::title)
                .containsExactly("Flux", "Soldering");
        store.knowHow().remove(MAKERS, ONE);
        assertThat(store.tended().history(MAKERS, ONE)).isEmpty();
    }

    @Test
    void each_flags_an_entry_once_and_the_last_they_said_counts() {
        Member ann = shares(ONE, "ann", "Soldering");
        Member bob = arrives(MAKERS, "bob");
        assertThat(store.tended().flag(MAKERS, ONE, new Tended.Flag(bob.id(), Wrong.OLD, NOW)))
                .isTrue();
        assertThat(store.tended().flag(MAKERS, ONE, new Tended.Flag(bob.id(), Wrong.OLD, NOW)))
                .isFalse();
        assertThat(store.tended().flag(MAKERS, ONE, new Tended.Flag(bob.id(), Wrong.WRONG, NOW)))
                .isTrue();
        assertThat(store.tended().flags(MAKERS, ONE))
                .extracting(Tended.Flag::reason)
                .containsExactly(Wrong.WRONG);
        assertThat(store.tended().flagsBy(bob.id())).hasSize(1);
        store.tended().unflag(MAKERS, ONE);
        assertThat(store.tended().flagsBy(bob.id())).isEmpty();
        assertThat(store.tended().flagsBy(ann.id())).isEmpty();
    }

    @Test
    void with_somebody_their_words_go_and_what_they_looked_after_for_others_stays() {
        Member ann = shares(ONE, "ann", "Soldering");
        Member bob = arrives(MAKERS, "bob");
        store.knowHow().put(MAKERS, entry("Baking", TWO), NOW);
        store.tended().tend(MAKERS, TWO, Tending.by(ann.id(), bob.id(), NOW));
        store.tended().remember(MAKERS, entry("Baking", TWO), ann.id(), NOW);
        store.tended().flag(MAKERS, TWO, new Tended.Flag(ann.id(), Wrong.OLD, NOW));
        store.tended().forget(ann.id());
        assertThat(store.knowHow().find(MAKERS, ONE)).isEmpty();
        assertThat(store.knowHow().find(MAKERS, TWO)).isPresent();
        assertThat(store.tended().of(MAKERS, TWO).orElseThrow().owner()).isEmpty();
        assertThat(store.tended().history(MAKERS, TWO).getFirst().by()).isEmpty();
        assertThat(store.tended().flags(MAKERS, TWO)).isEmpty();
    }

    @Test
    void entries_are_found_by_kind_value_name_and_language_and_nothing_typed_is_a_wildcard() {
        shares(ONE, "ann", "Soldering");
        assertThat(fitting(new Facets(Optional.of(Kind.METHODS), "", "", ""))).containsExactly(ONE);
        assertThat(fitting(new Facets(Optional.of(Kind.MONEY), "", "", ""))).isEmpty();
        assertThat(fitting(new Facets(Optional.empty(), "LEARN", "", ""))).containsExactly(ONE);
        assertThat(fitting(new Facets(Optional.empty(), "%", "", ""))).isEmpty();
        assertThat(fitting(new Facets(Optional.empty(), "", "ann", "en"))).containsExactly(ONE);
        assertThat(fitting(new Facets(Optional.empty(), "", "_nn", ""))).isEmpty();
        assertThat(store.knowHow().fitting(MAKERS, Facets.ALL, List.of(TWO), 9)).isEmpty();
        assertThat(store.knowHow().fitting(MAKERS, Facets.ALL, List.of(ONE, TWO), 9))
                .hasSize(1);
    }

    @Test
    void ways_to_ask_are_added_once_kept_when_it_changes_and_taken_away_again() {
        shares(ONE, "ann", "Soldering");
        long before = store.changeLog().positions().getFirst().number();
        store.knowHow().alias(MAKERS, ONE, "how to solder");
        store.knowHow().alias(MAKERS, ONE, "How to solder");
        store.knowHow().put(MAKERS, entry("Soldering well", ONE), NOW);
        assertThat(store.knowHow().find(MAKERS, ONE).orElseThrow().aliases()).containsExactly("how to solder");
        store.knowHow().unalias(MAKERS, ONE, "how to solder");
        assertThat(store.knowHow().find(MAKERS, ONE).orElseThrow().aliases()).isEmpty();
        assertThat(store.changeLog().positions().getFirst().number()).isEqualTo(before + 3);
        store.knowHow().alias(MAKERS, TWO, "nothing is there");
    }

    private List<EntryId> fitting(Facets facets) {
        return store.knowHow().fitting(MAKERS, facets, List.of(), 9).stream()
                .map(Entry::id)
                .toList();
    }

    private Member shares(EntryId id, String who, String title) {
        Member member = arrives(MAKERS, who);
        store.knowHow().put(MAKERS, entry(title, id), NOW);
        store.tended()
                .tend(MAKERS, id, Tending.by(member.id(), member.id(), NOW).in("en"));
        return member;
    }

    private static Entry entry(String title, EntryId id) {
        return Entry.byHand(
                id, title, "Heat the joint.", new About(Kind.METHODS, "ann", List.of("Learning", "Craft")), List.of());
    }
}
