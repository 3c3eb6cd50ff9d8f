package org.nobo.words.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.words.Words;

/**
 * Says in one way what people say in several: "18 Uhr", "6 de la tarde" and "halb sieben" become hours and minutes, "la
 * semana que viene" becomes one word.
 */
final class OneWay {
    static final String NEXT_WEEK = "nextweek";
    static final String NEXT_MONTH = "nextmonth";
    static final String WEEKEND = "theweekend";

    private static final String MORNING = "9:00";
    private static final String NOON = "12:00";
    private static final String AFTERNOON = "15:00";
    private static final String EVENING = "19:00";

    private static final Map<String, String> DAYS = Map.of(
            "prompt.when.nextweek.words", NEXT_WEEK,
            "prompt.when.nextmonth.words", NEXT_MONTH,
            "prompt.when.weekend.words", WEEKEND);

    private static final Map<String, String> PARTS_OF_A_DAY = Map.of(
            "prompt.when.morning.words", MORNING,
            "prompt.when.noon.words", NOON,
            "prompt.when.afternoon.words", AFTERNOON,
            "prompt.when.evening.words", EVENING);

    /** An hour, with minutes or without. */
    private static final String CLOCK = "(?<hour>\\d{1,2})(?<minute>[:.h]\\d{2})?";

    /** No name of a day is shorter to which a part of it is written: "Freitagabend". */
    private static final String A_DAY = "(?<=\\p{L}{6})";

    private static final int NOON_HOUR = 12;

    private final Words words;

    OneWay(Words words) {
        this.words = words;
    }

    String of(String said) {
        String days = replaced(said, phrases(DAYS));
        return atAnHour(partOfADay(halves(hours(days))));
    }

    /** "18 Uhr", "18 heures 30"; but "in 3 hours" is no time of day. */
    private String hours(String said) {
        String after = "(?<![\\d:.])" + CLOCK + "(?:\\s?" + any("prompt.when.oclock.words")
                + "(?:\\s(?<late>\\d{2})(?![\\d.:]))?)(?![\\p{L}\\d])";
        return replaced(said, after, clock -> {
            if (isCounted(said.substring(0, clock.start()))) {
                return clock.group();
            }
            String late = clock.group("late");
            String minute = clock.group("minute");
            return clock.group("hour") + (minute != null ? minute : ":" + (late == null ? "00" : late));
        });
    }

    /** Whether what follows is a length of time. */
    private boolean isCounted(String before) {
        List<String> fillers = words.list("prompt.when.fillers.words");
        return Arrays.stream(before.split(" ", -1))
                .filter(word -> !word.isEmpty() && !fillers.contains(word))
                .reduce((one, next) -> next)
                .filter(words.list("prompt.when.in.words")::contains)
                .isPresent();
    }

    /** "half past six" and "halb sieben" are the same. */
    private String halves(String said) {
        String to = replaced(
                said,
                any("prompt.when.half.to.words") + "\\s(?<hour>\\d{1,2})(?![\\d:.])",
                clock -> (Integer.parseInt(clock.group("hour")) + 23) % 24 + ":30");
        String past = replaced(
                to,
                any("prompt.when.half.past.words") + "\\s(?<hour>\\d{1,2})(?![\\d:.])",
                clock -> clock.group("hour") + ":30");
        return replaced(
                past,
                "(?<!\\d)(?<hour>\\d{1,2})(?::00)?\\s" + any("prompt.when.half.after.words") + "(?!\\p{L})",
                clock -> clock.group("hour") + ":30");
    }

    /** With an hour it says which half of the day is meant; alone it is a time itself. */
    private String partOfADay(String said) {
        Map<String, String> phrases = phrases(PARTS_OF_A_DAY);
        String halved = said;
        for (String phrase : longestFirst(phrases)) {
            String part = phrases.get(phrase);
            String at = "(?:\\s" + any("prompt.when.at.words") + ")?\\s";
            halved = replaced(halved, "(?<!\\d)" + CLOCK + "\\s" + word(phrase), clock -> half(clock, part));
            halved = replaced(halved, word(phrase) + at + CLOCK + "(?![\\d:])", clock -> half(clock, part));
        }
        String apart = halved;
        for (String phrase : longestFirst(phrases)) {
            String behind = A_DAY + Pattern.quote(phrase) + "(?![\\p{L}\\d])";
            apart = apart.replaceAll(behind, " " + Matcher.quoteReplacement(phrase));
        }
        return replaced(apart, phrases);
    }

    private static String half(MatchResult clock, String part) {
        String time = clock.group("hour") + (clock.group("minute") == null ? "" : clock.group("minute"));
        boolean clear = Integer.parseInt(clock.group("hour")) > NOON_HOUR || part.equals(NOON);
        return clear ? time : time + (part.equals(MORNING) ? "am" : "pm");
    }

    /** "at 9" says that it is an hour. */
    private String atAnHour(String said) {
        return replaced(
                said,
                any("prompt.when.at.words") + "\\s(?<hour>\\d{1,2})(?<half>\\s?[ap]m)?$",
                clock -> clock.group("hour") + (clock.group("half") == null ? ":00" : clock.group("half")));
    }

    /** Each way to say them, and what it says. */
    private Map<String, String> phrases(Map<String, String> keys) {
        Map<String, String> phrases = new HashMap<>();
        keys.forEach((key, meant) -> words.list(key).forEach(phrase -> phrases.put(phrase, meant)));
        return phrases;
    }

    private static List<String> longestFirst(Map<String, String> phrases) {
        List<String> all = new ArrayList<>(phrases.keySet());
        all.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        return all;
    }

    private static String replaced(String said, Map<String, String> phrases) {
        String now = said;
        for (String phrase : longestFirst(phrases)) {
            now = now.replaceAll(word(phrase), phrases.get(phrase));
        }
        return now;
    }

    private static String replaced(String said, String pattern, Replacement replacement) {
        return Pattern.compile(pattern)
                .matcher(said)
                .replaceAll(found -> Matcher.quoteReplacement(replacement.of(found)));
    }

    private String any(String key) {
        StringBuilder any = new StringBuilder();
        for (String each : words.list(key)) {
            any.append(any.isEmpty() ? "" : "|").append(Pattern.quote(each));
        }
        return "(?<!\\p{L})(?:" + any + ")";
    }

    private static String word(String phrase) {
        return "(?<![\\p{L}\\d])" + Pattern.quote(phrase) + "(?![\\p{L}\\d])";
    }

    @FunctionalInterface
    private interface Replacement {
        String of(MatchResult found);
    }
}
