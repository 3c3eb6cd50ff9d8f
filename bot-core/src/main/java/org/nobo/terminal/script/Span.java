package org.nobo.terminal.script;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of time as people write it: {@code 30s}, {@code 90m}, {@code 3d}, {@code 1d12h}. */
public final class Span {
    /** Longer talks than ten years are not imagined here, and the arithmetic stays far from its limits. */
    private static final Duration LONGEST = Duration.ofDays(3650);

    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9}[smhd])+");
    private static final Pattern PIECE = Pattern.compile("(\\d+)([smhd])");

    private Span() {}

    /** Empty when these words are no span of time, or one of more than ten years. */
    public static Optional<Duration> of(String words) {
        if (!WHOLE.matcher(words).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher piece = PIECE.matcher(words);
        while (piece.find()) {
            sum = sum.plus(length(Long.parseLong(piece.group(1)), piece.group(2).charAt(0)));
        }
        return sum.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(sum);
    }

    /** The same, written down; parts of a second are left out. */
    public static String written(Duration time) {
        StringBuilder words = new StringBuilder();
        append(words, time.toDays(), 'd');
        append(words, time.toHoursPart(), 'h');
        append(words, time.toMinutesPart(), 'm');
        append(words, time.toSecondsPart(), 's');
        return words.isEmpty() ? "0s" : words.toString();
    }

    private static void append(StringBuilder words, long count, char unit) {
        if (count > 0) {
            words.append(count).append(unit);
        }
    }

    private static Duration length(long count, char unit) {
        return switch (unit) {
            case 's' -> Duration.ofSeconds(count);
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }
}
