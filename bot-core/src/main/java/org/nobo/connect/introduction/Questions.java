package org.nobo.connect.introduction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.toml.TomlMapper;

/** Questions to begin a talk with, by the value they touch: a file a language. */
final class Questions {
    private static final String ANYBODY = "anybody";
    private static final Map<String, Map<String, List<String>>> READ = new ConcurrentHashMap<>();

    private Questions() {}

    /** One about something they share, else one for anybody. */
    static String about(List<String> shared, Locale language, RandomGenerator random) {
        Map<String, List<String>> bank = in(language);
        List<String> fitting = new ArrayList<>();
        shared.forEach(value -> fitting.addAll(bank.getOrDefault(value, List.of())));
        List<String> from = fitting.isEmpty() ? bank.get(ANYBODY) : fitting;
        return from.get(random.nextInt(from.size()));
    }

    /** Those in this language, or in English where there are none. */
    static Map<String, List<String>> in(Locale language) {
        String own = "/questions/" + language.getLanguage() + ".toml";
        return READ.computeIfAbsent(
                Questions.class.getResource(own) == null ? "/questions/en.toml" : own, Questions::read);
    }

    private static Map<String, List<String>> read(String there) {
        try (InputStream in = Objects.requireNonNull(Questions.class.getResourceAsStream(there), there)) {
            return new TomlMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The questions at " + there + " cannot be read", e);
        }
    }
}
