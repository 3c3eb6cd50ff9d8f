package org.nobo.illuminate.story;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Control.Menu;
import org.nobo.chat.Control.Option;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Turn;
import org.nobo.words.Words;
import org.nobo.words.when.Written;

/** How the stories that everybody may read are listed. */
final class ShelfMessages {
    private static final int EXCERPT = 200;
    private static final int MOST_IN_DIGEST = 10;
    static final int LABEL = 60;

    private ShelfMessages() {}

    /** A page of what everybody may read. */
    static Message shown(List<Story> stories, int page, int all, Turn turn) {
        if (stories.isEmpty()) {
            return Message.of(turn.say("stories.none"), tell(turn.words()));
        }
        Text text = Text.EMPTY;
        for (Story story : stories) {
            text = text.paragraph(inList(story, turn));
        }
        List<Control> controls = new ArrayList<>();
        controls.add(menu("read", turn.label("stories.read"), stories));
        controls.addAll(turning("page", page, all, turn));
        return Message.of(text, controls).titled(turn.label("stories.title", "count", all));
    }

    /** What was told in a month, in the channel; of many, the newest. */
    static Message digest(List<Story> all, Words words) {
        List<Story> stories = all.subList(0, Math.min(MOST_IN_DIGEST, all.size()));
        Text text = words.say("digest.said");
        for (Story told : stories) {
            Story story = told.asShown(words.label("story.somebody.in"));
            text = text.line(words.say(
                    "digest.one", "heading", strong(story.heading()), "name", StoryMessages.by(story, words)));
        }
        if (all.size() > stories.size()) {
            text = text.line(words.say("digest.more", "count", all.size() - stories.size()));
        }
        return Message.of(text, menu("read", words.label("stories.read"), stories), tell(words));
    }

    private static Text inList(Story told, Turn turn) {
        Story story = told.asShown(turn.label("story.somebody.in"));
        Text heading = strong(story.heading());
        Text line = turn.say(
                "stories.one",
                "heading",
                heading,
                "name",
                StoryMessages.by(story, turn.words()),
                "date",
                date(story.toldAt(), turn));
        String excerpt = Beginning.of(story.words(), EXCERPT);
        return story.title().isEmpty() && excerpt.equals(story.heading()) ? line : line.line(Text.said(excerpt));
    }

    static Choice tell(Words words) {
        return new Choice(Story.PREFIX + "/tell", words.label("prompt.tell"), Look.PRIMARY);
    }

    static Menu menu(String what, String prompt, List<Story> stories) {
        List<Option> options = stories.stream()
                .map(story -> Option.of(story.id(), Beginning.of(story.heading(), LABEL)))
                .toList();
        return new Menu(Shelf.PREFIX + "/" + what, prompt, options, 1, 1);
    }

    static List<Control> turning(String what, int page, int all, Turn turn) {
        List<Control> controls = new ArrayList<>();
        if (page > 0) {
            controls.add(Choice.of(Shelf.PREFIX + "/" + what + "/" + (page - 1), turn.label("stories.newer")));
        }
        if ((page + 1) * Shelf.PAGE < all) {
            controls.add(Choice.of(Shelf.PREFIX + "/" + what + "/" + (page + 1), turn.label("stories.older")));
        }
        return controls;
    }

    static Text strong(String typed) {
        return new Text(List.of(new Text.Strong(typed)));
    }

    static String date(Instant at, Turn turn) {
        return Written.date(at.atZone(turn.actor().flatMap(Member::zone).orElse(ZoneOffset.UTC)), turn.words());
    }
}
