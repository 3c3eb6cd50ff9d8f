package org.nobo.connect.firstdays;

import java.util.Map;
import org.nobo.dialogue.States;

/** Where a talk of the first days is. */
sealed interface FirstDaysState {
    States<FirstDaysState> STATES = new States<>(Map.of(
            "draft", Draft.class,
            "wording", Wording.class,
            "meet", Meet.class,
            "back", LookBack.class,
            "pass", PassOn.class));

    /**
     * Shown how they would be introduced to everybody.
     *
     * @param words in their own words; empty as drafted from what they told
     */
    record Draft(String words) implements FirstDaysState {}

    /** Asked how they would put it. */
    record Wording() implements FirstDaysState {}

    /** Asked whether they want to meet one more person. */
    record Meet() implements FirstDaysState {}

    /** A month is over: asked what would have made it easier to arrive. */
    record LookBack() implements FirstDaysState {}

    /** Asked whether what they said may be passed on. */
    record PassOn(String words) implements FirstDaysState {}
}
