package org.nobo.name.workshop;

import java.util.Collection;

/** How a vote went. */
public record Count(int agreed, int reserved, int objected) {

    /** What it comes to. */
    enum Outcome {
        CONSENT,
        OBJECTIONS,
        TOO_FEW
    }

    public static Count of(Collection<Vote> votes) {
        return new Count(of(votes, Ballot.AGREE), of(votes, Ballot.RESERVE), of(votes, Ballot.OBJECT));
    }

    private static int of(Collection<Vote> votes, Ballot ballot) {
        return (int) votes.stream().filter(vote -> vote.ballot() == ballot).count();
    }

    int all() {
        return agreed + reserved + objected;
    }

    /** Those who can go along. */
    int yes() {
        return agreed + reserved;
    }

    /** An objection is never outvoted; with too few votes nothing is decided either way. */
    Outcome outcome(Quorum quorum, int here) {
        if (all() < quorum.needed(here)) {
            return Outcome.TOO_FEW;
        }
        return objected > 0 ? Outcome.OBJECTIONS : Outcome.CONSENT;
    }
}
