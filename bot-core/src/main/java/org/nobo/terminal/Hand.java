package org.nobo.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.terminal.script.NotUnderstood;

/**
 * What somebody can press by number: the newest message to them that has anything to press.
 *
 * @param numbered what bears the numbers, from 1
 */
record Hand(Post post, List<Pressable> numbered) {

    static Optional<Hand> of(Eyes eyes) {
        return eyes.world()
                .newest(post ->
                        eyes.areMeant(post) && !numbered(post.controls()).isEmpty())
                .map(post -> new Hand(post, numbered(post.controls())));
    }

    /** A door leads out of here and cannot be pressed. */
    static List<Pressable> numbered(List<Control> controls) {
        return Pressable.all(controls).stream()
                .filter(each -> !(each.control() instanceof Control.Door))
                .toList();
    }

    /** One button, or several options of one list. */
    Presses.Press press(List<Integer> numbers) throws NotUnderstood {
        List<Pressable> chosen = new ArrayList<>();
        for (int number : numbers) {
            if (number < 1 || number > numbered.size()) {
                throw new NotUnderstood(
                        "there is no " + number + " to press; the numbers go from 1 to " + numbered.size());
            }
            chosen.add(numbered.get(number - 1));
        }
        Control first = chosen.getFirst().control();
        if (first instanceof Control.Choice button && chosen.size() == 1) {
            return new Presses.Press(post.ref(), button.id(), List.of());
        }
        if (first instanceof Control.Menu menu
                && chosen.stream().allMatch(each -> each.control().equals(menu))) {
            List<String> values =
                    chosen.stream().map(Pressable::value).distinct().toList();
            return new Presses.Press(post.ref(), menu.id(), values);
        }
        throw new NotUnderstood("several numbers go together only when all are from one list; a button goes alone");
    }

    /** The number of what bears exactly this label, whatever the case. */
    Optional<Integer> labelled(String label) {
        String wanted = Typed.line(label);
        for (int i = 0; i < numbered.size(); i++) {
            if (numbered.get(i).label().equalsIgnoreCase(wanted)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
