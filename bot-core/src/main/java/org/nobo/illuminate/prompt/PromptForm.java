package org.nobo.illuminate.prompt;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;
import org.nobo.feature.Turn;
import org.nobo.words.when.SaidTime;
import org.nobo.words.when.SpokenTime;
import org.nobo.words.when.When;

/** The form in which a leader writes a prompt: what is asked, where, and when. */
record PromptForm(String id, String text, String channel, String when) {
    private static final String TEXT = "text";
    private static final String CHANNEL = "channel";
    private static final String WHEN = "when";
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_WHEN = 60;
    private static final ZoneId UTC = ZoneId.of("UTC");
    /** {@code general}, {@code #general}, and {@code <#C024BE91L|general>} as Slack writes it. */
    private static final Pattern NAMED = Pattern.compile("<#(?<id>[^|>\\s]+)(?:\\|[^>]*)?>|#?(?<name>[^#<>\\s]{1,80})");

    static PromptForm sent(String id, Map<String, String> values) {
        return new PromptForm(
                id,
                values.getOrDefault(TEXT, "").strip(),
                values.getOrDefault(CHANNEL, "").strip(),
                values.getOrDefault(WHEN, "").strip());
    }

    /** Where it is to be asked; empty when no such channel can be. */
    Optional<Place.Channel> place(Workspace home, Optional<Place.Channel> stories) {
        if (channel.isEmpty()) {
            return stories;
        }
        Matcher named = NAMED.matcher(channel);
        return named.matches()
                ? Optional.of(
                        new Place.Channel(home, named.group("id") == null ? named.group("name") : named.group("id")))
                : Optional.empty();
    }

    When time(Turn turn) {
        return new SpokenTime(turn.now().atZone(zone(turn)), turn.words()).read(when);
    }

    /** A direct message on Discord does not say which guild it belongs to; where the leader is at home does. */
    static Workspace home(Event.FormSent sent, Turn turn) {
        return sent.who().workspace().isUnsaid()
                ? turn.member().account().workspace()
                : sent.who().workspace();
    }

    /** Where this leader's clock hangs, as far as it is known. */
    static ZoneId zone(Turn turn) {
        return turn.member().zone().orElse(UTC);
    }

    /** The form as it stands. */
    Form form(Turn turn) {
        return form(turn, "", "", "");
    }

    /** The form with what is wrong in it named; see {@link Form#mends}. */
    Form checked(boolean placed, Turn turn) {
        return form(turn, wrongText(turn), placed ? "" : wrongChannel(turn), wrongTime(turn));
    }

    private String wrongText(Turn turn) {
        if (text.isEmpty()) {
            return turn.label("prompt.text.missing");
        }
        return text.length() <= LONGEST_TEXT
                ? ""
                : turn.label("prompt.text.long", "count", text.length(), "most", LONGEST_TEXT);
    }

    private String wrongChannel(Turn turn) {
        return channel.isEmpty()
                ? turn.label("prompt.channel.missing")
                : turn.label("prompt.channel.unknown", "channel", channel);
    }

    private String wrongTime(Turn turn) {
        return switch (time(turn)) {
            case When.Now now -> "";
            case When.At at -> "";
            case When.Past(var time) -> turn.label("prompt.when.past", "time", SaidTime.of(time, turn.words()));
            case When.TooFar far -> turn.label("prompt.when.far");
            case When.Unclear unclear -> turn.label("prompt.when.unclear", "words", when);
        };
    }

    private Form form(Turn turn, String wrongText, String wrongChannel, String wrongTime) {
        String zone = SaidTime.zone(zone(turn), turn.now(), turn.words());
        return new Form(
                Prompt.PREFIX + "/" + id,
                turn.label("prompt.form"),
                List.of(
                        Field.required(TEXT, turn.label("prompt.form.text"), new Form.Lines(LONGEST_TEXT))
                                .hinted(turn.label("prompt.form.text.hint"))
                                .filled(text)
                                .wrong(wrongText),
                        Field.optional(CHANNEL, turn.label("prompt.form.channel"), new Form.AChannel())
                                .hinted(turn.label("prompt.form.channel.hint"))
                                .filled(channel)
                                .wrong(wrongChannel),
                        Field.optional(WHEN, turn.label("prompt.form.when"), new Form.Line(LONGEST_WHEN))
                                .hinted(turn.label("prompt.form.when.hint", "zone", zone))
                                .filled(when)
                                .wrong(wrongTime)),
                turn.label("prompt.form.send"));
    }
}
