package org.nobo.resource.answer;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Questions;
import org.nobo.resource.question.Verdict;

/** What somebody does with an answer: says whether it helped, looks at more, has people asked. */
final class Judging {
    /** The first part of the intention to ask in the help channel. */
    static final String PASSED_ON = "ask-help";

    private final Answers answers;
    private final Questions questions;
    private final AnswerCard card;
    private final Members members;

    Judging(Answers answers, Questions questions, AnswerCard card, Members members) {
        this.answers = answers;
        this.questions = questions;
        this.card = card;
        this.members = members;
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
            case HELP -> passOn(question, turn);
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
        return Reaction.replace(again(entry, question, turn.say("resource.judge.yes"), List.of(), turn));
    }

    private Reaction notQuite(Question question, Turn turn) {
        questions.judge(question.id(), Verdict.NOT_QUITE, Optional.empty());
        List<Control> next =
                AnswerButtons.whatNext(question.id(), question.found().size(), true, turn);
        Text said = turn.say(next.isEmpty() ? "resource.judge.no" : "resource.judge.no.next");
        return question.found().isEmpty()
                ? Reaction.replace(Message.of(said, next))
                : Reaction.replace(again(question.found().getFirst(), question, said, next, turn));
    }

    /** The answer as it stood, with something said below it and other buttons. */
    private Message again(EntryId entry, Question question, Text said, List<Control> buttons, Turn turn) {
        return answers.again(turn.community().id(), question.words(), entry)
                .map(cited -> Message.of(card.text(cited, turn).paragraph(said), buttons)
                        .titled(cited.entry().title()))
                .orElseGet(() -> Message.of(said, buttons));
    }

    private Reaction others(int first, Question question, Turn turn) {
        List<Cited> others = question.found().stream()
                .skip(first)
                .flatMap(id -> answers.again(turn.community().id(), question.words(), id).stream())
                .toList();
        if (others.isEmpty()) {
            return Reaction.whisper(turn.say("resource.more.none"));
        }
        Text text = others.stream()
                .map(cited -> card.titled(cited, turn))
                .reduce(turn.say(first == 0 ? "resource.near" : "resource.more"), Text::paragraph);
        boolean own = question.asker().equals(turn.member().id());
        return Reaction.whisper(Message.of(
                text, own ? AnswerButtons.whichHelped(question.id(), first, others.size(), turn) : List.of()));
    }

    /** Nobody's question is carried anywhere without their wish; this is the wish. */
    private Reaction passOn(Question question, Turn turn) {
        Optional<Place.Channel> help = turn.community().help();
        if (help.isEmpty()) {
            return Reaction.whisper(turn.say("resource.unknown.nowhere"));
        }
        questions.passOn(question.id());
        Text asked = turn.say("resource.help.post", "asker", turn.member().mention())
                .paragraph(new Text(List.of(new Text.Quote(Text.said(question.words())))))
                .paragraph(turn.say("resource.help.please"));
        Text done = turn.say(
                "resource.help.done",
                "channel",
                new Text.ChannelLink(help.get(), help.get().id()));
        return Reaction.replace(Message.of(done))
                .and(PASSED_ON + "/" + question.id(), new Action.Post(help.get(), Message.of(asked)));
    }

    /** The help channel is closed to the bot: the person learns it, for they wait for an answer. */
    Reaction notPassedOn(Event.Refused refused, Turn turn) {
        String id = refused.intention().substring(PASSED_ON.length() + 1);
        return questions
                .find(new QuestionId(id))
                .flatMap(question -> members.find(question.asker()))
                .filter(Member::here)
                .map(asker -> Reaction.post(asker.direct(), turn.say("resource.help.closed")))
                .orElse(Reaction.NONE);
    }
}
