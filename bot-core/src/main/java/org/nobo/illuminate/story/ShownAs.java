package org.nobo.illuminate.story;

import java.util.Optional;

/** Under which name a story is shown, as its author agreed. It does not change when the author's name does. */
public sealed interface ShownAs {

    /** The name their community knows them by, as it was when they agreed. */
    record OwnName(String known) implements ShownAs {}

    /** Another one, as they typed it. */
    record ChosenName(String typed) implements ShownAs {}

    /** None at all. */
    record Unnamed() implements ShownAs {}

    /** The name to show, if there is one. */
    default Optional<String> name() {
        return switch (this) {
            case OwnName(String known) -> Optional.of(known);
            case ChosenName(String typed) -> Optional.of(typed);
            case Unnamed unnamed -> Optional.empty();
        };
    }
}
