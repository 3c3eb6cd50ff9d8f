package org.nobo.script.live;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.script.Stage;
import org.nobo.terminal.script.Line;
import org.nobo.terminal.script.NotUnderstood;
import org.nobo.terminal.script.Reading;

/** A talk that is written down in the terminal's own words, played on any stage. */
final class StagedTalk {
    private static final String HEARS = " hears ";
    private static final String IS_OFFERED = " is offered ";

    private final Household household;
    private final LiveStage platform;
    private final Stage stage;
    private final Map<String, Somebody> people = new HashMap<>();
    private int heard;

    StagedTalk(Household household, LiveStage platform, Stage stage) {
        this.household = household;
        this.platform = platform;
        this.stage = stage;
    }

    static List<String> lines(String name) {
        try (InputStream in = StagedTalk.class.getResourceAsStream("/talks/" + name + ".talk")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static long expected(List<String> lines) {
        return lines.stream().filter(StagedTalk::isExpectation).count();
    }

    private static boolean isExpectation(String line) {
        return line.startsWith("# ") && line.contains(HEARS);
    }

    /** Plays it, and returns how many of the sentences behind "hears" were heard: all, or it fails. */
    int play(List<String> lines) {
        for (String line : lines) {
            if (isExpectation(line)) {
                String[] parts = line.substring(2).split(HEARS, 2);
                hears(parts[0], platform.asSaidHere(parts[1]));
                heard++;
            } else if (line.startsWith("# ") && line.contains(IS_OFFERED)) {
                String[] parts = line.substring(2).split(IS_OFFERED + "| ", 3);
                household.offers(stage.person(parts[0], Person.Kind.MEMBER), parts[1], parts[2]);
            } else {
                act(line);
            }
        }
        return heard;
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
            case Line.Joins joins -> who(joins.who()).joins();
            case Line.Says says
            when says.text().startsWith("/nobo ") ->
                who(says.who()).commands(says.text().substring("/nobo ".length()));
            case Line.Says says -> who(says.who()).writes(says.text());
            case Line.Picks picks -> who(picks.who()).picks(picks.labels());
            case Line.Fills fills ->
                who(fills.who())
                        .fills(fills.entries().stream()
                                .collect(Collectors.toMap(Line.Entry::label, Line.Entry::value)));
            default -> throw new AssertionError("not played here: " + line);
        }
    }

    private Somebody who(String name) {
        return people.computeIfAbsent(name, any -> new Somebody(stage, name));
    }

    private void hears(String place, String words) {
        if (place.startsWith("#")) {
            stands(stage.channel(place.substring(1)), words);
        } else if (place.contains("+")) {
            Household.until("a room", () -> !household.rooms().isEmpty());
            stands(household.rooms().getLast(), words);
        } else {
            who(place).hears(words);
        }
    }

    private void stands(Place place, String words) {
        Household.until(
                words,
                () -> stage.standing(place).stream().anyMatch(it -> it.words().contains(words)));
    }
}
