package org.nobo.name;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.feature.Turn;

/** The second form of the setup: which channel is used for what. The values are the platform's ids of channels. */
record ChannelsForm(String introductions, String help, String stories) {
    static final String ID = "setup/places";

    static ChannelsForm of(Community community) {
        return new ChannelsForm(id(community.introductions()), id(community.help()), id(community.stories()));
    }

    static ChannelsForm sent(Map<String, String> values) {
        return new ChannelsForm(
                values.getOrDefault("introductions", "").strip(),
                values.getOrDefault("help", "").strip(),
                values.getOrDefault("stories", "").strip());
    }

    private static String id(Optional<Place.Channel> channel) {
        return channel.map(Place.Channel::id).orElse("");
    }

    Form form(Turn turn) {
        return form(turn, List.of(field("introductions", turn), field("help", turn), field("stories", turn)));
    }

    /** The form with what is wrong in it named; see {@link Form#mends}. */
    Form checked(Turn turn) {
        return form(
                turn,
                form(turn).fields().stream()
                        .map(field ->
                                field.value().isBlank() ? field.wrong(turn.label("name.setup.channel.missing")) : field)
                        .toList());
    }

    private static Form form(Turn turn, List<Field> fields) {
        return new Form(ID, turn.label("name.setup.places"), fields, turn.label("name.setup.send"));
    }

    private Field field(String id, Turn turn) {
        String value = switch (id) {
            case "introductions" -> introductions;
            case "help" -> help;
            default -> stories;
        };
        return Field.required(id, turn.label("name.setup." + id), new Form.AChannel())
                .hinted(turn.label("name.setup." + id + ".hint"))
                .filled(value);
    }
}
