package org.nobo.terminal.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nobo.chat.Person;

class WrittenTalkTest {
    private static final String SIGNS = "ab Zé,;=\"\\\n:#>/🌱";

    @Property
    void what_is_written_down_reads_the_same(@ForAll("lines") Line line) throws NotUnderstood {
        assertThat(Reading.of(Writing.of(line))).contains(line);
    }

    /** Whatever is piped in, a line is understood or refused with a sentence; nothing else happens. */
    @Property
    void any_line_is_understood_or_refused(@ForAll String line) {
        try {
            assertThat(Reading.of(line)).isNotNull();
        } catch (NotUnderstood e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Line> lines() {
        Arbitrary<String> who = Arbitraries.of("ann", "Zoë", "lea-2", "o'neil", "joins");
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("ab Zé,;=\"\\:#>🌱")
                .ofMinLength(1)
                .map(String::strip)
                .filter(words -> !words.isEmpty());
        Arbitrary<String> value = Arbitraries.strings().withChars(SIGNS).ofMaxLength(12);
        Arbitrary<String> label = value.filter(words -> !words.isBlank());
        return Arbitraries.<Line>oneOf(
                Combinators.combine(who, Arbitraries.of(Person.Kind.class)).as(Line.Joins::new),
                who.map(Line.Leaves::new),
                who.map(Line.IsBack::new),
                Combinators.combine(who, Arbitraries.of("general", "help").optional(), text)
                        .as(WrittenTalkTest::says),
                Combinators.combine(who, text).as(Line.Replies::new),
                Combinators.combine(who, label.list().ofMinSize(1).ofMaxSize(4)).as(Line.Picks::new),
                Combinators.combine(
                                who,
                                Combinators.combine(label, value)
                                        .as(Line.Entry::new)
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(4))
                        .as(Line.Fills::new),
                Combinators.combine(who, label).as(Line.Uses::new),
                Combinators.combine(who, label).as(Line.Founds::new),
                Combinators.combine(who, label, label).as(Line.Attaches::new),
                label.map(Line.Enters::new),
                Arbitraries.longs()
                        .between(0, 300_000_000)
                        .map(seconds -> new Line.Waits(Duration.ofSeconds(seconds))));
    }

    private static Line says(String who, Optional<String> channel, String text) {
        return new Line.Says(who, channel, text);
    }
}
