package org.nobo.name.workshop;

import java.util.Locale;
import java.util.Optional;

/** What everyone is asked. Stored by name. */
public enum Asked {
    WHY,
    VALUE,
    SEE;

    /** Whether the answers say what we are here for; the others say what we hold to. */
    boolean isPurpose() {
        return this == WHY;
    }

    Optional<Asked> next() {
        return switch (this) {
            case WHY -> Optional.of(VALUE);
            case VALUE -> Optional.of(SEE);
            case SEE -> Optional.empty();
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Asked ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
