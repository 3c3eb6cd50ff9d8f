package org.nobo.name.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nobo.chat.MemberId;
import org.nobo.name.workshop.Count.Outcome;

final class CountTest {

    private static List<Vote> votes(List<Ballot> ballots) {
        List<Vote> votes = new ArrayList<>();
        for (Ballot ballot : ballots) {
            String id = String.valueOf(votes.size());
            votes.add(new Vote(id, "w", 1, Optional.of(new MemberId(id)), ballot, "", true));
        }
        return votes;
    }

    @Property(tries = 300)
    void every_vote_counts_once_and_one_objection_is_enough_for_another_round(
            @ForAll @Size(max = 40) List<Ballot> ballots,
            @ForAll @IntRange(min = 1, max = 100) int percent,
            @ForAll @IntRange(max = 30) int silent) {
        Count count = Count.of(votes(ballots));
        int here = ballots.size() + silent;
        Outcome outcome = count.outcome(new Quorum.Share(percent), here);
        assertThat(count.all()).isEqualTo(ballots.size());
        assertThat(count.yes() + count.objected()).isEqualTo(ballots.size());
        boolean enough = !ballots.isEmpty() && ballots.size() * 100 >= percent * here;
        assertThat(outcome == Outcome.TOO_FEW).isEqualTo(!enough);
        assertThat(outcome == Outcome.CONSENT).isEqualTo(enough && !ballots.contains(Ballot.OBJECT));
    }

    @Property(tries = 200)
    void one_vote_more_never_makes_too_few_of_enough(
            @ForAll @Size(max = 20) List<Ballot> ballots,
            @ForAll Ballot more,
            @ForAll @IntRange(min = 1, max = 30) int heads) {
        Quorum quorum = new Quorum.Heads(heads);
        List<Ballot> after = new ArrayList<>(ballots);
        after.add(more);
        int here = ballots.size() + 5;
        if (Count.of(votes(ballots)).outcome(quorum, here) != Outcome.TOO_FEW) {
            assertThat(Count.of(votes(after)).outcome(quorum, here)).isNotEqualTo(Outcome.TOO_FEW);
        }
    }

    @ParameterizedTest
    @CsvSource({"30%, 12, 4", "30 percent, 10, 3", "12, 40, 12", "12, 5, 5", "'', 9, 1", "1%, 3, 1", "100%, 7, 7"})
    void how_many_must_vote_is_read_as_a_share_or_a_number(String typed, int here, int needed) {
        Quorum quorum = Quorum.read(typed).orElseThrow();
        assertThat(quorum.needed(here)).isEqualTo(needed);
        assertThat(Quorum.read(quorum.written())).contains(quorum);
    }

    @ParameterizedTest
    @CsvSource({"most", "0", "0%", "101%", "-3", "1.5", "99999999999999"})
    void what_is_neither_is_not_guessed_at(String typed) {
        assertThat(Quorum.read(typed)).isEmpty();
    }
}
