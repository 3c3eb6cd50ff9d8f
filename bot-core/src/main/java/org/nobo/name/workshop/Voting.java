package org.nobo.name.workshop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.MemberId;
import org.nobo.feature.FreshId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/** Everybody says once whether they can go along, and can say otherwise until the vote is over. */
final class Voting {
    private static final String PREFIX = "voting";
    private static final String WORDS = "words";
    private static final String READERS = "readers";

    private final Workshops workshops;
    private final Announcing announcing;

    Voting(Announcing announcing) {
        this.workshops = announcing.workshops();
        this.announcing = announcing;
    }

    void routes(Routes routes) {
        routes.choice(PREFIX, this::press).form(PREFIX, this::take).alarm(PREFIX, this::remind);
    }

    /** {@code voting/<ballot>/<workshop>/<round>}. */
    static String id(Ballot ballot, Workshop workshop) {
        return PREFIX + "/" + ballot.word() + "/" + workshop.id() + "/" + workshop.round();
    }

    static String alarm(Workshop workshop) {
        return PREFIX + "/" + workshop.id();
    }

    private Reaction press(Event.ChoiceMade choice, Turn turn) {
        Optional<Workshop> open = open(choice.choice(), turn);
        if (open.isEmpty()) {
            return Reaction.whisper(turn.say("workshop.vote.over"));
        }
        Ballot ballot = Ballot.ofWord(choice.choice().split("/", 4)[1]);
        return ballot == Ballot.AGREE
                ? noted(ballot, "", true, FreshId.of(choice, turn), open.get(), turn)
                : Reaction.ask(form(ballot, open.get(), "", Readers.UNNAMED.word(), "", turn));
    }

    /** Held, so that a vote is either counted or told that it came too late. */
    private Optional<Workshop> open(String id, Turn turn) {
        String[] parts = id.split("/", 4);
        return parts.length < 4
                ? Optional.empty()
                : workshops
                        .find(parts[2], true)
                        .filter(workshop ->
                                workshop.community().equals(turn.community().id()))
                        .filter(workshop -> workshop.stage() == Stage.VOTE)
                        .filter(workshop -> String.valueOf(workshop.round()).equals(parts[3]));
    }

    private Reaction noted(Ballot ballot, String words, boolean shown, String id, Workshop workshop, Turn turn) {
        Optional<MemberId> member = Optional.of(turn.member().id());
        workshops.vote(new Vote(id, workshop.id(), workshop.round(), member, ballot, words, shown));
        String who = workshop.rules().named() ? "named" : "secret";
        return Reaction.whisper(turn.say("workshop.voted." + ballot.word())
                .plus(turn.say("workshop.voted." + who, "until", DayOf.until(workshop, turn))));
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        Optional<Workshop> open = open(sent.form(), turn);
        if (open.isEmpty()) {
            return Reaction.whisper(turn.say("workshop.vote.over"));
        }
        Ballot ballot = Ballot.ofWord(sent.form().split("/", 4)[1]);
        String words = Typed.clean(sent.values().getOrDefault(WORDS, ""));
        String readers = Typed.line(sent.values().getOrDefault(READERS, ""));
        String wrong = wrong(words, turn);
        if (!wrong.isEmpty()) {
            return Reaction.ask(form(ballot, open.get(), words, readers, wrong, turn));
        }
        boolean shown =
                ReadersField.read(readers, turn).filter(Readers::isEverybody).isPresent();
        return noted(ballot, words, shown, FreshId.of(sent, turn), open.get(), turn);
    }

    private static String wrong(String words, Turn turn) {
        if (words.isEmpty()) {
            return turn.label("workshop.reason.missing");
        }
        return words.length() <= Vote.LONGEST
                ? ""
                : turn.label("workshop.long", "count", words.length(), "most", Vote.LONGEST);
    }

    private static Form form(Ballot ballot, Workshop workshop, String words, String readers, String wrong, Turn turn) {
        return new Form(
                id(ballot, workshop),
                turn.label("workshop.ballot.form." + ballot.word()),
                List.of(
                        Field.required(
                                        WORDS,
                                        turn.label("workshop.reason.field." + ballot.word()),
                                        new Form.Lines(Vote.LONGEST))
                                .hinted(turn.label("workshop.reason.hint"))
                                .filled(words)
                                .wrong(wrong),
                        Field.required(
                                        READERS,
                                        turn.label("workshop.readers"),
                                        new Form.OneOf(List.of(
                                                ReadersField.option(
                                                        workshop.rules().named() ? Readers.NAMED : Readers.UNNAMED,
                                                        turn),
                                                ReadersField.option(Readers.LEADERS, turn))))
                                .filled(
                                        workshop.rules().named()
                                                        && Readers.UNNAMED
                                                                .word()
                                                                .equals(readers)
                                                ? Readers.NAMED.word()
                                                : readers)),
                turn.label("workshop.ballot.send"));
    }

    /** Once, a day before the end, and only those who take part and have not voted. */
    private Reaction remind(Event.TimeCame time, Turn turn) {
        Optional<Workshop> open = workshops
                .find(time.alarm().substring(PREFIX.length() + 1))
                .filter(workshop -> workshop.stage() == Stage.VOTE)
                .filter(workshop -> String.valueOf(workshop.round()).equals(time.note()));
        if (open.isEmpty()) {
            return Reaction.NONE;
        }
        Workshop workshop = open.get();
        Draft draft = workshops.drafts(workshop.id()).getFirst();
        Set<MemberId> voted = workshops.votes(workshop.id(), workshop.round()).stream()
                .flatMap(vote -> vote.member().stream())
                .collect(Collectors.toSet());
        return announcing.toTakingPart(
                workshop,
                "reminder",
                member -> !voted.contains(member.id()),
                theirs -> Proposed.personal(
                        Proposed.toVoteOn(workshop, draft, "workshop.vote.reminder", theirs), workshop, theirs),
                turn);
    }
}
