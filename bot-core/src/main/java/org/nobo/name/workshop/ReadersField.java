package org.nobo.name.workshop;

import java.util.Arrays;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.feature.Turn;

/** Who may read it, as it is chosen in a form. */
final class ReadersField {
    private ReadersField() {}

    static Control.Option option(Readers readers, Turn turn) {
        return Control.Option.of(readers.word(), turn.label("workshop.readers." + readers.word()));
    }

    static Optional<Readers> read(String typed, Turn turn) {
        return Arrays.stream(Readers.values())
                .filter(each -> each.word().equalsIgnoreCase(typed)
                        || option(each, turn).label().equalsIgnoreCase(typed))
                .findFirst();
    }
}
