package org.nobo.resource.helping;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.resource.question.Question;
import org.nobo.resource.search.Telling;

/** What was asked in the help channel before, and answered there to the asker's content, or waits there still. */
final class Earlier {
    /** By the words they share, either way round. */
    private static final double ALIKE = .5;

    /** By what they mean, where they share none. */
    private static final double MEANS_THE_SAME = .9;

    private final Pleas pleas;
    private final HelpingWords words;
    private final Nearness nearness;

    Earlier(Pleas pleas, HelpingWords words, Nearness nearness) {
        this.pleas = pleas;
        this.words = words;
        this.nearness = nearness;
    }

    /** The one most like this question; what was asked privately is not shown to others. */
    private Optional<Plea> like(Question question) {
        return mostLike(
                question,
                pleas.helped(question.community()).stream()
                        .filter(plea -> !answer(plea).isEmpty())
                        .toList());
    }

    /** The one most like it that still waits there. */
    private Optional<Plea> waiting(Question question) {
        return mostLike(
                question,
                pleas.waiting(question.community()).stream()
                        .filter(plea -> !plea.question().equals(question.id()))
                        .toList());
    }

    private Optional<Plea> mostLike(Question question, List<Plea> all) {
        List<Plea> read = all.stream().filter(Plea::inChannel).toList();
        Map<String, Double> near =
                nearness.near(question.words(), read.stream().map(Plea::words).toList());
        return read.stream()
                .filter(plea -> alike(question, plea, near) > 0)
                .max(Comparator.comparingDouble(plea -> alike(question, plea, near)));
    }

    /** From 0, too little. */
    private static double alike(Question question, Plea plea, Map<String, Double> near) {
        double shared = Math.min(
                Telling.in(question.words()).sharedBy(plea.words()),
                Telling.in(plea.words()).sharedBy(question.words()));
        double meant = near.getOrDefault(plea.words(), 0.);
        return Math.max(shared >= ALIKE ? shared : 0, meant >= MEANS_THE_SAME ? meant : 0);
    }

    private List<String> answer(Plea plea) {
        return pleas.said(plea.question()).stream()
                .filter(said -> plea.helper().filter(said.by()::equals).isPresent())
                .map(Pleas.Said::words)
                .toList();
    }

    /** What is like it and has an answer; empty where there is nothing. */
    Optional<Message> answered(Question question, String otherwise, Turn turn) {
        return like(question).map(like -> shown(like, question, otherwise, turn));
    }

    /** The same, or what is like it and still waits. */
    Optional<Message> before(Question question, String otherwise, Turn turn) {
        return answered(question, otherwise, turn).or(() -> waits(question, otherwise, turn));
    }

    /** What is like it and still waits there. */
    Optional<Message> waits(Question question, String otherwise, Turn turn) {
        return waiting(question)
                .map(like -> Message.of(
                        turn.say("helping.earlier.waits", "channel", HelpingWords.helpChannel(turn))
                                .paragraph(HelpingWords.quoted(like.words())),
                        HelpingButtons.waiting(question.id(), otherwise, turn)));
    }

    private Message shown(Plea like, Question question, String otherwise, Turn turn) {
        String helper = like.helper().map(by -> words.name(by, turn)).orElse("");
        Text text = turn.say("helping.earlier")
                .paragraph(HelpingWords.quoted(like.words()))
                .paragraph(turn.say("helping.earlier.answer", "name", helper))
                .paragraph(HelpingWords.quoted(String.join("\n", answer(like))));
        return Message.of(text, HelpingButtons.earlier(question.id(), otherwise, turn));
    }
}
