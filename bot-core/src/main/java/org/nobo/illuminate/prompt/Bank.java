package org.nobo.illuminate.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * A bank of prompts of our own to fill the queue from.
 *
 * @param ideas in an order that is never changed, for buttons name them by their number
 */
record Bank(List<Idea> ideas) {
    Bank {
        ideas = List.copyOf(ideas);
    }

    /**
     * One of them.
     *
     * @param value the key of the value card it belongs to
     */
    record Idea(String value, String text) {}

    private record Written(List<Idea> prompt) {}

    /** Those in this language, or in English where there are none yet. */
    static Bank in(Locale language) {
        String own = "/prompts/" + language.getLanguage() + ".toml";
        String there = Bank.class.getResource(own) == null ? "/prompts/en.toml" : own;
        try (InputStream in = Objects.requireNonNull(Bank.class.getResourceAsStream(there), there)) {
            return new Bank(new TomlMapper().readValue(in, Written.class).prompt());
        } catch (IOException e) {
            throw new UncheckedIOException("The prompts at " + there + " cannot be read", e);
        }
    }

    /** The numbers of those that were not used yet: first those of these values, then the others. */
    List<Integer> unused(Set<String> texts, Set<String> values) {
        List<Integer> left = IntStream.range(0, ideas.size())
                .boxed()
                .filter(number -> !texts.contains(ideas.get(number).text()))
                .toList();
        return Stream.concat(
                        left.stream()
                                .filter(number ->
                                        values.contains(ideas.get(number).value())),
                        left.stream()
                                .filter(number ->
                                        !values.contains(ideas.get(number).value())))
                .toList();
    }
}
