package org.nobo.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.toml.TomlMapper;

/** {@code values/<language>.toml}, as it is written down. */
record CatalogueFile(List<String> and, List<Card> card) {
    private static final Map<String, ValuesCatalogue> READ = new ConcurrentHashMap<>();

    record Card(String key, String name, String schwartz, String meaning, List<String> near) {
        ValueCard card() {
            return new ValueCard(key, name, meaning, SchwartzValue.labelled(schwartz), near == null ? List.of() : near);
        }
    }

    static ValuesCatalogue read(Locale language) {
        String there = CatalogueFile.class.getResource(path(language.getLanguage())) == null
                ? Locale.ENGLISH.getLanguage()
                : language.getLanguage();
        return READ.computeIfAbsent(there, CatalogueFile::read);
    }

    private static String path(String language) {
        return "/values/" + language + ".toml";
    }

    private static ValuesCatalogue read(String language) {
        try (InputStream in = Objects.requireNonNull(
                CatalogueFile.class.getResourceAsStream(path(language)), "No value cards at " + path(language))) {
            CatalogueFile file = new TomlMapper().readValue(in, CatalogueFile.class);
            return new ValuesCatalogue(file.card.stream().map(Card::card).toList(), file.and);
        } catch (IOException e) {
            throw new UncheckedIOException("The value cards at " + path(language) + " cannot be read", e);
        } catch (JacksonException e) {
            throw new IllegalStateException(path(language) + ": " + e.getOriginalMessage(), e);
        }
    }
}
