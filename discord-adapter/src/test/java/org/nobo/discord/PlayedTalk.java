package org.nobo.discord;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.nobo.discord.local.Interaction;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;
import org.nobo.terminal.script.Line;
import org.nobo.terminal.script.NotUnderstood;
import org.nobo.terminal.script.Reading;

/**
 * Plays a talk that is written down, in the terminal's own words, in a local guild, and prints what people see there.
 * {@code # ann hears …} waits until that has been said; {@code # ann is offered …} until it is suggested while typing.
 */
final class PlayedTalk {
    private final Living life;
    private final PrintStream out;
    private final Map<String, LocalPerson> people = new LinkedHashMap<>();
    private final Map<String, List<Interaction>> done = new HashMap<>();
    private final Map<String, String> seen = new HashMap<>();

    PlayedTalk(Living life, PrintStream out) {
        this.life = life;
        this.out = out;
        people.put("lea", life.discord.lea());
    }

    static List<String> talk(String name) {
        try (InputStream in = PlayedTalk.class.getResourceAsStream("/talks/" + name + ".talk")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    void play(List<String> lines) {
        for (String line : lines) {
            if (line.startsWith("# ") && line.contains(" hears ")) {
                hears(line.substring(2, line.indexOf(" hears ")), line.split(" hears ", 2)[1]);
            } else if (line.contains(" is offered ")) {
                isOffered(line.substring(2).split(" is offered ", 2));
            } else {
                act(line);
            }
        }
        print();
    }

    private void act(String written) {
        try {
            Reading.of(written).ifPresent(line -> {
                out.println("> " + written);
                does(line);
                print();
            });
        } catch (NotUnderstood e) {
            throw new AssertionError(written, e);
        }
    }

    private void does(Line line) {
        switch (line) {
            case Line.Joins(String who, var kind) -> people.put(who, life.discord.joins(who));
            case Line.Says(String who, Optional<String> channel, String text)
            when text.startsWith("/nobo ") ->
                did(who, people.get(who).commands(channel.orElse("general"), text.substring("/nobo ".length())));
            case Line.Says(String who, Optional<String> channel, String text) -> {
                var unused = channel.isEmpty()
                        ? people.get(who).writes(text)
                        : people.get(who).says(channel.get(), text);
            }
            case Line.Picks(String who, List<String> labels) -> picks(who, labels);
            case Line.Fills(String who, List<Line.Entry> entries) -> fills(who, entries);
            default -> throw new AssertionError("not played here: " + line);
        }
    }

    private void did(String who, Interaction interaction) {
        done.computeIfAbsent(who, any -> new ArrayList<>()).add(interaction.answered());
    }

    private void picks(String who, List<String> labels) {
        LocalMessage on = seenBy(who)
                .filter(it -> offers(it, labels))
                .reduce((one, later) -> later)
                .orElseThrow();
        LocalPerson person = people.get(who);
        did(
                who,
                on.labels().containsAll(labels)
                        ? person.presses(on, labels.getFirst())
                        : person.picks(on, labels.toArray(String[]::new)));
    }

    private static boolean offers(LocalMessage message, Collection<String> labels) {
        return DiscordStage.seen(message).labels().containsAll(labels);
    }

    private void fills(String who, List<Line.Entry> entries) {
        Interaction opened = done.get(who).stream()
                .filter(it -> it.form().isPresent())
                .reduce((one, later) -> later)
                .orElseThrow();
        Map<String, String> values = new HashMap<>();
        opened.form().orElseThrow().getArray("components").stream(DataArray::getObject)
                .forEach(label -> {
                    DataObject input = label.getObject("component");
                    entries.stream()
                            .filter(entry -> entry.label().equals(label.getString("label")))
                            .forEach(entry -> values.put(input.getString("custom_id"), entry.value()));
                });
        did(who, people.get(who).fills(opened, values));
    }

    /** What somebody sees of the bot: what is said to them, and what they alone are shown. */
    private Stream<LocalMessage> seenBy(String who) {
        return Stream.concat(
                people.get(who).direct().stream(),
                done.getOrDefault(who, List.of()).stream().flatMap(it -> it.messages().stream()));
    }

    private List<LocalMessage> in(String place) {
        if (place.startsWith("#")) {
            return life.discord.messages(place.substring(1));
        }
        if (!place.contains("+")) {
            return seenBy(place).toList();
        }
        List<String> ids =
                Stream.of(place.split("\\+")).map(who -> people.get(who).id()).toList();
        return rooms().filter(room -> life.discord.inThread(room).containsAll(ids))
                .flatMap(room -> life.discord.messagesIn(room).stream())
                .toList();
    }

    private Stream<String> rooms() {
        return Stream.of("general", "introductions", "help", "stories")
                .flatMap(channel -> life.discord.threadsIn(life.discord.channelId(channel)).stream());
    }

    private void hears(String place, String words) {
        try {
            Guild.until(() -> words(place).contains(words));
        } catch (AssertionError e) {
            throw new AssertionError(place + " never heard \"" + words + "\" but " + words(place), e);
        }
        print();
    }

    private String words(String place) {
        Stream<String> said = in(place).stream().map(it -> Reader.read(it.content()));
        Stream<String> forms = done.getOrDefault(place, List.of()).stream()
                .flatMap(it -> it.form().stream())
                .map(form -> form.getString("title"));
        return Stream.concat(said, forms).collect(Collectors.joining("\n"));
    }

    private void isOffered(String... whoAndTyped) {
        Guild.until(() -> !people.get(whoAndTyped[0])
                .types("general", whoAndTyped[1])
                .answered()
                .suggestions()
                .isEmpty());
    }

    /** What is new since it was printed last. */
    private void print() {
        people.keySet().forEach(who -> in(who).forEach(it -> print(it.ephemeral() ? "⇢" : "→", who, it)));
        for (String channel : List.of("general", "introductions", "help", "stories")) {
            in("#" + channel).forEach(it -> print("→", "#" + channel, it));
        }
        rooms().forEach(room ->
                life.discord.messagesIn(room).forEach(it -> print("→", "room " + life.discord.nameOf(room), it)));
    }

    private void print(String how, String where, LocalMessage message) {
        if (!message.authorId().equals(life.discord.botId())) {
            return;
        }
        var standing = DiscordStage.seen(message);
        String words = standing.words().replaceAll("\n+", "\n    ");
        String labels = standing.labels().isEmpty()
                ? ""
                : standing.labels().stream()
                        .map(label -> "[" + label + "]")
                        .collect(Collectors.joining(" ", "\n    ", ""));
        String card = message.isCard() ? " (a card)" : "";
        String now = words + labels;
        String before = seen.put(message.id(), now);
        if (!now.equals(before)) {
            out.println("nobo " + (before == null ? how : "✎") + " " + where + card + ": " + now);
        }
    }
}
