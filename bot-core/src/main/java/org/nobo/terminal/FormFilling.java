package org.nobo.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Form;
import org.nobo.terminal.script.Line;
import org.nobo.terminal.script.NotUnderstood;

/** A form asked field by field. One that came back with problems asks only for what has to be mended. */
final class FormFilling {
    private final Form form;
    private final List<Form.Field> asked;
    private final Map<Form.Field, String> typed = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final Forms forms = new Forms();
    private int at;

    FormFilling(Form form) {
        this.form = form;
        this.asked = form.fields().stream()
                .filter(field -> !form.mends() || !field.problem().isEmpty())
                .toList();
    }

    boolean isOf(Form other) {
        return form.equals(other);
    }

    String prompt() {
        return "  " + Typed.line(field().label()) + (lines.isEmpty() ? " " : " … ");
    }

    /** What helps with the field that is asked now, line by line. */
    List<String> help() {
        Form.Field field = field();
        List<String> help = new ArrayList<>();
        add(help, field.problem());
        help.add("(" + (at + 1) + " of " + asked.size() + ") " + Typed.line(field.label()) + ": " + how(field) + ".");
        add(help, field.hint());
        if (field.kind() instanceof Form.OneOf(List<Control.Option> options)) {
            for (int i = 0; i < options.size(); i++) {
                help.add("  " + (i + 1) + " " + Typed.line(options.get(i).label()));
            }
        }
        if (!stands(field).isEmpty()) {
            help.add("There now, and kept if you press Enter (- empties it): " + stands(field));
        }
        return help;
    }

    private static void add(List<String> help, String words) {
        if (!words.isBlank()) {
            help.add(Typed.line(words));
        }
    }

    private String how(Form.Field field) {
        String kind = switch (field.kind()) {
            case Form.Line line -> "one line";
            case Form.Lines more -> "as many lines as you like; an empty one ends it";
            case Form.Suggested some -> some.most() == 1 ? "Tab suggests" : "with commas between; Tab suggests";
            case Form.OneOf one -> "one of these, by number";
            case Form.People some -> "names, such as @ben, with commas between";
            case Form.AChannel channel -> "a channel, such as #general";
        };
        return field.required() || !stands(field).isEmpty() ? kind : kind + "; Enter leaves it out";
    }

    /**
     * Takes what was typed.
     *
     * @return whether all fields are filled
     * @throws NotUnderstood when it does not fit; the same field is asked again
     */
    boolean take(String line, Town town) throws NotUnderstood {
        Form.Field field = field();
        if (field.kind() instanceof Form.Lines
                && !line.isBlank()
                && !(lines.isEmpty() && line.strip().equals("-"))) {
            lines.add(line);
            return false;
        }
        String value = lines.isEmpty() ? line.strip() : String.join("\n", lines);
        lines.clear();
        keep(field, chosen(field, value), town);
        at++;
        return at == asked.size();
    }

    private void keep(Form.Field field, String value, Town town) throws NotUnderstood {
        if (value.isEmpty() && stands(field).isEmpty() && field.required()) {
            throw new NotUnderstood("this one is needed; /cancel leaves the whole form");
        }
        if (value.equals("-")) {
            if (field.required()) {
                throw new NotUnderstood("this one is needed and cannot be empty");
            }
            typed.put(field, "");
        } else if (!value.isEmpty()) {
            var unused = forms.value(field, value, town);
            typed.put(field, value);
        }
    }

    /** The label behind a number. */
    private static String chosen(Form.Field field, String value) {
        if (field.kind() instanceof Form.OneOf(List<Control.Option> options) && value.matches("\\d{1,4}")) {
            int number = Integer.parseInt(value);
            return number >= 1 && number <= options.size()
                    ? options.get(number - 1).label()
                    : value;
        }
        return value;
    }

    /** One field back; where there is none before, the first is asked again. */
    void back() {
        lines.clear();
        at = Math.max(0, at - 1);
    }

    /** What was put in, for the form to be sent. */
    List<Line.Entry> entries() {
        return typed.entrySet().stream()
                .map(entry -> new Line.Entry(entry.getKey().label(), entry.getValue()))
                .toList();
    }

    /** Whether a long text is being written, of which each line is taken as it is. */
    boolean isWithin() {
        return !lines.isEmpty();
    }

    /** Labels that can be completed just now. */
    List<String> labels() {
        return field().kind() instanceof Form.OneOf(List<Control.Option> options)
                ? options.stream().map(Control.Option::label).toList()
                : List.of();
    }

    /** By which name suggestions are asked for, where the field takes any. */
    Optional<String> suggestedBy() {
        return field().kind() instanceof Form.Suggested some ? Optional.of(some.field()) : Optional.empty();
    }

    boolean asksForChannel() {
        return field().kind() instanceof Form.AChannel;
    }

    String send() {
        return Typed.line(form.send());
    }

    private Form.Field field() {
        return asked.get(Math.min(at, asked.size() - 1));
    }

    /** What stands in a field: what was typed, else what came with the form, by its label. */
    private String stands(Form.Field field) {
        String value = Optional.ofNullable(typed.get(field)).orElse(field.value());
        if (field.kind() instanceof Form.OneOf(List<Control.Option> options)) {
            return options.stream()
                    .filter(option -> option.value().equals(value))
                    .map(Control.Option::label)
                    .findFirst()
                    .orElse(value);
        }
        return field.kind() instanceof Form.AChannel && !value.isEmpty() && !value.startsWith("#")
                ? "#" + value
                : value;
    }
}
