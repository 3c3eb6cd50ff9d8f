package org.nobo.connect.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where people say they are. */
class ZonesTest {

    @ParameterizedTest
    @CsvSource({
        "Berlin, Europe/Berlin",
        "europe/berlin, Europe/Berlin",
        "I live in São Paulo, America/Sao_Paulo",
        "New York, America/New_York",
        "UTC+2, +02:00",
        "+05:30, +05:30",
        "gmt -3, -03:00",
        "UTC, Z",
        "Hamburg, Europe/Berlin",
        "San Francisco, America/Los_Angeles",
        "near Krak\u00f3w, Europe/Warsaw"
    })
    void a_city_a_zone_or_an_offset_is_understood(String typed, String zone) {
        assertThat(Zones.read(typed)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somewhere nice", "UTC+99", "🏔"})
    void what_is_on_no_map_is_not_guessed(String typed) {
        assertThat(Zones.read(typed)).isEmpty();
    }
}
