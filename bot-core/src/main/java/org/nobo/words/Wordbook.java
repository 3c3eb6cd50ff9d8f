package org.nobo.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All languages the bot speaks. English stands in for a sentence a language does not have yet. */
public final class Wordbook {
    /** The files of a language, one an area. */
    static final List<String> CHAPTERS = List.of(
            "talk",
            "arrival",
            "name",
            "charter",
            "connect",
            "firstdays",
            "network",
            "resource",
            "illuminate",
            "care",
            "terminal",
            "discord");

    private static final List<Locale> LANGUAGES = present();

    private final Map<String, Words> languages = new ConcurrentHashMap<>();

    /** The words of this language, or English where the bot does not speak it. */
    public Words in(Locale language) {
        return languages.computeIfAbsent(language.getLanguage(), Wordbook::read);
    }

    public Words english() {
        return in(Locale.ENGLISH);
    }

    /** The languages the bot has words in, English first. */
    public static List<Locale> languages() {
        return LANGUAGES;
    }

    private static List<Locale> present() {
        return Stream.concat(
                        Stream.of("en"),
                        Arrays.stream(Locale.getISOLanguages())
                                .filter(language -> !"en".equals(language) && isThere(language)))
                .map(Locale::of)
                .toList();
    }

    private static boolean isThere(String language) {
        return Wordbook.class.getResource("/words/" + language + "/" + CHAPTERS.getFirst() + ".properties") != null;
    }

    private static Words read(String language) {
        Map<String, String> templates = new HashMap<>();
        for (String chapter : CHAPTERS) {
            readInto(templates, "en", chapter);
        }
        if (!"en".equals(language)) {
            CHAPTERS.forEach(chapter -> readInto(templates, language, chapter));
        }
        return new Words(Locale.of(language), templates);
    }

    private static void readInto(Map<String, String> templates, String language, String chapter) {
        try (InputStream in =
                Wordbook.class.getResourceAsStream("/words/" + language + "/" + chapter + ".properties")) {
            if (in == null) {
                return;
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.stringPropertyNames().forEach(key -> templates.put(key, properties.getProperty(key)));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of " + language + "/" + chapter + " cannot be read", e);
        }
    }
}
