package org.nobo.terminal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Control;
import org.nobo.chat.Form;
import org.nobo.terminal.script.Line;
import org.nobo.terminal.script.NotUnderstood;

/** Checks what is put into a form as the windows of Slack and Discord do: what they would not let through does not pass. */
final class Forms {

    /** The value of each field; one that was not named keeps what stood in it. */
    Map<String, String> values(Form form, List<Line.Entry> entries, Town town) throws NotUnderstood {
        Map<String, String> values = new HashMap<>();
        form.fields().forEach(field -> values.put(field.id(), field.value()));
        for (Line.Entry entry : entries) {
            Form.Field field = field(form, entry.label());
            values.put(field.id(), value(field, entry.value(), town));
        }
        for (Form.Field field : form.fields()) {
            if (field.required() && values.get(field.id()).isBlank()) {
                throw new NotUnderstood("\"" + field.label() + "\" must be filled");
            }
        }
        return values;
    }

    /** The value behind what somebody put into a field. */
    String value(Form.Field field, String typed, Town town) throws NotUnderstood {
        if (typed.isBlank()) {
            return "";
        }
        return switch (field.kind()) {
            case Form.Line(int most) -> fitting(field, typed.replaceAll("\\R+", " "), most);
            case Form.Lines(int most) -> fitting(field, typed, most);
            case Form.Suggested suggested -> typed.replaceAll("\\R+", " ");
            case Form.OneOf(List<Control.Option> options) -> option(field, typed, options);
            case Form.People(int most) -> people(field, typed, most, town);
            case Form.AChannel() -> town.channel(typed.startsWith("#") ? typed.substring(1) : typed);
        };
    }

    private static String people(Form.Field field, String typed, int most, Town town) throws NotUnderstood {
        List<String> ids = new ArrayList<>();
        for (String name : Form.People.ids(typed)) {
            ids.add(town.person(name.replaceFirst("^@", ""))
                    .orElseThrow(() -> new NotUnderstood("there is nobody called " + name + " here"))
                    .account()
                    .user());
        }
        if (ids.size() > most) {
            throw new NotUnderstood("\"" + field.label() + "\" takes at most " + most + " people, not " + ids.size());
        }
        return String.join(",", ids);
    }

    private static Form.Field field(Form form, String label) throws NotUnderstood {
        return first(form.fields().stream(), field -> field.label(), label)
                .or(() -> first(form.fields().stream(), field -> field.id(), label))
                .orElseThrow(() -> new NotUnderstood("the form has no field \"" + label + "\"; it has "
                        + form.fields().stream()
                                .map(field -> "{" + field.label() + "}")
                                .collect(Collectors.joining(" "))));
    }

    private static String option(Form.Field field, String typed, List<Control.Option> options) throws NotUnderstood {
        return first(options.stream(), Control.Option::label, typed)
                .or(() -> first(options.stream(), Control.Option::value, typed))
                .map(Control.Option::value)
                .orElseThrow(() -> new NotUnderstood("\"" + field.label() + "\" takes one of "
                        + options.stream().map(Control.Option::label).collect(Collectors.joining(", "))));
    }

    private static String fitting(Form.Field field, String typed, int most) throws NotUnderstood {
        if (typed.length() > most) {
            throw new NotUnderstood(
                    "\"" + field.label() + "\" holds at most " + most + " characters, not " + typed.length());
        }
        return typed;
    }

    private static <T> Optional<T> first(Stream<T> all, Function<T, String> name, String wanted) {
        return all.filter(each -> Typed.line(name.apply(each)).equalsIgnoreCase(Typed.line(wanted)))
                .findFirst();
    }
}
