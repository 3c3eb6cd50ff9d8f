package org.nobo.illuminate.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SlugTest {
    private static final String ID = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            First year                              | first-year
            Füße, Café & Œuvre                      | fusse-cafe-oeuvre
            Łódź ’26                                | lodz-26
            はじめての電子工作教室                     | story
            Наша first встреча                      | first
            ../../etc/passwd                        | etc-passwd
            CON                                     | con
            !!!                                     | story
            a very long title about everything that happened that year | a-very-long-title-about-everything-that-happened
            """)
    void a_title_in_any_script_makes_a_name_that_every_server_can_serve(String title, String name) {
        assertThat(Slug.of(title, ID)).isEqualTo(name + "-6c84fb90");
    }

    @Property
    void whatever_the_title_the_name_is_plain_and_short(@ForAll String title, @ForAll long high, @ForAll long low) {
        assertThat(Slug.of(title, new UUID(high, low).toString()))
                .matches("[a-z0-9]+(-[a-z0-9]+)*")
                .hasSizeLessThan(64);
    }
}
