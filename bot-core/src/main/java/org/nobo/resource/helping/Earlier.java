package org.nobo.resource.helping;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.resource.question.Question;
import org.nobo.resource.search.Telling;

/** What was asked in the help channel before, and answered there to the asker's content. */
final class Earlier {
    private static final double ALIKE = .5;

    private final Pleas pleas;
    private final HelpingWords words;

    Earlier(Pleas pleas, HelpingWords words) {
        this.pleas = pleas;
        this.words = words;
    }

    /** The one most like this question; what was asked privately is not shown to others. */
    Optional<Plea> like(Question question) {
        return pleas.helped(question.community()).stream()
                .filter(plea -> plea.inChannel() && !answer(plea).isEmpty())
                .filter(plea -> alike(question, plea) >= ALIKE)
                .max(Comparator.comparingDouble(plea -> alike(question, plea)));
    }

    private static double alike(Question question, Plea plea) {
        return Math.min(
                Telling.in(question.words()).sharedBy(plea.words()),
                Telling.in(plea.words()).sharedBy(question.words()));
    }

    private List<String> answer(Plea plea) {
        return pleas.said(plea.question()).stream()
                .filter(said -> plea.helper().filter(said.by()::equals).isPresent())
                .map(Pleas.Said::words)
                .toList();
    }

    Message shown(Plea like, Question question, Turn turn) {
        String helper = like.helper().map(by -> words.name(by, turn)).orElse("");
        Text text = turn.say("helping.earlier")
                .paragraph(HelpingWords.quoted(like.words()))
                .paragraph(turn.say("helping.earlier.answer", "name", helper))
                .paragraph(HelpingWords.quoted(String.join("\n", answer(like))));
        return Message.of(text, HelpingButtons.earlier(question.id(), turn));
    }
}
