package org.nobo.resource.answer;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.search.Passage;
import org.nobo.resource.search.Span;

/** How an entry is shown: the passage with the words asked for, what kind of thing it is, where it is from. */
final class AnswerCard {
    private final Members members;

    AnswerCard(Members members) {
        this.members = members;
    }

    /** Below a heading that names the entry. */
    Text text(Cited cited, Turn turn) {
        return passage(cited.passage(), turn).paragraph(source(cited, turn));
    }

    /** With the entry's name, where several stand in one message. */
    Text titled(Cited cited, Turn turn) {
        return new Text(List.of(new Text.Strong(cited.entry().title()))).line(text(cited, turn));
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

    private Text source(Cited cited, Turn turn) {
        Section section = cited.entry().section();
        Text from = turn.say(
                "resource.card.from",
                "kind",
                turn.say("resource.kind." + section.about().kind().stored()),
                "article",
                section.trail().article(),
                "source",
                section.source().cited());
        String by = sharedBy(section.about().sharedBy(), turn.community().id());
        return by.isEmpty() ? from : from.plus(turn.say("resource.card.by", "name", by));
    }

    /** A handle or first name becomes the name people know; any other name stays as it is written. */
    private String sharedBy(String written, CommunityId community) {
        List<Member> meant = written.isBlank() ? List.of() : members.named(community, written);
        return meant.size() == 1 ? meant.getFirst().name() : written;
    }
}
