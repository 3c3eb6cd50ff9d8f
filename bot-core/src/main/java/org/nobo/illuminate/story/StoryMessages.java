package org.nobo.illuminate.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.words.Words;

/** How stories are shown in chat. */
final class StoryMessages {
    private static final int ANNOUNCED_CHARACTERS = 600;

    private StoryMessages() {}

    /** What everybody sees in the channel for stories: the story, or how it begins and a button to read on. */
    static Message announcement(Story story, Turn turn) {
        Story shown = story.asShown(turn.label("story.somebody.in"));
        String begins = Beginning.lines(shown.words(), ANNOUNCED_CHARACTERS);
        List<Control> controls = begins.equals(shown.words().strip())
                ? List.of()
                : List.of(Choice.of(Shelf.read(story), turn.label("story.read.on")));
        return Message.of(tells(story, turn).plus(quoted(begins)), controls).titled(shown.title());
    }

    /** The whole story, to be read. */
    static Message whole(Story story, Turn turn) {
        Story shown = story.asShown(turn.label("story.somebody.in"));
        return Message.of(tells(story, turn).plus(quoted(shown.words()))).titled(shown.title());
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
    static Text by(Story story, Words words) {
        return name(story)
                .map(name -> new Text(List.of(new Text.Strong(name))))
                .orElseGet(() -> words.say("story.somebody"));
    }

    /** Among the members it is the name for here; who agreed to being shown elsewhere alone has that name. */
    private static Optional<String> name(Story story) {
        return agreed(story).findFirst().flatMap(consent -> consent.as().name());
    }

    private static Stream<Consent> agreed(Story story) {
        return Stream.of(Where.values()).map(story.agreed()::get).filter(Objects::nonNull);
    }

    /** "as told by Ann", "without a name". */
    static Text as(ShownAs as, Turn turn) {
        return as.name()
                .map(name -> turn.say("story.as.named", "name", new Text.Strong(name)))
                .orElseGet(() -> turn.say("story.as.unnamed"));
    }

    /** "with everybody here, in #stories". */
    static Text here(Turn turn) {
        return turn.community()
                .stories()
                .map(channel -> turn.say("story.here.where.channel", "channel", link(channel)))
                .orElseGet(() -> turn.say("story.here.where"));
    }

    private static Text where(Where where, Turn turn) {
        return where == Where.HERE ? here(turn) : turn.say(where.words("where"));
    }

    /** Where its author agreed to have it shown, in a row. */
    static Text where(Story story, Turn turn) {
        return turn.words()
                .rowOf(agreed(story)
                        .map(consent -> where(consent.where(), turn))
                        .toList());
    }

    private static Text.ChannelLink link(Place.Channel channel) {
        return new Text.ChannelLink(channel, channel.id());
    }

    /** What the author is told once they agreed: where, under which name, and what is still in the way. */
    static Text agreed(Story story, Turn turn) {
        Map<ShownAs, List<Text>> byName = new LinkedHashMap<>();
        agreed(story)
                .forEach(consent -> byName.computeIfAbsent(consent.as(), any -> new ArrayList<>())
                        .add(where(consent.where(), turn)));
        List<Text> all = new ArrayList<>();
        byName.forEach((as, places) ->
                all.add(turn.say("story.agreed.places", "where", turn.words().rowOf(places), "as", as(as, turn))));
        Text text = turn.say("story.agreed", "all", turn.words().rowOf(all));
        List<Text> waits = story.others().stream()
                .filter(other -> other.answer() == InIt.Answer.ASKED)
                .map(other -> Text.said(other.called()))
                .toList();
        if (!waits.isEmpty()) {
            text = text.line(
                    turn.say("story.agreed.others", "names", turn.words().rowOf(waits)));
        }
        return story.review().stage() == Review.Stage.WAITING ? text.line(turn.say("story.agreed.review")) : text;
    }
}
