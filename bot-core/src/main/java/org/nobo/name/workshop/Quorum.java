package org.nobo.name.workshop;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many must vote, so that it counts. */
public sealed interface Quorum {

    /** So many of a hundred who are here. */
    record Share(int percent) implements Quorum {}

    /** So many people. */
    record Heads(int count) implements Quorum {}

    Pattern FORM = Pattern.compile("(\\d{1,6})\\s*(%|percent)?", Pattern.CASE_INSENSITIVE);

    /** How many that is where so many are here: at least one, and never more than there are. */
    default int needed(int here) {
        int wanted = switch (this) {
            case Share(int percent) -> Math.ceilDiv(here * percent, 100);
            case Heads(int count) -> count;
        };
        return Math.max(1, Math.min(wanted, here));
    }

    /** "30%" or "12"; nothing means that one is enough. Empty when it is neither. */
    static Optional<Quorum> read(String typed) {
        if (typed.isBlank()) {
            return Optional.of(new Heads(1));
        }
        Matcher form = FORM.matcher(typed.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(form.group(1));
        if (form.group(2) == null) {
            return number > 0 ? Optional.of(new Heads(number)) : Optional.empty();
        }
        return number >= 1 && number <= 100 ? Optional.of(new Share(number)) : Optional.empty();
    }

    /** As it can be read again. */
    default String written() {
        return switch (this) {
            case Share(int percent) -> percent + "%";
            case Heads(int count) -> String.valueOf(count);
        };
    }
}
