package org.nobo.illuminate.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.name.charter.InForce;
import org.nobo.name.charter.SharedValue;

/** The author of a story says which of the community's values it shows, or that it shows none. */
public final class ShowingValue implements Feature {
    private static final String PREFIX = "story-value";
    private static final String NONE = "none";

    private final Stories stories;
    private final InForce inForce;

    public ShowingValue(Stories stories, InForce inForce) {
        this.stories = stories;
        this.inForce = inForce;
    }

    @Override
    public void routes(Routes routes) {
        routes.choice(PREFIX, this::press);
    }

    /** What leads there. */
    static Choice button(Story story, Turn turn) {
        return Choice.of(PREFIX + "/ask/" + story.id(), turn.label("story.value"));
    }

    /** {@code story-value/ask/<story>}, {@code story-value/pick/<story>}. */
    private Reaction press(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        Optional<Story> own = stories.find(parts.length > 2 ? parts[2] : "")
                .filter(story -> story.author().equals(turn.member().id()));
        List<SharedValue> values =
                inForce.of(turn.community(), turn.words().language()).values();
        if (own.isEmpty() || values.isEmpty()) {
            return Reaction.whisper(turn.say(own.isEmpty() ? "story.gone" : "story.value.nothing"));
        }
        return "pick".equals(parts[1])
                ? picked(own.get(), String.join("", choice.picked()), values, turn)
                : Reaction.whisper(asked(own.get(), values, turn));
    }

    private Message asked(Story story, List<SharedValue> values, Turn turn) {
        Optional<String> now = stories.value(story.id());
        List<Control.Option> options = new ArrayList<>();
        for (SharedValue value : values) {
            options.add(new Control.Option(value.key(), value.name(), value.practice()));
        }
        options.add(Control.Option.of(NONE, turn.label("story.value.none")));
        String name = values.stream()
                .filter(value -> now.equals(Optional.of(value.key())))
                .map(SharedValue::name)
                .findFirst()
                .orElse("");
        return Message.of(
                name.isEmpty() ? turn.say("story.value.ask") : turn.say("story.value.now", "value", name),
                new Control.Menu(PREFIX + "/pick/" + story.id(), turn.label("story.value.menu"), options, 1, 1));
    }

    private Reaction picked(Story story, String key, List<SharedValue> values, Turn turn) {
        Optional<SharedValue> value =
                values.stream().filter(each -> each.key().equals(key)).findFirst();
        stories.shows(story.id(), value.map(SharedValue::key), turn.now());
        return Reaction.whisper(value.map(shown -> turn.say("story.value.noted", "value", shown.name()))
                .orElseGet(() -> turn.say("story.value.noted.none")));
    }
}
