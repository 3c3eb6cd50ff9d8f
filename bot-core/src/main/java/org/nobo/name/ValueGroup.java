package org.nobo.name;

import java.util.Locale;
import org.nobo.picture.Colour;

/** The four corners of Schwartz's circle of values. */
enum ValueGroup {
    OTHERS(Colour.GREEN),
    NEW(Colour.BLUE),
    SELF(Colour.ORANGE),
    KEEPING(Colour.PURPLE);

    private final Colour colour;

    ValueGroup(Colour colour) {
        this.colour = colour;
    }

    Colour colour() {
        return colour;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ValueGroup of(SchwartzValue value) {
        return switch (value) {
            case BENEVOLENCE_CARING,
                    BENEVOLENCE_DEPENDABILITY,
                    UNIVERSALISM_CONCERN,
                    UNIVERSALISM_NATURE,
                    UNIVERSALISM_TOLERANCE,
                    UNIVERSALISM_OBJECTIVITY,
                    HUMILITY -> OTHERS;
            case SELF_DIRECTION_THOUGHT, SELF_DIRECTION_ACTION, STIMULATION, HEDONISM -> NEW;
            case ACHIEVEMENT, POWER_DOMINANCE, POWER_RESOURCES, FACE -> SELF;
            case SECURITY_PERSONAL, SECURITY_SOCIETAL, TRADITION, CONFORMITY_RULES, CONFORMITY_INTERPERSONAL -> KEEPING;
        };
    }
}
