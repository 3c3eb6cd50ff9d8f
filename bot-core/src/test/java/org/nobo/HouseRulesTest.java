package org.nobo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nobo.words.Wordbook;

/** Who may import whom, as {@code docs/architecture.md} says it. */
final class HouseRulesTest {
    private static final String OURS = "org.nobo.";

    /** What runs, without its tests. */
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(Wordbook.class.getProtectionDomain().getCodeSource().getLocation());

    /** A room, and the rooms it may import. */
    record Room(String name, Set<String> imports) {
        private static Room of(String name, String... imports) {
            return new Room(name, Set.of(imports));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Libraries, and the packages that may know them. */
    record Stranger(String library, List<String> at) {
        @Override
        public String toString() {
            return library;
        }
    }

    private static Stream<Room> rooms() {
        return Stream.of(
                Room.of("chat"),
                Room.of("words", "chat"),
                Room.of("meaning", "chat"),
                Room.of("paper"),
                Room.of("picture"),
                Room.of("community", "chat"),
                Room.of("feature", "chat", "community", "dialogue", "words"),
                Room.of("dialogue", "chat", "community", "feature", "words"),
                Room.of("outbox", "chat"),
                Room.of("inbox", "chat", "community", "dialogue", "feature", "outbox", "words"),
                Room.of("stored", "chat"),
                Room.of("web", "chat"),
                Room.of("care", "chat", "community", "feature", "dialogue", "outbox", "words"),
                Room.of("terminal", "chat", "stored"),
                Room.of("trial", "chat", "stored"));
    }

    private static Stream<Stranger> strangers() {
        return Stream.of(
                new Stranger("java.sql", List.of("store")),
                new Stranger("org.jdbi", List.of("store")),
                new Stranger("org.h2", List.of("store")),
                new Stranger("org.flywaydb", List.of("store")),
                new Stranger("com.zaxxer.hikari", List.of("store")),
                new Stranger("org.apache.lucene", List.of("resource.search")),
                new Stranger("org.apache.tika", List.of("resource.reading")),
                new Stranger("org.apache.poi", List.of("resource.reading")),
                new Stranger("org.apache.commons.csv", List.of("resource.reading")),
                new Stranger("dev.langchain4j", List.of("meaning", "resource.wording")),
                new Stranger("io.micrometer", List.of("app", "inbox", "outbox", "store")),
                new Stranger("org.jline", List.of("terminal")),
                new Stranger("io.javalin", List.of("web")),
                new Stranger("com.github.difflib", List.of("name.charter")),
                new Stranger(
                        "java.awt", List.of("picture", "connect.network", "illuminate.publish", "illuminate.story")),
                new Stranger("org.jgrapht", List.of("connect.matching", "connect.network")));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void a_room_imports_only_the_rooms_before_it(Room room) {
        noClasses()
                .that()
                .resideInAPackage(OURS + room.name() + "..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<JavaClass>("are of another room") {
                    @Override
                    public boolean test(JavaClass other) {
                        return other.getPackageName().startsWith(OURS)
                                && !roomOf(other).equals(room.name())
                                && !room.imports().contains(roomOf(other));
                    }
                })
                .check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void a_library_is_known_in_its_rooms_alone(Stranger stranger) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        stranger.at().stream().map(room -> OURS + room + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(stranger.library() + "..")
                .check(HOUSE);
    }

    @Test
    void what_everybody_builds_on_needs_java_alone() {
        noClasses()
                .that()
                .resideInAPackage("org.nobo.chat..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.nobo.chat..", "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void nobody_imports_the_list_of_all() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.nobo.app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.nobo.app..")
                .check(HOUSE);
    }

    @Test
    void the_areas_know_neither_the_doors_nor_how_they_are_stored() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.nobo.name..", "org.nobo.connect..", "org.nobo.resource..", "org.nobo.illuminate..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nobo.inbox..", "org.nobo.outbox..", "org.nobo.stored..", "org.nobo.store..")
                .check(HOUSE);
    }

    private static String roomOf(JavaClass other) {
        return other.getPackageName().substring(OURS.length()).split("\\.", 2)[0];
    }
}
