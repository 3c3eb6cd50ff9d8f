package org.nobo.resource.answer;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Questions;
import org.nobo.resource.question.Verdict;

/** Answers what members ask: directly, where the bot is named, and by {@code /nobo ask}. */
public final class Asking implements Feature {
    private final Answers answers;
    private final Questions questions;
    private final AnswerCard card;
    private final Judging judging;

    public Asking(Answers answers, Questions questions, Members members) {
        this.answers = answers;
        this.questions = questions;
        this.card = new AnswerCard(members);
        this.judging = new Judging(answers, questions, card, members);
    }

    @Override
    public void routes(Routes routes) {
        routes.question(this::asked)
                .command("ask", this::askedAside)
                .choice(AnswerButtons.PREFIX, judging::pressed)
                .refused(Judging.PASSED_ON, judging::notPassedOn);
    }

    /** In a channel the answer goes into the thread of the question. */
    private Reaction asked(Event.MessagePosted message, Turn turn) {
        Place where =
                message.where() instanceof Place.Channel ? message.message().thread() : message.where();
        return Reaction.post(where, answer(message.id(), message.text(), message.where(), turn));
    }

    private Reaction askedAside(Event.CommandGiven command, Turn turn) {
        return command.words().isBlank()
                ? Reaction.whisper(turn.say("resource.ask.what"))
                : Reaction.whisper(answer(command.id(), command.words(), command.where(), turn));
    }

    private Message answer(String event, String typed, Place where, Turn turn) {
        String words = storable(typed);
        Answer answer = answers.to(turn.community().id(), words);
        QuestionId id = QuestionId.of(event);
        questions.keep(new Question(
                id,
                turn.community().id(),
                turn.member().id(),
                turn.now(),
                words,
                where,
                answer.found().stream().map(cited -> cited.entry().id()).toList(),
                answer.confidence(),
                answer instanceof Answer.Known,
                Verdict.NONE,
                Optional.empty(),
                false));
        return switch (answer) {
            case Answer.Known known -> known(id, known, turn);
            case Answer.Unknown unknown -> unknown(id, unknown, turn);
        };
    }

    private Message known(QuestionId id, Answer.Known known, Turn turn) {
        Text text = card.text(known.first(), turn).paragraph(people(known, turn));
        return Message.of(text, AnswerButtons.known(id, known.found().size() - 1, turn))
                .titled(known.first().entry().title());
    }

    private static Message unknown(QuestionId id, Answer.Unknown unknown, Turn turn) {
        Text offer = turn.community()
                .help()
                .map(help -> turn.say("resource.unknown.help", "channel", new Text.ChannelLink(help, help.id())))
                .orElseGet(() -> turn.say("resource.unknown.nowhere"));
        Text text =
                turn.say("resource.unknown").paragraph(people(unknown, turn)).paragraph(offer);
        return Message.of(text, AnswerButtons.whatNext(id, unknown.found().size(), false, turn));
    }

    private static Text people(Answer answer, Turn turn) {
        List<Willing> others = answer.people().stream()
                .filter(willing -> !willing.member().equals(turn.member().id()))
                .toList();
        return others.stream()
                .map(willing ->
                        turn.say("resource.people", "name", new Text.Strong(willing.name()), "offer", willing.offer()))
                .reduce(Text.EMPTY, Text::line);
    }

    /** Half a letter and a zero cannot be stored. */
    private static String storable(String typed) {
        String whole = new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace("\0", "").strip();
    }
}
