package org.nobo.connect.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.words.Accents;

/** Understands a time zone as people write it: {@code Berlin}, {@code europe/berlin}, {@code UTC+2}, {@code +05:30}. */
public final class Zones {
    private static final Pattern OFFSET =
            Pattern.compile("(?i)(?:utc|gmt|z)?\\s*([+-])\\s*(\\d{1,2})(?::?(\\d{2}))?(?:\\s*h(?:ours?)?)?");

    private static final Map<String, ZoneId> BY_CITY = byCity();

    private Zones() {}

    public static Optional<ZoneId> read(String typed) {
        String said = plain(typed);
        if (said.matches("utc|gmt|z")) {
            return Optional.of(ZoneOffset.UTC);
        }
        Matcher offset = OFFSET.matcher(typed.strip());
        if (offset.matches()) {
            return offset(offset);
        }
        return Optional.ofNullable(BY_CITY.get(said)).or(() -> anyCityIn(said));
    }

    /** "Berlin, Germany" and "I live in Lisbon": the longest city named. */
    private static Optional<ZoneId> anyCityIn(String said) {
        return BY_CITY.keySet().stream()
                .filter(city -> city.length() > 3 && (" " + said + " ").contains(" " + city + " "))
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .map(BY_CITY::get);
    }

    private static Optional<ZoneId> offset(Matcher offset) {
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        int sign = "-".equals(offset.group(1)) ? -1 : 1;
        try {
            return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, ZoneId> byCity() {
        Map<String, ZoneId> zones = new TreeMap<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            if (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) {
                zones.put(plain(id), ZoneId.of(id));
                zones.putIfAbsent(plain(id.substring(id.lastIndexOf('/') + 1)), ZoneId.of(id));
            }
        }
        named().forEach((city, zone) -> zones.putIfAbsent(String.valueOf(city), ZoneId.of(String.valueOf(zone))));
        return zones;
    }

    private static Properties named() {
        try (InputStream in = Objects.requireNonNull(Zones.class.getResourceAsStream("cities.properties"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties cities = new Properties();
            cities.load(reader);
            return cities;
        } catch (IOException e) {
            throw new UncheckedIOException("The cities cannot be read", e);
        }
    }

    private static String plain(String typed) {
        return Accents.without(typed)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9/]+", " ")
                .strip();
    }
}
