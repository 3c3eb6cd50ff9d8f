package org.nobo.connect.introduction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.toml.TomlMapper;

/** Questions to begin a talk with, by the value they touch; {@code questions/en.toml}. */
final class Questions {
    private static final String ANYBODY = "anybody";
    private static final Map<String, List<String>> BANK = read();

    private Questions() {}

    /** One about something they share, else one for anybody. */
    static String about(List<String> shared, RandomGenerator random) {
        List<String> fitting = new ArrayList<>();
        shared.forEach(value -> fitting.addAll(BANK.getOrDefault(value, List.of())));
        List<String> from = fitting.isEmpty() ? BANK.get(ANYBODY) : fitting;
        return from.get(random.nextInt(from.size()));
    }

    static Map<String, List<String>> all() {
        return BANK;
    }

    private static Map<String, List<String>> read() {
        try (InputStream in = Questions.class.getResourceAsStream("/questions/en.toml")) {
            return new TomlMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The questions cannot be read", e);
        }
    }
}
