package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.inbox.HeardEvents;
import org.nobo.script.Script;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/** What somebody who runs the bot is told about how it is. */
final class DoctorTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    private int doctor() {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("doctor", "--data", folder.toString());
    }

    @Test
    void a_bot_that_is_well_is_said_to_be_well() throws Exception {
        try (Store store = Store.open(DatabaseAddress.embedded(folder))) {
            store.communities().keep(Community.called(Script.MAKERS, "Makers"));
        }
        assertThat(doctor()).isZero();
        assertThat(out.toString())
                .contains("database opens: tables of version ")
                .contains("community Makers: 0 members here, not set up yet")
                .contains("waiting: 0 to be said, 0 to be handled")
                .endsWith("All is well.\n");
    }

    @Test
    void an_event_that_failed_needs_a_look_and_its_words_are_not_shown() throws Exception {
        try (Store store = Store.open(DatabaseAddress.embedded(folder))) {
            var ann = Script.account("ann");
            var message = new MessageRef(new Place.Direct(ann), "m1");
            var event = new Event.MessagePosted("e1", Instant.EPOCH, ann, message, "my secret", true, List.of());
            store.events().fail(new HeardEvents.Arrived("fake", "e1", "fake/ann", event), Instant.EPOCH);
        }
        assertThat(doctor()).isOne();
        assertThat(out.toString()).contains("failed: 1 events").doesNotContain("my secret");
    }

    @Test
    void a_damaged_database_is_named_with_what_to_do() throws Exception {
        Files.writeString(folder.resolve("nobo.mv.db"), "this is no database ".repeat(1_000));
        assertThat(doctor()).isOne();
        assertThat(out.toString()).contains("database does not open: ").contains("damaged");
    }
}
