package org.nobo.discord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.discord.local.Interaction;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;
import org.nobo.script.Actor;
import org.nobo.script.Stage;

/** Somebody in the local guild, as the talks know them. */
final class DiscordActor implements Actor {
    private final DiscordStage stage;
    private final String name;
    private final List<Interaction> done = new ArrayList<>();

    DiscordActor(DiscordStage stage, String name) {
        this.stage = stage;
        this.name = name;
    }

    private LocalPerson me() {
        return stage.known(name);
    }

    @Override
    public Act joins() {
        stage.joins(name);
        return told();
    }

    @Override
    public Act leaves() {
        me().leaves();
        return told();
    }

    @Override
    public Act writes(Place where, String words) {
        switch (where) {
            case Place.Direct direct -> me().writes(words);
            case Place.Channel channel -> me().saysIn(channel.id(), words);
            case Place.Room room -> me().saysIn(room.id(), words);
            case Place.Thread(Place.Channel channel, String root) -> me().below(channel.id(), root, words);
            default -> throw new AssertionError("Nobody can write there: " + where);
        }
        return told();
    }

    @Override
    public Act edits(MessageRef message, String words) {
        me().edits(found(message), words);
        return told();
    }

    @Override
    public Act deletes(MessageRef message) {
        me().deletes(found(message));
        return told();
    }

    @Override
    public Act reacts(MessageRef to, String emoji) {
        me().reacts(found(to), EmojiNames.sign(emoji).orElseThrow());
        return told();
    }

    @Override
    public Act commands(Place where, String words) {
        return does(
                where instanceof Place.Channel channel
                        ? me().commands(stage.discord.nameOf(channel.id()), words)
                        : me().commands(words));
    }

    @Override
    public Act presses(MessageRef on, String label) {
        return does(me().presses(found(on), label));
    }

    @Override
    public Act picks(MessageRef on, List<String> labels) {
        return does(me().picks(found(on), labels.toArray(String[]::new)));
    }

    @Override
    public Act sends(Map<String, String> fields) {
        Interaction opened = open().orElseThrow();
        Map<String, String> values = new HashMap<>();
        opened.form().orElseThrow().getArray("components").stream(DataArray::getObject)
                .filter(label -> fields.containsKey(label.getString("label")))
                .forEach(label -> {
                    DataObject input = label.getObject("component");
                    values.put(input.getString("custom_id"), value(input, fields.get(label.getString("label"))));
                });
        return does(me().fills(opened, values));
    }

    private static String value(DataObject input, String typed) {
        return input.optArray("options").stream()
                .flatMap(options -> options.stream(DataArray::getObject))
                .filter(option -> option.getString("label").equals(typed))
                .map(option -> option.getString("value"))
                .findFirst()
                .orElse(typed);
    }

    @Override
    public List<Stage.Standing> whispers() {
        return done.stream()
                .flatMap(it -> it.messages().stream())
                .map(DiscordStage::seen)
                .toList();
    }

    @Override
    public Optional<List<String>> form() {
        return open().flatMap(Interaction::form).map(form -> {
            List<String> labels = new ArrayList<>(List.of(form.getString("title")));
            form.getArray("components").stream(DataArray::getObject)
                    .forEach(label -> labels.add(label.getString("label")));
            return labels;
        });
    }

    private Optional<Interaction> open() {
        return done.stream().filter(it -> it.form().isPresent()).reduce((earlier, later) -> later);
    }

    /** In its place, or among what only they were shown. */
    private LocalMessage found(MessageRef ref) {
        return Stream.concat(stage.messages(ref.place()).stream(), done.stream().flatMap(it -> it.messages().stream()))
                .filter(it -> it.id().equals(ref.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such message in " + ref.place()));
    }

    private Act told() {
        return new Told(me().onceMore(), Optional.empty());
    }

    private Act does(Interaction interaction) {
        done.add(interaction);
        return new Told(me().onceMore(), Optional.of(interaction));
    }

    /** Discord wants a word only where somebody waits for an answer; all else it tells once and forgets. */
    private record Told(Runnable onceMore, Optional<Interaction> interaction) implements Act {
        @Override
        public Optional<Boolean> isAcknowledged() {
            return interaction.map(Interaction::isAcknowledged);
        }

        @Override
        public void again() {
            onceMore.run();
        }
    }
}
