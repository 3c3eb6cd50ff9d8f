package org.nobo.chat;

import java.net.URI;
import java.util.List;

/** Something on a message that a person can use. */
public sealed interface Control {

    /**
     * A button.
     *
     * @param id comes back in {@link Event.ChoiceMade}; at most 100 characters, for that is what a Discord custom id
     *     holds. It must mean the same after a restart and for months.
     * @param label what stands on it; at most 75 characters are shown everywhere
     */
    record Choice(String id, String label, Look look) implements Control {
        public Choice {
            if (id.length() > 100) {
                throw new IllegalArgumentException("A choice id has at most 100 characters: " + id);
            }
        }

        public static Choice of(String id, String label) {
            return new Choice(id, label, Look.PLAIN);
        }
    }

    /** How much a button asks to be pressed. */
    enum Look {
        PLAIN,
        PRIMARY,
        DANGER
    }

    /**
     * A list to choose one or several from. How many options a platform's own list holds is the adapter's to fit.
     *
     * @param id comes back as the choice of {@link Event.ChoiceMade}, the options' values as what was picked
     * @param least how many must be picked, from 0
     * @param most how many may be picked
     */
    record Menu(String id, String prompt, List<Option> options, int least, int most) implements Control {
        public Menu {
            options = List.copyOf(options);
        }
    }

    /**
     * One line of a {@link Menu} or of a form's list.
     *
     * @param hint a line of explanation, may be empty
     */
    record Option(String value, String label, String hint) {
        public static Option of(String value, String label) {
            return new Option(value, label, "");
        }
    }

    /** A button that leads out of the chat. */
    record Door(String label, URI target) implements Control {}
}
