package org.nobo.resource.answer;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.Helping;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.knowhow.Wrong;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.Questions;
import org.nobo.resource.question.Verdict;
import org.nobo.resource.share.Flagging;

/** What somebody does with an answer: says whether it helped, looks at more, has people asked. */
final class Judging {
    private static final int LONGEST_ALIAS = 200;
    private static final String ANSWERED = "white_check_mark";

    private final Answers answers;
    private final Questions questions;
    private final AnswerCard card;
    private final Members members;
    private final KnowHow knowHow;
    private final Flagging flagging;
    private final Helping helping;
    private final Quoting quoting;

    Judging(
            Answers answers,
            Questions questions,
            AnswerCard card,
            Members members,
            KnowHow knowHow,
            Flagging flagging,
            Helping helping,
            Quoting quoting) {
        this.answers = answers;
        this.questions = questions;
        this.card = card;
        this.members = members;
        this.knowHow = knowHow;
        this.flagging = flagging;
        this.helping = helping;
        this.quoting = quoting;
    }

    Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        Optional<AnswerButtons.Pressed> pressed = AnswerButtons.pressed(choice.choice());
        Optional<Question> question = pressed.flatMap(button -> questions.find(button.question()))
                .filter(asked -> asked.community().equals(turn.community().id()));
        if (question.isEmpty()) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        return decide(pressed.get(), question.get(), turn);
    }

    private Reaction decide(AnswerButtons.Pressed pressed, Question question, Turn turn) {
        boolean looking = pressed.wish() == AnswerButtons.Wish.MORE || pressed.wish() == AnswerButtons.Wish.NEAR;
        if (!looking && !question.asker().equals(turn.member().id())) {
            return Reaction.whisper(notTheirs(question, turn));
        }
        return switch (pressed.wish()) {
            case YES -> helped(pressed.which(), question, turn);
            case NO -> notQuite(question, turn);
            case MORE -> others(1, question, turn);
            case NEAR -> others(0, question, turn);
            case HELP -> helping.toChannel(question, turn);
            case WHY -> because(pressed.reason(), question, turn);
            case SHARE -> share(question, turn);
        };
    }

    private Text notTheirs(Question question, Turn turn) {
        return members.find(question.asker())
                .map(asker -> turn.say("resource.judge.theirs", "name", asker.name()))
                .orElseGet(() -> turn.say("talk.late.over"));
    }

    private Reaction helped(int which, Question question, Turn turn) {
        if (which >= question.found().size()) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        EntryId entry = question.found().get(which);
        questions.judge(question.id(), Verdict.HELPED, Optional.of(entry));
        learn(entry, question, turn);
        return Reaction.replace(again(entry, question, turn.say("resource.judge.yes"), List.of(), turn))
                .and(answered(question));
    }

    /** Whoever looks over the channel sees which questions have found their answer. */
    private static Reaction answered(Question question) {
        return question.place() instanceof Place.Thread(Place in, String root)
                ? Reaction.NONE.and(
                        "answered/" + question.id(),
                        new Action.React(new Action.Theirs(new MessageRef(in, root)), ANSWERED))
                : Reaction.NONE;
    }

    /** Who asks so again finds it at once. */
    private void learn(EntryId entry, Question question, Turn turn) {
        String asked = question.words().replaceAll("\\s+", " ");
        boolean saysMore = answers.knows(turn.community().id(), entry)
                .filter(known -> !known.title().equalsIgnoreCase(asked))
                .isPresent();
        if (saysMore && asked.contains(" ") && asked.length() <= LONGEST_ALIAS) {
            knowHow.alias(turn.community().id(), entry, asked);
        }
    }

    private Reaction notQuite(Question question, Turn turn) {
        questions.judge(question.id(), Verdict.NOT_QUITE, Optional.empty());
        return question.found().isEmpty() || !question.sure()
                ? Reaction.replace(Message.of(turn.say("resource.judge.no.next"), next(question, turn)))
                : Reaction.replace(again(
                        question.found().getFirst(),
                        question,
                        turn.say("resource.judge.no"),
                        AnswerButtons.reasons(question.id(), turn),
                        turn));
    }

    private Reaction because(Optional<Wrong> reason, Question question, Turn turn) {
        if (reason.isEmpty() || question.found().isEmpty()) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        questions.blame(question.id(), reason.get());
        EntryId first = question.found().getFirst();
        Reaction told = reason.get().concernsTheEntry()
                ? answers.knows(turn.community().id(), first)
                        .map(entry -> flagging.flag(entry, reason.get(), turn))
                        .orElse(Reaction.NONE)
                : Reaction.NONE;
        return Reaction.replace(Message.of(turn.say("resource.judge.no.next"), next(question, turn)))
                .and(told);
    }

    /** Where the bot was not sure, all it found was shown at once. */
    private static List<Control> next(Question question, Turn turn) {
        int found = question.sure() ? question.found().size() : 0;
        return AnswerButtons.whatNext(question.id(), found, true, turn);
    }

    /** What was shown to them alone is shown where they asked, by their wish. */
    private Reaction share(Question question, Turn turn) {
        Optional<Cited> cited = question.found().stream()
                .findFirst()
                .flatMap(first -> answers.again(turn.community().id(), question.words(), first));
        if (cited.isEmpty() || question.place() instanceof Place.Direct) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        Text asked = turn.say("resource.share.said", "name", turn.member().name())
                .paragraph(new Text(List.of(new Text.Quote(Text.said(question.words())))))
                .paragraph(card.titled(cited.get(), turn));
        int further = question.found().size() - 1;
        String name = Quoting.SHARED + question.id();
        quoting.said(turn.community().id(), name, List.of(cited.get().entry().id()));
        return Reaction.replace(again(
                        cited.get().entry().id(),
                        question,
                        turn.say("resource.share.done"),
                        AnswerButtons.known(question.id(), further, false, turn),
                        turn))
                .and(name, new Action.Post(question.place(), Message.of(asked)));
    }

    /** The answer as it stood, with something said below it and other buttons. */
    private Message again(EntryId entry, Question question, Text said, List<Control> buttons, Turn turn) {
        return answers.again(turn.community().id(), question.words(), entry)
                .map(cited -> Message.of(card.text(cited, turn).paragraph(said), buttons)
                        .titled(cited.entry().title()))
                .orElseGet(() -> Message.of(said, buttons));
    }

    private Reaction others(int first, Question question, Turn turn) {
        SortedMap<Integer, Cited> others = new TreeMap<>();
        for (int number = first; number < question.found().size(); number++) {
            int here = number;
            answers.again(
                            turn.community().id(),
                            question.words(),
                            question.found().get(number))
                    .ifPresent(cited -> others.put(here, cited));
        }
        if (others.isEmpty()) {
            return Reaction.whisper(turn.say("resource.more.none"));
        }
        Text text = others.values().stream()
                .map(cited -> card.titled(cited, turn))
                .reduce(turn.say(first == 0 ? "resource.near" : "resource.more"), Text::paragraph);
        boolean own = question.asker().equals(turn.member().id());
        return Reaction.whisper(Message.of(
                text, own ? AnswerButtons.whichHelped(question.id(), List.copyOf(others.keySet()), turn) : List.of()));
    }
}
