package org.nobo.name.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.charter.ValueLines.Problem;

final class ValueLinesTest {
    private final ValuesCatalogue cards = ValuesCatalogue.in(Locale.ENGLISH);

    @Provide
    Arbitrary<List<SharedValue>> values() {
        Arbitrary<String> names =
                Arbitraries.of("Learning", "Good bread", "Craft", "寄り添い", "Gemütlichkeit", "Fun", "Open doors");
        return names.list()
                .uniqueElements()
                .ofMinSize(3)
                .ofMaxSize(7)
                .map(all -> all.stream()
                        .map(name -> SharedValue.named(name, "We do: " + name, cards))
                        .toList());
    }

    @Property(tries = 100)
    void what_is_written_down_is_read_the_same(@ForAll("values") List<SharedValue> values) {
        ValueLines read = ValueLines.read(ValueLines.written(values), cards);
        assertThat(read.problem()).isEqualTo(Problem.NONE);
        assertThat(read.values()).isEqualTo(values);
    }

    @Property(tries = 100)
    void values_of_other_names_have_other_keys(@ForAll("values") List<SharedValue> values) {
        Map<String, String> names = new LinkedHashMap<>();
        values.forEach(value -> names.put(value.key(), value.name()));
        assertThat(names).hasSameSizeAs(values);
        assertThat(names.keySet()).allMatch(key -> key.matches("[a-z0-9-]{1,40}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Learning: a;Craft: b                    | TOO_FEW
            Learning: a;Craft;Fun: c                | NO_PRACTICE
            Learning: a;learning: b;Fun: c          | TWICE
            : a;Craft: b;Fun: c                     | NAME
            A "b", c: a;Craft: b;Fun: c             | NAME
            A: 1;B: 2;C: 3;D: 4;E: 5;F: 6;G: 7;H: 8 | TOO_MANY
            - A: 1;* B: 2;C: 3                      | NONE
            """)
    void what_is_wrong_is_told_for_what_it_is(String typed, Problem problem) {
        assertThat(ValueLines.read(typed.replace(";", "\n"), cards).problem()).isEqualTo(problem);
    }
}
