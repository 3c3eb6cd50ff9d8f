package org.nobo.terminal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nobo.chat.Control;
import org.nobo.chat.MessageRef;
import org.nobo.terminal.script.NotUnderstood;

/** Finds what somebody means who names labels: on the newest message to them that has them. */
final class Presses {
    private final World world;

    Presses(World world) {
        this.world = world;
    }

    /**
     * One button pressed, or one menu answered.
     *
     * @param picked the values of the options; empty for a button
     */
    record Press(MessageRef on, String choice, List<String> picked) {}

    /** Options of one menu are picked together; several buttons are pressed one after the other. */
    List<Press> of(Eyes eyes, List<String> labels) throws NotUnderstood {
        List<String> wanted = List.copyOf(new LinkedHashSet<>(labels));
        return newest(eyes::areMeant, wanted)
                .or(() -> newest(post -> post.byBot() && eyes.see(post), wanted))
                .orElseThrow(() -> notThere(eyes, wanted));
    }

    private Optional<List<Press>> newest(Predicate<Post> seen, List<String> labels) {
        return world.newest(post -> seen.test(post) && on(post, labels).isPresent())
                .flatMap(post -> on(post, labels));
    }

    private static Optional<List<Press>> on(Post post, List<String> labels) {
        return buttons(post, labels).or(() -> options(post, labels));
    }

    private static Optional<List<Press>> buttons(Post post, List<String> labels) {
        List<Press> presses = new ArrayList<>();
        for (String label : labels) {
            find(Pressable.all(post.controls()), label, Control.Choice.class)
                    .ifPresent(button ->
                            presses.add(new Press(post.ref(), ((Control.Choice) button.control()).id(), List.of())));
        }
        return presses.size() == labels.size() ? Optional.of(presses) : Optional.empty();
    }

    private static Optional<List<Press>> options(Post post, List<String> labels) {
        return post.controls().stream()
                .filter(Control.Menu.class::isInstance)
                .map(Control.Menu.class::cast)
                .flatMap(menu ->
                        values(menu, labels).stream().map(values -> List.of(new Press(post.ref(), menu.id(), values))))
                .findFirst();
    }

    private static Optional<List<String>> values(Control.Menu menu, List<String> labels) {
        List<String> values = new ArrayList<>();
        for (String label : labels) {
            find(Pressable.all(List.of(menu)), label, Control.Menu.class)
                    .ifPresent(option -> values.add(option.value()));
        }
        return values.size() == labels.size() ? Optional.of(values) : Optional.empty();
    }

    /** Exactly so written, else different in case alone. */
    private static Optional<Pressable> find(List<Pressable> all, String label, Class<? extends Control> kind) {
        List<Pressable> fitting =
                all.stream().filter(each -> kind.isInstance(each.control())).toList();
        String wanted = Typed.line(label);
        return fitting.stream()
                .filter(each -> each.label().equals(wanted))
                .findFirst()
                .or(() -> fitting.stream()
                        .filter(each -> each.label().equalsIgnoreCase(wanted))
                        .findFirst());
    }

    private static NotUnderstood notThere(Eyes eyes, List<String> labels) {
        String what =
                labels.size() == 1 ? "[" + labels.getFirst() + "]" : "all of [" + String.join("] [", labels) + "]";
        return new NotUnderstood("no message to \"" + eyes.who().user() + "\" has " + what);
    }
}
