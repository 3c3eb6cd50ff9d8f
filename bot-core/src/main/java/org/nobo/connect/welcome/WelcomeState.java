package org.nobo.connect.welcome;

import java.util.List;
import java.util.Map;
import org.nobo.dialogue.States;

/** Where a welcome is. */
sealed interface WelcomeState {
    States<WelcomeState> STATES = new States<>(Map.of(
            "hello", Hello.class,
            "telling", Telling.class,
            "summary", Summary.class,
            "changing", Changing.class,
            "consent", Consent.class,
            "often", HowOften.class,
            "speaking", Speaking.class,
            "perhaps", Perhaps.class,
            "across", Across.class));

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

    /** Asked how often they want to be introduced. */
    record HowOften() implements WelcomeState {}

    /** Asked how people on other platforms may reach them. */
    record Across() implements WelcomeState {}

    /** Asked in which language the bot shall speak with them. */
    record Speaking() implements WelcomeState {}

    /**
     * Said in their own words what matters to them: asked whether they mean one of these cards.
     *
     * @param known the keys of the cards they named besides
     * @param change whether only the values are being changed
     */
    record Perhaps(List<String> known, List<String> suggested, String words, boolean change) implements WelcomeState {}
}
