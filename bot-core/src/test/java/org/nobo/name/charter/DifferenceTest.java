package org.nobo.name.charter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.nobo.name.charter.Difference.Changed;
import org.nobo.name.charter.Difference.Piece;
import org.nobo.name.charter.Difference.Same;

final class DifferenceTest {

    @Provide
    Arbitrary<List<String>> wording() {
        return Arbitraries.of("we", "learn", "mend", "things", "together", "here")
                .list()
                .ofMaxSize(14);
    }

    @Property(tries = 300)
    void the_old_wording_and_the_new_one_can_both_be_read_off_it(
            @ForAll("wording") List<String> before, @ForAll("wording") List<String> after) {
        List<Piece> pieces = Difference.between(String.join(" ", before), String.join("  ", after))
                .pieces();
        assertThat(joined(pieces, true)).isEqualTo(String.join(" ", before));
        assertThat(joined(pieces, false)).isEqualTo(String.join(" ", after));
    }

    @Property(tries = 100)
    void what_did_not_change_has_no_changes(@ForAll("wording") List<String> words) {
        String text = String.join(" ", words);
        assertThat(Difference.between(text, text).changes()).isEmpty();
        assertThat(Difference.between(text, text).isAnother()).isFalse();
    }

    @Test
    void only_what_changed_is_named() {
        assertThat(Difference.between("We learn by making things together.", "We learn by mending things together.")
                        .changes())
                .containsExactly(new Changed("making", "mending"));
    }

    @Test
    void capitals_and_commas_alone_change_nothing_and_hide_nothing() {
        assertThat(Difference.between("Notes are shared.", "notes are shared, and kept")
                        .changes())
                .containsExactly(new Changed("", "and kept"));
        assertThat(Difference.between("Somebody greets.", "somebody greets").changes())
                .isEmpty();
    }

    @Test
    void a_wholly_other_sentence_is_another() {
        assertThat(Difference.between("We learn by making things.", "A table is long enough for all of us.")
                        .isAnother())
                .isTrue();
    }

    private static String joined(List<Piece> pieces, boolean before) {
        return pieces.stream()
                .map(piece -> switch (piece) {
                    case Same(String words) -> words;
                    case Changed(String gone, String come) -> before ? gone : come;
                })
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
