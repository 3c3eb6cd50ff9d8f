package org.nobo.resource.answer;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.search.Passage;
import org.nobo.resource.search.Span;
import org.nobo.resource.share.EntryLine;

/** How an entry is shown: the passage with the words asked for, what kind of thing it is, where it is from. */
final class AnswerCard {
    private final EntryLine line;

    AnswerCard(EntryLine line) {
        this.line = line;
    }

    /** What is said where the answer is known: the first of those found, and who fits. */
    Message known(QuestionId id, List<Cited> found, List<Willing> people, boolean canBeShared, Turn turn) {
        Text text = text(found.getFirst(), turn).paragraph(people(people, turn));
        return Message.of(text, AnswerButtons.known(id, found.size() - 1, canBeShared, turn))
                .titled(found.getFirst().entry().title());
    }

    /** A line for each who fits, but for whoever it is said to. */
    static Text people(List<Willing> people, Turn turn) {
        return people.stream()
                .filter(willing -> !willing.member().equals(turn.member().id()))
                .map(willing -> person(willing, turn))
                .reduce(Text.EMPTY, Text::line);
    }

    private static Text person(Willing willing, Turn turn) {
        Text.Strong name = new Text.Strong(willing.name());
        return switch (willing.told()) {
            case OFFERS -> turn.say("resource.people", "name", name, "offer", willing.words());
            case LOOKS_FOR -> turn.say("resource.people.too", "name", name, "need", willing.words());
        };
    }

    /** Below a heading that names the entry. */
    Text text(Cited cited, Turn turn) {
        return passage(cited.passage(), turn).paragraph(line.of(cited.entry(), turn));
    }

    /** With the entry's name, where several stand in one message. */
    Text titled(Cited cited, Turn turn) {
        return new Text(List.of(new Text.Strong(cited.entry().title()))).line(text(cited, turn));
    }

    /** Where it is from, without what it says. */
    Text source(Cited cited, Turn turn) {
        return new Text(List.of(new Text.Strong(cited.entry().title()))).line(line.of(cited.entry(), turn));
    }

    private static Text passage(Passage passage, Turn turn) {
        if (passage.words().isBlank()) {
            return Text.EMPTY;
        }
        List<Text.Part> parts = new ArrayList<>();
        if (!passage.begins()) {
            parts.addAll(turn.say("resource.card.before").parts());
        }
        parts.addAll(marked(passage));
        if (!passage.ends()) {
            parts.addAll(turn.say("resource.card.after").parts());
        }
        return new Text(List.of(new Text.Quote(new Text(parts))));
    }

    private static List<Text.Part> marked(Passage passage) {
        List<Text.Part> parts = new ArrayList<>();
        int from = 0;
        for (Span mark : passage.marks()) {
            if (mark.start() > from) {
                parts.add(new Text.Said(passage.words().substring(from, mark.start())));
            }
            parts.add(new Text.Strong(passage.words().substring(mark.start(), mark.end())));
            from = mark.end();
        }
        if (from < passage.words().length()) {
            parts.add(new Text.Said(passage.words().substring(from)));
        }
        return parts;
    }
}
