package org.nobo.discord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Emoji by the short names people know them by, which Discord's interface does not have. */
final class EmojiNames {
    private static final Map<String, String> SIGNS = read();
    /** Says "as a picture" of a sign that could also be a letter; clients send it or leave it out. */
    private static final String AS_PICTURE = "\uFE0F";

    private static final Map<String, String> NAMES = SIGNS.entrySet().stream()
            .collect(Collectors.toMap(
                    it -> it.getValue().replace(AS_PICTURE, ""),
                    Map.Entry::getKey,
                    (one, other) -> one.compareTo(other) < 0 ? one : other));

    private EmojiNames() {}

    /** What is put on a message for this name; an emoji itself stands for itself. */
    static Optional<String> sign(String name) {
        boolean isSign = !name.isEmpty() && name.codePoints().noneMatch(it -> it < 128 && it != '#' && it != '*');
        return isSign ? Optional.of(name) : Optional.ofNullable(SIGNS.get(name));
    }

    /** The name of an emoji, or the emoji itself where it has none here. */
    static String name(String sign) {
        return NAMES.getOrDefault(sign.replace(AS_PICTURE, ""), sign);
    }

    private static Map<String, String> read() {
        try (InputStream in = EmojiNames.class.getResourceAsStream("emoji.properties")) {
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return read.stringPropertyNames().stream().collect(Collectors.toMap(it -> it, read::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException("The list of emoji cannot be read", e);
        }
    }
}
