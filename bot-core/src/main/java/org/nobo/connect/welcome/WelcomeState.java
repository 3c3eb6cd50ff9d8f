package org.nobo.connect.welcome;

import java.util.Map;
import org.nobo.dialogue.States;

/** Where a welcome is. */
sealed interface WelcomeState {
    States<WelcomeState> STATES = new States<>(Map.of(
            "hello", Hello.class,
            "telling", Telling.class,
            "summary", Summary.class,
            "changing", Changing.class,
            "consent", Consent.class));

    /** Greeted, and asked whether to begin. */
    record Hello(boolean reminded) implements WelcomeState {}

    /**
     * Asked for one part.
     *
     * @param page of the value cards: 0 a first choice, 1 all
     * @param change whether only this part is being changed
     */
    record Telling(Part part, int page, boolean change) implements WelcomeState {}

    /** Shown all they told. */
    record Summary() implements WelcomeState {}

    /** Asked which part to change. */
    record Changing() implements WelcomeState {}

    /** Asked whether they want to be introduced. */
    record Consent() implements WelcomeState {}
}
