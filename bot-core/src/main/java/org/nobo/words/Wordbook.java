package org.nobo.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** All languages the bot speaks. English stands in for a sentence a language does not have yet. */
public final class Wordbook {
    /** The files of a language, one an area. */
    static final List<String> CHAPTERS = List.of(
            "talk",
            "arrival",
            "name",
            "together",
            "charter",
            "workshop",
            "connect",
            "firstdays",
            "network",
            "resource",
            "illuminate",
            "care",
            "report",
            "terminal",
            "discord",
            "slack");

    private static final List<Locale> LANGUAGES = present();

    /** Read once a process: they are the program's own, and nobody changes them. */
    private static final Map<String, Words> READ = new ConcurrentHashMap<>();

    /** The words of this language, or English where the bot does not speak it. */
    public Words in(Locale language) {
        return READ.computeIfAbsent(
                LANGUAGES.contains(Locale.of(language.getLanguage())) ? language.getLanguage() : "en", Wordbook::read);
    }

    public Words english() {
        return in(Locale.ENGLISH);
    }

    /** The languages the bot has words in, English first. */
    public static List<Locale> languages() {
        return LANGUAGES;
    }

    /** Named in a file of their own: to look for the folder of every language there is would take a start's time. */
    private static List<Locale> present() {
        try (InputStream in = Wordbook.class.getResourceAsStream("/words/languages")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> Locale.of(line.strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of languages cannot be read", e);
        }
    }

    private static Words read(String language) {
        Map<String, String> english = templates("en");
        if ("en".equals(language)) {
            return new Words(Locale.ENGLISH, english);
        }
        Map<String, String> templates = new HashMap<>(english);
        templates.putAll(templates(language));
        english.forEach((key, words) -> {
            if (isUnderstood(key, words)) {
                templates.compute(key, (same, theirs) -> theirs + "|" + words);
            }
        });
        return new Words(Locale.of(language), templates);
    }

    /** Whether it is a list of words that members may type: the English ones are understood in every language. */
    private static boolean isUnderstood(String key, String words) {
        return key.endsWith(".words") && words.contains("|");
    }

    private static Map<String, String> templates(String language) {
        Map<String, String> templates = new HashMap<>();
        CHAPTERS.forEach(chapter -> readInto(templates, language, chapter));
        return templates;
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
