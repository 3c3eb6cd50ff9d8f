package org.nobo.terminal.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nobo.chat.Person.Kind;

class ReadingTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# a remark", "  # ann joins", "#general is a channel"})
    void a_remark_and_an_empty_line_mean_nothing(String line) throws NotUnderstood {
        assertThat(Reading.of(line)).isEmpty();
    }

    @Test
    void people_come_and_go() throws NotUnderstood {
        reads("ann joins", new Line.Joins("ann", Kind.MEMBER));
        reads("  rex   joins  as  guest ", new Line.Joins("rex", Kind.GUEST));
        reads("rex joins as bot", new Line.Joins("rex", Kind.BOT));
        reads("Zoë-2 leaves", new Line.Leaves("Zoë-2"));
        reads("ann is away", new Line.IsAway("ann", Optional.empty()));
        reads("ann is away 3d", new Line.IsAway("ann", Optional.of(Duration.ofDays(3))));
        reads("ann is back", new Line.IsBack("ann"));
    }

    @Test
    void people_say_things_as_they_are_typed() throws NotUnderstood {
        reads("ann: how do I find a mentor?", said("ann", "how do I find a mentor?"));
        reads("ann:/nobo values", said("ann", "/nobo values"));
        reads(
                "ann: \"quotes\" stay; so do = and, commas: all",
                said("ann", "\"quotes\" stay; so do = and, commas: all"));
        reads(
                "ann #general: @nobo who knows about licences?",
                new Line.Says("ann", Optional.of("general"), "@nobo who knows about licences?"));
        reads("ann > thank you > very much", new Line.Replies("ann", "thank you > very much"));
        reads("ann edits how do I find a mentor: now?", new Line.Edits("ann", "how do I find a mentor: now?"));
        reads("ann deletes", new Line.Deletes("ann"));
    }

    @Test
    void labels_stand_between_commas_and_in_quotes_where_they_hold_one() throws NotUnderstood {
        reads("ann picks Learning, Courage", new Line.Picks("ann", List.of("Learning", "Courage")));
        reads("ann picks \"Yes, please\"", new Line.Picks("ann", List.of("Yes, please")));
        reads("ann picks \"a \\\"b\\\" \\\\ c\" , d e", new Line.Picks("ann", List.of("a \"b\" \\ c", "d e")));
    }

    @Test
    void a_form_is_filled_field_by_field() throws NotUnderstood {
        reads(
                "ann fills Title = First year; Story = We began with three people.",
                new Line.Fills(
                        "ann", List.of(entry("Title", "First year"), entry("Story", "We began with three people."))));
        reads(
                "ann fills Story = \"We began;\\nthree = enough\" ; Name =;",
                new Line.Fills("ann", List.of(entry("Story", "We began;\nthree = enough"), entry("Name", ""))));
        reads("ann fills Title = Hello, world", new Line.Fills("ann", List.of(entry("Title", "Hello, world"))));
    }

    @Test
    void people_react_and_use_and_open_and_attach() throws NotUnderstood {
        reads("ann reacts :tada:", new Line.Reacts("ann", "tada"));
        reads("ann uses \"Save as know-how\"", new Line.Uses("ann", "Save as know-how"));
        reads("ann opens home", new Line.OpensHome("ann"));
        reads("ann attaches plan.png \"The plan\"", new Line.Attaches("ann", "plan.png", "The plan"));
        reads("ann attaches \"my plan.png\" \"The plan\"", new Line.Attaches("ann", "my plan.png", "The plan"));
    }

    @ParameterizedTest
    @CsvSource({"0s,0", "30s,30", "10m,600", "2h,7200", "3d,259200", "1d12h,129600", "3650d,315360000"})
    void time_passes(String span, long seconds) throws NotUnderstood {
        reads("wait " + span, new Line.Waits(Duration.ofSeconds(seconds)));
    }

    @Test
    void the_talk_goes_to_another_community() throws NotUnderstood {
        reads("community \"The Other  Table\"", new Line.Enters("The Other  Table"));
        reads("lea founds \"The Other Table\"", new Line.Founds("lea", "The Other Table"));
        reads("community Makers", new Line.Enters("Makers"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ann dances | is no line of a talk",
                "ann | is no line of a talk",
                "wait | is no line of a talk",
                "wait a bit | a time looks like",
                "wait 3w | a time looks like",
                "wait 3651d | a time looks like",
                "wait 999999999d999999999d | a time looks like",
                "wait: hello | nobody can be called \"wait\"",
                "nobo: hello | nobody can be called \"nobo\"",
                "ann: | nothing stands after the colon",
                "ann > | nothing stands after >",
                "ann joins as boss | \"as guest\" or \"as bot\"",
                "ann leaves now | nothing stands after \"leaves\"",
                "ann picks | a label is missing",
                "ann picks a,,b | a label is missing",
                "ann picks \"a | a quote is opened and not closed",
                "ann picks \"a\" b | behind the closing quote",
                "ann picks a\"b | must stand in quotes itself",
                "ann picks \"a\\tb\" | a \\ is followed by",
                "ann picks \"\" | a label is missing",
                "ann fills Title | there is no \"=\" after \"Title\"",
                "ann fills Title = a = b | must stand in double quotes",
                "ann fills = b | a field's name is missing",
                "ann reacts tada | such as :tada:",
                "ann reacts :a: :b: | such as :tada:",
                "ann opens door | only home can be opened",
                "ann attaches | a file is missing",
                "ann attaches plan.png | say in quotes what plan.png shows",
                "ann uses | a shortcut's name is missing",
                "!? | is no line of a talk",
            })
    void what_cannot_be_understood_is_told(String line, String why) {
        assertThatThrownBy(() -> Reading.of(line))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_long_line_is_told_shortly() {
        assertThatThrownBy(() -> Reading.of("?".repeat(10_000)))
                .satisfies(told -> assertThat(told.getMessage()).hasSizeLessThan(200));
    }

    private static void reads(String line, Line meant) throws NotUnderstood {
        assertThat(Reading.of(line)).contains(meant);
        assertThat(Reading.of(Writing.of(meant))).contains(meant);
    }

    private static Line said(String who, String text) {
        return new Line.Says(who, Optional.empty(), text);
    }

    private static Line.Entry entry(String label, String value) {
        return new Line.Entry(label, value);
    }
}
