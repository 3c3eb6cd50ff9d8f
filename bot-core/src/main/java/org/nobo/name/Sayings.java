package org.nobo.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.toml.TomlMapper;

/** {@code values/says-en.toml}: what somebody might say who holds a value, in the language the models know. */
final class Sayings {
    private static final String FILE = "/values/says-en.toml";

    private Sayings() {}

    /** By the keys of the cards. */
    static Map<String, List<String>> english() {
        try (InputStream in =
                Objects.requireNonNull(Sayings.class.getResourceAsStream(FILE), "Nothing said at " + FILE)) {
            return new TomlMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
