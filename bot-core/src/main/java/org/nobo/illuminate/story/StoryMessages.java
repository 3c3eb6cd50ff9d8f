package org.nobo.illuminate.story;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;

/** How stories are shown in chat. */
final class StoryMessages {
    private static final int ANNOUNCED_CHARACTERS = 600;

    private StoryMessages() {}

    /** What everybody sees in the channel for stories: the story, or how it begins and a button to read on. */
    static Message announcement(Story story, Turn turn) {
        String begins = Beginning.lines(story.words(), ANNOUNCED_CHARACTERS);
        List<Control> controls = begins.equals(story.words().strip())
                ? List.of()
                : List.of(Choice.of(Shelf.read(story), turn.label("story.read.on")));
        return Message.of(tells(story, turn).plus(quoted(begins)), controls).titled(story.title());
    }

    /** The whole story, to be read. */
    static Message whole(Story story, Turn turn) {
        return Message.of(tells(story, turn).plus(quoted(story.words()))).titled(story.title());
    }

    static Text quoted(String words) {
        return new Text(List.of(new Text.Quote(Text.said(words))));
    }

    private static Text tells(Story story, Turn turn) {
        return name(story)
                .map(name -> turn.say("story.told", "name", new Text.Strong(name)))
                .orElseGet(() -> turn.say("story.told.unnamed"));
    }

    /** Who tells it, as they agreed. */
    static Text by(Story story, Turn turn) {
        return name(story)
                .map(name -> new Text(List.of(new Text.Strong(name))))
                .orElseGet(() -> turn.say("story.somebody"));
    }

    private static Optional<String> name(Story story) {
        return story.agreed().flatMap(consent -> consent.as().name());
    }

    /** "…with everybody here, in #stories, and on our public pages": where a story is shown. */
    static Text where(Turn turn) {
        return turn.community()
                .stories()
                .map(channel -> turn.say("story.where.channel", "channel", link(channel)))
                .orElseGet(() -> turn.say("story.where"));
    }

    private static Text.ChannelLink link(Place.Channel channel) {
        return new Text.ChannelLink(channel, channel.id());
    }

    /** What the author is told once they agreed. */
    static Text agreed(ShownAs as, Turn turn) {
        Text where = where(turn);
        return as.name()
                .map(name -> turn.say("story.agreed.named", "where", where, "name", new Text.Strong(name)))
                .orElseGet(() -> turn.say("story.agreed.unnamed", "where", where));
    }
}
