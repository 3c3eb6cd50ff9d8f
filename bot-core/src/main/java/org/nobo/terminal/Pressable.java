package org.nobo.terminal;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Control;

/**
 * One thing that can be pressed on a message: a button, or an option of a menu.
 *
 * @param control the button, or the menu it stands in
 * @param value what is picked; empty for a button
 * @param label what stands on it
 * @param hint a line of explanation, may be empty
 */
record Pressable(Control control, String value, String label, String hint) {

    boolean isOption() {
        return control instanceof Control.Menu;
    }

    /** All of them, in order. */
    static List<Pressable> all(List<Control> controls) {
        return controls.stream().flatMap(control -> of(control).stream()).toList();
    }

    /** The same in rows: a menu has one for itself, buttons that follow each other share one. */
    static List<List<Pressable>> rows(List<Control> controls) {
        List<List<Pressable>> rows = new ArrayList<>();
        boolean joins = false;
        for (Control control : controls) {
            boolean button = !(control instanceof Control.Menu);
            if (button && joins) {
                rows.getLast().addAll(of(control));
            } else {
                rows.add(new ArrayList<>(of(control)));
            }
            joins = button;
        }
        rows.removeIf(List::isEmpty);
        return rows;
    }

    private static List<Pressable> of(Control control) {
        return switch (control) {
            case Control.Choice choice -> List.of(new Pressable(choice, "", Typed.line(choice.label()), ""));
            case Control.Door door -> List.of(new Pressable(door, "", Typed.line(door.label()), ""));
            case Control.Menu menu ->
                menu.options().stream()
                        .map(option -> new Pressable(
                                menu, option.value(), Typed.line(option.label()), Typed.line(option.hint())))
                        .toList();
        };
    }
}
