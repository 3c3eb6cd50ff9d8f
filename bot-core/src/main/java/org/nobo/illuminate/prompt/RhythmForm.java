package org.nobo.illuminate.prompt;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.Control.Option;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.feature.Turn;
import org.nobo.words.when.SaidTime;
import org.nobo.words.when.SpokenTime;
import org.nobo.words.when.When;

/** The form in which leaders say when the queue is asked: where, from when on, how often, and what if it was missed. */
record RhythmForm(String id, String channel, String when, String every, String zone, String missed) {
    static final String LATE = "late";
    static final String SKIP = "skip";

    private static final List<String> OFTEN = List.of("7", "14", "28", "1");

    static RhythmForm fresh(String id, String channel, Turn turn) {
        return new RhythmForm(
                id, channel, "", OFTEN.getFirst(), PromptForm.zone(turn).getId(), LATE);
    }

    static RhythmForm of(Rhythm rhythm, Turn turn) {
        return new RhythmForm(
                rhythm.id(),
                rhythm.channel().id(),
                SaidTime.typed(rhythm.next(turn.now()), turn.words()),
                String.valueOf(rhythm.days()),
                rhythm.zone().getId(),
                rhythm.late() ? LATE : SKIP);
    }

    static RhythmForm sent(String id, Map<String, String> values) {
        return new RhythmForm(
                id,
                values.getOrDefault("channel", "").strip(),
                values.getOrDefault("when", "").strip(),
                values.getOrDefault("every", "").strip(),
                values.getOrDefault("zone", "").strip(),
                values.getOrDefault("missed", "").strip());
    }

    /** The zone they typed: its whole id, or the city in it. */
    Optional<ZoneId> zoneId(Turn turn) {
        if (zone.isEmpty()) {
            return Optional.of(PromptForm.zone(turn));
        }
        String plain = zone.replace(' ', '_').toLowerCase(Locale.ROOT);
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.toLowerCase(Locale.ROOT).equals(plain)
                        || id.toLowerCase(Locale.ROOT).endsWith("/" + plain))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(ZoneId::of);
    }

    /** When it begins. */
    When begins(ZoneId in, Turn turn) {
        String first = turn.words().list("rhythm.when.every").stream()
                .reduce(when, (left, every) -> left.replaceFirst("(?i)^" + every + "\\s+", ""));
        return new SpokenTime(turn.now().atZone(in), turn.words()).read(first);
    }

    /** The number of days between; empty when none of those offered. */
    Optional<Integer> days(Turn turn) {
        return OFTEN.stream()
                .filter(days -> every.isEmpty()
                        || every.equals(days)
                        || every.equalsIgnoreCase(turn.label("rhythm.every." + days)))
                .findFirst()
                .map(Integer::valueOf);
    }

    boolean isLate(Turn turn) {
        return !missed.equalsIgnoreCase(SKIP) && !missed.equalsIgnoreCase(turn.label("rhythm.missed.skip"));
    }

    Form form(Turn turn) {
        return form(turn, "", "", "", "");
    }

    /** The form with what is wrong in it named. */
    Form checked(boolean placed, Turn turn) {
        String wrongChannel = placed
                ? ""
                : channel.isEmpty()
                        ? turn.label("prompt.channel.missing")
                        : turn.label("prompt.channel.unknown", "channel", channel);
        String wrongZone = zoneId(turn).isPresent() ? "" : turn.label("rhythm.zone.unknown", "zone", zone);
        String wrongEvery = days(turn).isPresent() ? "" : turn.label("rhythm.every.unknown", "words", every);
        return form(turn, wrongChannel, wrongWhen(turn), wrongEvery, wrongZone);
    }

    private String wrongWhen(Turn turn) {
        return switch (begins(zoneId(turn).orElse(PromptForm.zone(turn)), turn)) {
            case When.At at -> "";
            case When.Now now -> turn.label("rhythm.when.missing");
            case When.Past past -> turn.label("rhythm.when.past");
            case When.TooFar far -> turn.label("prompt.when.far");
            case When.Unclear unclear -> turn.label("rhythm.when.unclear", "words", when);
        };
    }

    private Form form(Turn turn, String wrongChannel, String wrongWhen, String wrongEvery, String wrongZone) {
        return new Form(
                Rhythm.PREFIX + "/set/" + id,
                turn.label("rhythm.form"),
                List.of(
                        Field.optional("channel", turn.label("prompt.form.channel"), new Form.AChannel())
                                .hinted(turn.label("prompt.form.channel.hint"))
                                .filled(channel)
                                .wrong(wrongChannel),
                        Field.required("when", turn.label("rhythm.form.when"), new Form.Line(60))
                                .hinted(turn.label("rhythm.form.when.hint"))
                                .filled(when)
                                .wrong(wrongWhen),
                        Field.optional(
                                        "every",
                                        turn.label("rhythm.form.every"),
                                        new Form.OneOf(OFTEN.stream()
                                                .map(days -> Option.of(days, turn.label("rhythm.every." + days)))
                                                .toList()))
                                .filled(every)
                                .wrong(wrongEvery),
                        Field.optional("zone", turn.label("rhythm.form.zone"), new Form.Line(60))
                                .hinted(turn.label("rhythm.form.zone.hint"))
                                .filled(zone)
                                .wrong(wrongZone),
                        Field.optional(
                                        "missed",
                                        turn.label("rhythm.form.missed"),
                                        new Form.OneOf(Stream.of(LATE, SKIP)
                                                .map(what -> Option.of(what, turn.label("rhythm.missed." + what)))
                                                .toList()))
                                .filled(missed)),
                turn.label("rhythm.form.send"));
    }
}
