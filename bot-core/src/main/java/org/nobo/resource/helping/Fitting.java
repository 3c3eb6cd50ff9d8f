package org.nobo.resource.helping;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.MemberId;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.Questions;
import org.nobo.resource.search.Telling;

/**
 * Finds who fits a question best, of those who may be asked: by what they offer and practise, by what they wrote that is
 * near, by what they helped with before, and a little by values shared with the asker. Who was asked often lately is let
 * be, and who sleeps is asked in the morning, if nobody fits who is awake.
 */
final class Fitting {
    private static final double LEAST = .3;
    private static final double OTHER_WAY_ROUND = .8;
    private static final double NEAR_AUTHOR = .6;
    private static final double HELPED_BEFORE = .7;
    private static final double SHARED_VALUE = .02;
    private static final double ASKED_LATELY = .05;
    private static final int MOST_ASKS = 3;
    private static final Duration ASKS_COUNT_FOR = Duration.ofDays(7);

    private final Folk folk;
    private final Pleas pleas;
    private final Questions questions;
    private final Tended tended;
    private final Nearness nearness;

    Fitting(Folk folk, Pleas pleas, Questions questions, Tended tended, Nearness nearness) {
        this.folk = folk;
        this.pleas = pleas;
        this.questions = questions;
        this.tended = tended;
        this.nearness = nearness;
    }

    /**
     * Somebody who fits.
     *
     * @param awakeAt now, or when they next are
     */
    record Fit(Folk.Person person, double score, Instant awakeAt) {}

    /** The best fit who is awake, else the one who is awake first. */
    Optional<Fit> best(Plea plea, Turn turn) {
        return fits(plea, folk.in(plea.community(), pleas.ready(plea.community())), turn)
                .min(Comparator.comparing(Fit::awakeAt)
                        .thenComparing(Comparator.comparingDouble(Fit::score).reversed())
                        .thenComparing(fit -> fit.person().member().id().value()));
    }

    /** Somebody, if they fit this question; who was asked it before is not asked again. */
    Optional<Fit> of(MemberId member, Plea plea, Turn turn) {
        return folk.one(member)
                .flatMap(person -> fits(plea, List.of(person), turn).findFirst());
    }

    private Stream<Fit> fits(Plea plea, List<Folk.Person> all, Turn turn) {
        Set<String> values = folk.one(plea.asker()).map(Folk.Person::values).orElse(Set.of());
        Map<MemberId, Double> known = knownFor(plea);
        Map<String, Double> near = nearness.near(
                plea.words(),
                all.stream().flatMap(person -> person.offers().stream()).collect(Collectors.toSet()));
        Set<MemberId> asked =
                pleas.offers(plea.question()).stream().map(Pleas.Offer::member).collect(Collectors.toSet());
        return all.stream()
                .filter(person -> !person.member().id().equals(plea.asker()))
                .filter(person -> !asked.contains(person.member().id()))
                .map(person -> fit(person, plea, known, near, values, turn))
                .filter(fit -> fit.score() >= LEAST)
                .filter(fit -> mayBeAsked(fit.person(), plea, turn))
                .filter(fit -> folk.reach(plea.asker(), fit.person().member().id()));
    }

    private boolean mayBeAsked(Folk.Person person, Plea plea, Turn turn) {
        MemberId id = person.member().id();
        boolean agreed = switch (pleas.readiness(id)) {
            case YES -> true;
            case NOT_ASKED -> person.approachable();
            case ASKED, ONCE, NO -> false;
        };
        return agreed
                && pleas.asks(id, turn.now().minus(ASKS_COUNT_FOR)) < MOST_ASKS
                && pleas.with(id).stream()
                        .allMatch(other -> other.question().equals(plea.question()) || other.stage() == Stage.ANSWERED);
    }

    private Fit fit(
            Folk.Person person,
            Plea plea,
            Map<MemberId, Double> known,
            Map<String, Double> near,
            Set<String> values,
            Turn turn) {
        MemberId id = person.member().id();
        double offers = person.offers().stream()
                .mapToDouble(offer -> Math.max(both(plea.words(), offer), near.getOrDefault(offer, 0.)))
                .max()
                .orElse(0);
        double score = Math.max(offers, known.getOrDefault(id, 0.));
        long shared = person.values().stream().filter(values::contains).count();
        if (score < LEAST) {
            return new Fit(person, 0, turn.now());
        }
        double beside =
                SHARED_VALUE * shared - ASKED_LATELY * pleas.asks(id, turn.now().minus(ASKS_COUNT_FOR));
        return new Fit(person, Math.max(LEAST, score + beside), Waking.from(turn.now(), person.member()));
    }

    /** How much of the question an offer names, or, counting a little less, of the offer the question. */
    private static double both(String question, String offer) {
        return Math.max(
                Telling.in(question).sharedBy(offer),
                OTHER_WAY_ROUND * Telling.in(offer).sharedBy(question));
    }

    /** Who wrote what is near to the question, and who helped with one like it. */
    private Map<MemberId, Double> knownFor(Plea plea) {
        Map<MemberId, Double> known = new HashMap<>();
        List<EntryId> near =
                questions.find(plea.question()).map(Question::found).orElse(List.of());
        for (int i = 0; i < near.size(); i++) {
            double score = NEAR_AUTHOR / (i + 1);
            tended.of(plea.community(), near.get(i))
                    .flatMap(tending -> tending.author().or(tending::owner))
                    .ifPresent(author -> known.merge(author, score, Math::max));
        }
        for (Plea before : pleas.helped(plea.community())) {
            double like = HELPED_BEFORE * Telling.in(plea.words()).sharedBy(before.words());
            before.helper().ifPresent(helper -> known.merge(helper, like, Math::max));
        }
        return known;
    }
}
