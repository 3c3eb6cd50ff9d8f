package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays one line: {@code ann joins}, {@code lea is admin}, {@code ann: hello}, {@code ann in general: @nobo who …},
 * {@code ann picks Learning, Courage}, {@code ann commands profile}, {@code ann fills Title = One; Story = Two},
 * {@code ann opens home}, {@code ann shows home}, {@code ann shows message}. What the bot then says is printed.
 */
public final class Hand {
    private static final Pattern LINE = Pattern.compile(
            "(\\w+) ?(?:in (\\w+))? ?(joins|is admin|opens home|shows home|shows message|picks|commands|fills|:) ?(.*)");
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(1_800);

    private final LocalSlack slack;
    private final PrintStream out;
    private final Set<String> seen = new HashSet<>();

    public Hand(LocalSlack slack, PrintStream out) {
        this.slack = slack;
        this.out = out;
        for (String channel : List.of("general", "introductions", "help", "stories")) {
            slack.channel(channel);
        }
    }

    public void does(String line) {
        Matcher read = LINE.matcher(line);
        if (!read.matches()) {
            out.println("? " + line);
            return;
        }
        out.println("> " + line);
        try {
            plays(read);
        } catch (RuntimeException | AssertionError e) {
            out.println("? " + e.getMessage());
        }
        settles();
    }

    private void plays(Matcher read) {
        Somebody who = Somebody.called(read.group(1));
        String words = read.group(4);
        String where = read.group(2) == null ? "" : "C0" + read.group(2).toUpperCase(Locale.ROOT);
        switch (read.group(3)) {
            case "joins" -> slack.acting().joins(who);
            case "is admin" -> slack.acting().changes(who.asAdmin());
            case "opens home" -> slack.acting().opensHome(who.id(), "home");
            case "shows home" -> out.println(Json.pretty(slack.home(who.id())));
            case "shows message" -> out.println(Json.pretty(last(who.id())));
            case "commands" -> slack.using().commands(who.id(), place(who, where), "/nobo", words);
            case "fills" -> slack.using().fills(who.id(), fields(words));
            case "picks" -> {
                if (!picks(who.id(), List.of(words)) && !picks(who.id(), List.of(words.split(",\\s*")))) {
                    out.println("? nothing has " + words);
                }
            }
            default -> says(who.id(), place(who, where), words);
        }
    }

    private String place(Somebody who, String channel) {
        if (channel.isEmpty()) {
            return slack.direct(who.id());
        }
        slack.enters(who.id(), channel);
        return channel;
    }

    private void says(String who, String conversation, String words) {
        boolean named = words.contains("@nobo");
        var said = slack.acting().says(who, conversation, words.replace("@nobo", "<@" + LocalSlack.BOT + ">"));
        if (named) {
            slack.acting().mentions(conversation, said.ts());
        }
    }

    private static Map<String, String> fields(String words) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : words.split(";\\s*")) {
            int equals = field.indexOf('=');
            fields.put(
                    field.substring(0, equals).strip(),
                    field.substring(equals + 1).strip());
        }
        return fields;
    }

    private boolean picks(String who, List<String> labels) {
        if (!slack.whispers(who).isEmpty() && isButton(slack.whispers(who).getLast(), labels)) {
            slack.using().pressesOnWhisper(who, labels.getFirst());
            return true;
        }
        for (String conversation : slack.conversationsOf(who)) {
            for (JsonObject message : slack.messages(conversation).reversed()) {
                if (isButton(message, labels)) {
                    slack.using().presses(who, conversation, Json.text(message, "ts"), labels.getFirst());
                    return true;
                }
                if (isList(message, labels)) {
                    picksFrom(who, conversation, message, labels);
                    return true;
                }
            }
        }
        boolean atHome = isButton(slack.home(who), labels);
        if (atHome) {
            slack.using().pressesAtHome(who, labels.getFirst());
        }
        return atHome;
    }

    private void picksFrom(String who, String conversation, JsonObject message, List<String> labels) {
        String ts = Json.text(message, "ts");
        slack.using()
                .picks(who, conversation, ts, labels.toArray(String[]::new))
                .acknowledged();
        if (isButton(message, List.of("✓"))) {
            slack.using().presses(who, conversation, ts, "✓");
        }
    }

    private static boolean isButton(JsonObject on, List<String> labels) {
        return labels.size() == 1
                && Json.within(on)
                        .filter(element -> Json.text(element, "type").equals("button"))
                        .anyMatch(
                                button -> Json.text(button.get("text"), "text").equals(labels.getFirst()));
    }

    private static boolean isList(JsonObject on, List<String> labels) {
        List<String> all = new ArrayList<>();
        Json.within(on)
                .filter(element -> element.has("value") && element.has("text"))
                .forEach(option -> all.add(Json.text(option.get("text"), "text")));
        return all.containsAll(labels);
    }

    private JsonObject last(String who) {
        return slack.messages(slack.direct(who)).getLast();
    }

    /** Waits until the bot has said nothing for a while, and prints what it said. */
    void settles() {
        long until = System.nanoTime() + QUIET;
        while (System.nanoTime() < until) {
            if (printsNew()) {
                until = System.nanoTime() + QUIET;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private boolean printsNew() {
        boolean any = false;
        for (LocalSlack.Sight sight : slack.sights()) {
            String line = sight.toString();
            if (seen.add(line)) {
                any = true;
                out.println("  " + line.replace("\n", "\n      "));
            }
        }
        return any;
    }
}
