package org.nobo.resource.answer;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.resource.search.Passage;
import org.nobo.resource.search.Span;
import org.nobo.resource.share.EntryLine;

/** How an entry is shown: the passage with the words asked for, what kind of thing it is, where it is from. */
final class AnswerCard {
    private final EntryLine line;

    AnswerCard(EntryLine line) {
        this.line = line;
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
