package org.nobo.words.when;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day at the end of what was typed: {@code 9:00}, {@code 9.30}, {@code 9am}, {@code 9h30}, and after a day also
 * {@code 9}.
 *
 * @param before what stands before it
 */
record ClockTime(String before, LocalTime time) {
    private static final Pattern AT_THE_END =
            Pattern.compile("(?:^|\\s)(?<hour>\\d{1,2})(?:\\s?[:.h]\\s?(?<minute>\\d{2}))?\\s?(?<half>am|pm|h)?$");

    static Optional<ClockTime> in(String said) {
        Matcher clock = AT_THE_END.matcher(said);
        if (!clock.find()) {
            return Optional.empty();
        }
        String before = said.substring(0, clock.start()).strip();
        boolean onlyANumber = clock.group("minute") == null && clock.group("half") == null;
        return before.isEmpty() && onlyANumber
                ? Optional.empty()
                : time(clock).map(time -> new ClockTime(before, time));
    }

    private static Optional<LocalTime> time(Matcher clock) {
        int hour = Integer.parseInt(clock.group("hour"));
        int minute = clock.group("minute") == null ? 0 : Integer.parseInt(clock.group("minute"));
        String half = clock.group("half");
        boolean twelve = half != null && !"h".equals(half);
        if ((twelve && (hour < 1 || hour > 12)) || hour > 23 || minute > 59) {
            return Optional.empty();
        }
        int onTheDay = !twelve ? hour : hour % 12 + ("pm".equals(half) ? 12 : 0);
        return Optional.of(LocalTime.of(onTheDay, minute));
    }
}
