package org.nobo.name;

import java.util.Arrays;

/**
 * The twenty basic human values of Schwartz's refined theory, as the ValueEval data names them. They tell which cards
 * are close to each other, whatever they are called.
 */
public enum SchwartzValue {
    SELF_DIRECTION_THOUGHT("Self-direction: thought"),
    SELF_DIRECTION_ACTION("Self-direction: action"),
    STIMULATION("Stimulation"),
    HEDONISM("Hedonism"),
    ACHIEVEMENT("Achievement"),
    POWER_DOMINANCE("Power: dominance"),
    POWER_RESOURCES("Power: resources"),
    FACE("Face"),
    SECURITY_PERSONAL("Security: personal"),
    SECURITY_SOCIETAL("Security: societal"),
    TRADITION("Tradition"),
    CONFORMITY_RULES("Conformity: rules"),
    CONFORMITY_INTERPERSONAL("Conformity: interpersonal"),
    HUMILITY("Humility"),
    BENEVOLENCE_CARING("Benevolence: caring"),
    BENEVOLENCE_DEPENDABILITY("Benevolence: dependability"),
    UNIVERSALISM_CONCERN("Universalism: concern"),
    UNIVERSALISM_NATURE("Universalism: nature"),
    UNIVERSALISM_TOLERANCE("Universalism: tolerance"),
    UNIVERSALISM_OBJECTIVITY("Universalism: objectivity");

    private final String label;

    SchwartzValue(String label) {
        this.label = label;
    }

    /** Its name in the literature. */
    public String label() {
        return label;
    }

    static SchwartzValue labelled(String label) {
        return Arrays.stream(values())
                .filter(value -> value.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Schwartz names no value \"" + label + "\""));
    }
}
