package org.nobo.script.live;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.script.Actor;
import org.nobo.script.Stage;
import org.nobo.script.Stage.Standing;

/** Somebody on a stage: what they do, and what they see of the bot. */
final class Somebody {
    private final Stage stage;
    private final String name;

    Somebody(Stage stage, String name) {
        this.stage = stage;
        this.name = name;
    }

    private Place.Direct direct() {
        return new Place.Direct(stage.person(name, Person.Kind.MEMBER));
    }

    private Actor hand() {
        return stage.as(name);
    }

    void joins() {
        hand().joins();
    }

    void writes(String words) {
        hand().writes(direct(), words);
    }

    void commands(String words) {
        stage.person(name, Person.Kind.MEMBER);
        hand().commands(direct(), words);
    }

    /** Presses or picks on the newest message that has all of these. */
    void picks(List<String> labels) {
        Household.until(name + " sees " + labels, () -> newest(labels).isPresent());
        MessageRef ref = new MessageRef(direct(), newest(labels).orElseThrow().id());
        if (labels.size() == 1) {
            hand().presses(ref, labels.getFirst());
        } else {
            hand().picks(ref, labels);
        }
    }

    void fills(Map<String, String> byLabel) {
        hand().sends(byLabel);
    }

    private Optional<Standing> newest(List<String> labels) {
        return seen().stream().filter(it -> it.labels().containsAll(labels)).reduce((earlier, later) -> later);
    }

    private List<Standing> seen() {
        return Stream.concat(stage.standing(direct()).stream(), hand().whispers().stream())
                .toList();
    }

    /** All they can read of the bot: what is said to them, what they alone are shown, the form before them. */
    String reads() {
        Stream<String> said = seen().stream().map(Standing::words);
        Stream<String> form = hand().form().stream().map(List::getFirst);
        return Stream.concat(said, form).collect(Collectors.joining("\n"));
    }

    /** Waits until they can read this. */
    void hears(String words) {
        try {
            Household.until(name + " hears " + words, () -> reads().contains(words));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + ", but " + reads(), e);
        }
    }

    /** The newest message to them that says this. */
    String newest(String words) {
        hears(words);
        return seen().stream()
                .map(Standing::words)
                .filter(it -> it.contains(words))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
