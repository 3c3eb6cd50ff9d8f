package org.nobo.connect.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.nobo.chat.MemberId;

/** Who fits whom. */
class MatchingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void a_rare_value_in_common_counts_more_than_a_frequent_one() {
        Candidate ann = of("ann", Set.of("craft", "learning"), "", "");
        Candidate rare = of("rare", Set.of("craft", "fun"), "", "");
        Candidate frequent = of("frequent", Set.of("learning", "fun"), "", "");
        Candidate other = of("other", Set.of("learning"), "", "");
        Matching matching = new Matching(List.of(ann, rare, frequent, other), NOW);

        assertThat(matching.best(ann, List.of(ann, frequent, rare))).contains(rare);
    }

    @Test
    void an_offer_that_answers_a_need_is_a_reason_with_a_direction() {
        Candidate ann = of("ann", Set.of(), "a mentor", "");
        Candidate mina = of("mina", Set.of(), "", "mentoring");
        Fit fit = new Matching(List.of(ann, mina), NOW).fit(ann, mina);

        assertThat(fit.helpers()).containsExactly(mina.member());
    }

    @Property(tries = 200)
    void the_best_is_admissible_has_a_reason_and_nobody_else_fits_better(@ForAll("people") List<Candidate> people) {
        Matching matching = new Matching(people, NOW);
        Candidate seeker = people.getFirst();
        Optional<Candidate> best = matching.best(seeker, people);

        for (Candidate other : people) {
            assertThat(matching.fit(seeker, other)).isEqualTo(matching.fit(other, seeker));
            if (Matching.admissible(seeker, other)
                    && matching.fit(seeker, other).hasReason()) {
                assertThat(best).isPresent();
                assertThat(matching.fit(seeker, best.get()).weight())
                        .isGreaterThanOrEqualTo(matching.fit(seeker, other).weight());
            }
        }
        best.ifPresent(found -> {
            assertThat(found.member()).isNotEqualTo(seeker.member());
            assertThat(Matching.admissible(seeker, found)).isTrue();
            assertThat(matching.fit(seeker, found).hasReason()).isTrue();
        });
    }

    @Provide
    Arbitrary<List<Candidate>> people() {
        Arbitrary<Set<String>> values = Arbitraries.of("learning", "courage", "craft", "fun", "trust")
                .set()
                .ofMaxSize(4);
        Arbitrary<Set<String>> languages =
                Arbitraries.of("en", "de", "fr").set().ofMaxSize(2);
        Arbitrary<String> words = Arbitraries.of("", "mentoring", "old bicycles", "money for a bicycle", "a mentor");
        Arbitrary<Integer> ids = Arbitraries.integers().between(1, 40);
        return Combinators.combine(ids, values, languages, words, words)
                .as((id, chosen, spoken, needs, offers) -> new Candidate(
                        new MemberId("m" + id),
                        chosen,
                        "",
                        needs,
                        offers,
                        spoken,
                        Optional.of(ZoneId.of(id % 2 == 0 ? "Europe/Berlin" : "Asia/Tokyo"))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .uniqueElements(Candidate::member);
    }

    private static Candidate of(String name, Set<String> values, String needs, String offers) {
        return new Candidate(new MemberId(name), values, "", needs, offers, Set.of(), Optional.empty());
    }
}
