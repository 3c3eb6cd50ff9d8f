package org.nobo.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Text;

/** What is stored outlives the code. The files hold one line an example, as it was written when the type was new. */
final class JsonFormsTest {
    private static final List<Class<?>> SEALED =
            List.of(Event.class, Action.class, Action.Target.class, Place.class, Text.Part.class, Control.class);

    /** Something stored, and the type it is stored as. */
    record Stored<T>(Class<T> as, T it) {
        String written() {
            return JsonForms.write(as, it);
        }

        T readFrom(String json) {
            return JsonForms.read(as, json);
        }

        @Override
        public String toString() {
            return as.getSimpleName() + " " + it.getClass().getSimpleName();
        }
    }

    static List<Stored<?>> everything() {
        List<Stored<?>> all = new ArrayList<>();
        Examples.events().forEach(event -> all.add(new Stored<>(Event.class, event)));
        Examples.actions().forEach(action -> all.add(new Stored<>(Action.class, action)));
        Examples.places().forEach(place -> all.add(new Stored<>(Place.class, place)));
        return all;
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_is_written_is_read_as_it_was(Stored<?> stored) {
        assertThat((Object) stored.readFrom(stored.written()))
                .usingRecursiveComparison()
                .isEqualTo(stored.it());
    }

    @Test
    void every_member_of_every_sealed_set_has_a_name_written_by_hand() {
        Set<Class<?>> members = new HashSet<>();
        SEALED.forEach(type -> leaves(type).forEach(members::add));
        assertThat(JsonForms.NAMES.keySet()).containsExactlyInAnyOrderElementsOf(members);
    }

    @Test
    void no_two_members_of_a_set_share_a_name() {
        for (Class<?> set : SEALED) {
            assertThat(leaves(set).map(JsonForms.NAMES::get).toList())
                    .as(set.getSimpleName())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void there_is_an_example_of_every_event_and_every_action_and_every_place() {
        Set<Class<?>> shown = new HashSet<>();
        everything().forEach(stored -> shown.add(stored.it().getClass()));
        for (Class<?> set : List.of(Event.class, Action.class, Place.class)) {
            assertThat(shown).containsAll(leaves(set).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Event.class, Action.class, Place.class})
    void what_was_stored_once_is_still_understood(Class<?> as) {
        List<String> old = linesOf("/stored/" + as.getSimpleName().toLowerCase(Locale.ROOT) + ".jsonl");
        List<Stored<?>> now =
                everything().stream().filter(stored -> stored.as() == as).toList();
        for (int i = 0; i < now.size(); i++) {
            assertThat(old.size())
                    .as("a line to add to the file: " + now.get(i).written())
                    .isGreaterThan(i);
            assertThat((Object) now.get(i).readFrom(old.get(i)))
                    .as(old.get(i))
                    .usingRecursiveComparison()
                    .isEqualTo(now.get(i).it());
        }
    }

    @Test
    void nothing_is_stored_but_what_was_said() {
        assertThat(new Stored<>(Place.class, Examples.places().get(1)).written())
                .isEqualTo(linesOf("/stored/place.jsonl").get(1));
    }

    @Test
    void the_words_for_what_somebody_is_how_a_button_looks_and_why_it_was_refused_stay() {
        assertThat(Person.Kind.values()).extracting(Enum::name).contains("MEMBER", "GUEST", "BOT");
        assertThat(Control.Look.values()).extracting(Enum::name).contains("PLAIN", "PRIMARY", "DANGER");
        assertThat(DeliveryFailure.Why.values())
                .extracting(Enum::name)
                .contains("CLOSED", "FORBIDDEN", "GONE", "UNFIT");
    }

    @Test
    void a_component_that_a_later_version_added_is_left_aside() {
        assertThat(JsonForms.read(Place.class, """
                {"is":"direct","to":{"workspace":{"platform":{"value":"slack"},"id":"T1"},"user":"U1"},"mood":"fine"}""")).isInstanceOf(Place.Direct.class);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(JsonFormsTest::leaves)
                : Stream.of(type);
    }

    private static List<String> linesOf(String resource) {
        try (var in = JsonFormsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
