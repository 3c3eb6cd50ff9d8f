package org.nobo.resource.answer;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.search.Finding;
import org.nobo.resource.search.Findings;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Telling;

/** Answers questions from what a community knows. */
public final class Answers {
    /** The answer and two more. */
    public static final int SHOWN = 3;

    /** The index may still hold what was just removed, so a few more are asked for. */
    private static final int ASKED_FOR = 6;

    private static final int PEOPLE = 2;

    private final Search search;
    private final KnowHow knowHow;
    private final People people;
    private final Quoting quoting;

    /** For whoever says it to nobody else. */
    public Answers(Search search, KnowHow knowHow, People people) {
        this(search, knowHow, people, Quoting.NOTHING);
    }

    public Answers(Search search, KnowHow knowHow, People people, Quoting quoting) {
        this.search = search;
        this.knowHow = knowHow;
        this.people = people;
        this.quoting = quoting;
    }

    /** The answer to any text somebody may ask. */
    public Answer to(CommunityId community, String question) {
        Findings found = search.find(community, question, ASKED_FOR);
        List<EntryId> best = found.best().stream().map(Finding::entry).toList();
        if (found.sure() || found.perhaps()) {
            quoting.hold(best);
        }
        List<Cited> cited = best.stream()
                .flatMap(id -> knowHow.find(community, id).stream())
                .limit(SHOWN)
                .map(entry -> cited(entry, found))
                .toList();
        List<Willing> willing = whoFits(community, question);
        boolean firstIsThere = !cited.isEmpty() && cited.getFirst().entry().id().equals(best.getFirst());
        if (found.sure() && firstIsThere) {
            return new Answer.Known(cited, willing, found.confidence());
        }
        return (found.sure() || found.perhaps()) && !cited.isEmpty()
                ? new Answer.Perhaps(cited, willing, found.confidence())
                : new Answer.Unknown(List.of(), willing, found.confidence());
    }

    /** An entry that was found for this question before, as it is now. */
    Optional<Cited> again(CommunityId community, String question, EntryId id) {
        quoting.hold(List.of(id));
        return knowHow.find(community, id).map(entry -> cited(entry, search.find(community, question, 1)));
    }

    Optional<Entry> knows(CommunityId community, EntryId id) {
        return knowHow.find(community, id);
    }

    private static Cited cited(Entry entry, Findings found) {
        return new Cited(entry, found.passageIn(entry.words()));
    }

    /** Who offers what is asked for; where nobody does, somebody who looks for it, too. */
    List<Willing> whoFits(CommunityId community, String question) {
        List<Willing> fitting = people.fitting(community, Telling.in(question));
        List<Willing> offering = fitting.stream()
                .filter(willing -> willing.told() == Willing.Told.OFFERS)
                .limit(PEOPLE)
                .toList();
        return offering.isEmpty() ? fitting.stream().limit(1).toList() : offering;
    }
}
