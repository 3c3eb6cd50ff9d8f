package org.nobo.chat;

import java.util.Arrays;
import java.util.List;

/**
 * A form that opens over the chat.
 *
 * @param id comes back in {@link Event.FormSent}; at most 100 characters
 * @param title at most 24 characters are shown everywhere (Slack's limit; Discord's is 45)
 * @param fields one to five: Discord holds no more
 * @param send what stands on the button that sends it
 */
public record Form(String id, String title, List<Field> fields, String send) {
    /** Fields a form may have on every platform. */
    public static final int MOST_FIELDS = 5;

    public Form {
        fields = List.copyOf(fields);
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            throw new IllegalArgumentException("A form has one to " + MOST_FIELDS + " fields: " + id);
        }
    }

    /** How a field is filled. */
    public sealed interface Kind {}

    /** A single line of at most {@code most} characters. */
    public record Line(int most) implements Kind {}

    /** Several lines, together at most {@code most} characters; a Discord form holds 4,000. */
    public record Lines(int most) implements Kind {}

    /**
     * One or several, with suggestions while somebody types; see {@link ChatPlatform.Inbox#suggest}. The value is what was
     * picked or typed, with commas between several, so that a platform which suggests nothing shows a single line.
     *
     * @param field by which name suggestions are asked for
     * @param most how many it may be
     */
    public record Suggested(String field, int most) implements Kind {}

    /** One of a list. */
    public record OneOf(List<Control.Option> options) implements Kind {
        public OneOf {
            options = List.copyOf(options);
        }
    }

    /** A channel people can write in; the value is the platform's id of it. */
    public record AChannel() implements Kind {}

    /**
     * Some of those who are here; the value is the platform's ids of them, with commas between. Platforms have lists of
     * their own for it, or take names.
     *
     * @param most how many it may be, at most 10
     */
    public record People(int most) implements Kind {
        /** The ids in a value. */
        public static List<String> ids(String value) {
            return Arrays.stream(value.split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .toList();
        }
    }

    /**
     * One question of a form.
     *
     * @param id the key of its value in {@link Event.FormSent}
     * @param hint a line that helps to fill it, may be empty
     * @param value what stands in it at first, may be empty
     * @param problem why what was sent could not be taken, empty when nothing is wrong
     */
    public record Field(
            String id, String label, Kind kind, boolean required, String hint, String value, String problem) {
        public static Field required(String id, String label, Kind kind) {
            return new Field(id, label, kind, true, "", "", "");
        }

        public static Field optional(String id, String label, Kind kind) {
            return new Field(id, label, kind, false, "", "", "");
        }

        public Field hinted(String words) {
            return new Field(id, label, kind, required, words, value, problem);
        }

        public Field filled(String with) {
            return new Field(id, label, kind, required, hint, with, problem);
        }

        public Field wrong(String why) {
            return new Field(id, label, kind, required, hint, value, why);
        }
    }

    /** Whether this form comes back because something in it could not be taken. */
    public boolean mends() {
        return fields.stream().anyMatch(field -> !field.problem().isEmpty());
    }
}
