package org.nobo.slack;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.script.Stage.Standing;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Somebody;
import org.nobo.terminal.script.Line;
import org.nobo.terminal.script.NotUnderstood;
import org.nobo.terminal.script.Reading;

/**
 * Plays a talk that is written down, in the terminal's own words, in a local workspace. {@code # ann hears …} waits until
 * that has been said. {@code # ann is offered …} waits until the bot would offer it: Slack itself offers nothing while a
 * command is typed.
 */
final class PlayedTalk {
    /** In the terminal nobody has a time zone yet; whose Slack knows it is asked whether it is right. */
    private static final String NOWHERE = "";

    private final LocalSlack slack;
    private final Inbox bot;

    PlayedTalk(LocalSlack slack, Inbox bot) {
        this.slack = slack;
        this.bot = bot;
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
    }

    private void isOffered(String... whoAndTyped) {
        String[] commandAndWords = whoAndTyped[1].split(" ", 2);
        slack.await(
                "it to be offered",
                () -> !bot.suggest(Office.account(id(whoAndTyped[0])), commandAndWords[0], commandAndWords[1])
                        .isEmpty());
    }

    private void hears(String place, String words) {
        try {
            slack.await(words, () -> words(place).contains(words));
        } catch (AssertionError e) {
            throw new AssertionError(place + " never heard \"" + words + "\" but " + words(place), e);
        }
    }

    private void act(String written) {
        try {
            Reading.of(written).ifPresent(this::does);
        } catch (NotUnderstood e) {
            throw new AssertionError(written, e);
        }
    }

    private void does(Line line) {
        switch (line) {
            case Line.Joins(String who, var kind) ->
                slack.acting().joins(Somebody.called(who).inZone(NOWHERE)).acknowledged();
            case Line.Says(String who, Optional<String> channel, String text) ->
                says(id(who), where(who, channel), text);
            case Line.Picks(String who, List<String> labels) -> picks(id(who), labels);
            case Line.Fills(String who, List<Line.Entry> entries) -> {
                Map<String, String> values = new HashMap<>();
                entries.forEach(entry -> values.put(entry.label(), entry.value()));
                slack.using().fills(id(who), values).acknowledged();
            }
            default -> throw new AssertionError("not played here: " + line);
        }
    }

    private void says(String who, String where, String text) {
        if (text.startsWith("/nobo ")) {
            slack.using()
                    .commands(who, where, "/nobo", text.substring("/nobo ".length()))
                    .acknowledged();
        } else {
            slack.acting().says(who, where, Card.escaped(text)).told().acknowledged();
        }
    }

    private void picks(String who, List<String> labels) {
        String direct = slack.direct(who);
        Standing on = slack.messages(direct).stream()
                .map(SlackStage::seen)
                .filter(message -> message.labels().containsAll(labels))
                .reduce((one, later) -> later)
                .orElseThrow(() -> new AssertionError("nothing has " + labels));
        if (labels.size() == 1) {
            slack.using().presses(who, direct, on.id(), labels.getFirst()).acknowledged();
        } else {
            slack.using()
                    .picks(who, direct, on.id(), labels.toArray(String[]::new))
                    .acknowledged();
            slack.using().presses(who, direct, on.id(), "✓").acknowledged();
        }
    }

    private static String id(String who) {
        return Somebody.called(who).id();
    }

    private String where(String who, Optional<String> channel) {
        return channel.map(SameTalksTest::channel).orElseGet(() -> slack.direct(id(who)));
    }

    /** All that can be read in a place: a channel, a room, or what one person is told and shown. */
    private String words(String place) {
        if (place.startsWith("#")) {
            return words(said(SameTalksTest.channel(place.substring(1))));
        }
        if (place.contains("+")) {
            return words(said(slack.together(
                    Stream.of(place.split("\\+")).map(PlayedTalk::id).toArray(String[]::new))));
        }
        String who = id(place);
        Stream<String> titles = slack.modals(who).stream().map(view -> Json.text(view.get("title"), "text"));
        Stream<JsonObject> messages = Stream.concat(said(slack.direct(who)), slack.whispers(who).stream());
        return words(messages) + titles.collect(Collectors.joining("\n"));
    }

    private Stream<JsonObject> said(String conversation) {
        return slack.messages(conversation).stream()
                .filter(message -> Json.text(message, "user").equals(LocalSlack.BOT));
    }

    private static String words(Stream<JsonObject> messages) {
        return messages.map(message -> SlackStage.seen(message).words() + "\n").collect(Collectors.joining());
    }
}
