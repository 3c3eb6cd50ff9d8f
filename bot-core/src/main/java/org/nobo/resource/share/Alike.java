package org.nobo.resource.share;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.search.Finding;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Telling;

/** Finds what is known already and says much the same as something that is about to be shared. */
final class Alike {
    /** So much of what both titles tell must be the same, or of what both texts tell. */
    private static final double TITLES = .75;

    private static final double TEXTS = .6;
    private static final int LOOKED_AT = 5;
    private static final int BEGINNING = 300;

    private final Search search;
    private final KnowHow knowHow;

    Alike(Search search, KnowHow knowHow) {
        this.search = search;
        this.knowHow = knowHow;
    }

    Optional<Entry> to(Draft draft, CommunityId community) {
        return Stream.of(draft.title(), beginning(draft.words()))
                .flatMap(words -> search.find(community, words, LOOKED_AT).best().stream())
                .map(Finding::entry)
                .distinct()
                .filter(id -> !id.equals(draft.entryId()))
                .flatMap(id -> knowHow.find(community, id).stream())
                .filter(entry -> alike(draft, entry))
                .max(Comparator.comparingDouble(entry -> both(draft.words(), entry.words())));
    }

    private static boolean alike(Draft draft, Entry entry) {
        return both(draft.title(), entry.title()) >= TITLES || both(draft.words(), entry.words()) >= TEXTS;
    }

    /** How much two texts tell the same, by the one that tells more beside it. */
    private static double both(String one, String other) {
        return List.of(Telling.in(one).sharedBy(other), Telling.in(other).sharedBy(one)).stream()
                .min(Comparator.naturalOrder())
                .orElse(0.);
    }

    private static String beginning(String words) {
        return words.length() <= BEGINNING ? words : words.substring(0, BEGINNING);
    }
}
