package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nobo.chat.CommunityId;
import org.nobo.community.Community;

/** Opening the database, and what is said when it cannot be opened. */
final class StoreTest {
    private static final CommunityId MAKERS = new CommunityId("makers");

    @TempDir
    private Path folder;

    @Test
    void what_was_kept_in_a_folder_is_there_when_it_is_opened_again() throws CannotOpen {
        DatabaseAddress address = DatabaseAddress.embedded(folder);
        try (Store store = Store.open(address)) {
            store.communities().keep(Community.called(MAKERS, "Makers"));
        }
        try (Store store = Store.open(address)) {
            assertThat(store.communities().find(MAKERS)).contains(Community.called(MAKERS, "Makers"));
        }
    }

    @Test
    void other_files_in_the_folder_are_left_alone() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Store.open(DatabaseAddress.embedded(folder)).close();
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void a_damaged_file_is_named_with_what_to_do() throws IOException {
        Files.writeString(folder.resolve("nobo.mv.db"), "this is no database ".repeat(1_000));
        assertThatThrownBy(() -> Store.open(DatabaseAddress.embedded(folder)))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("damaged")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_server_that_is_not_there_is_named_without_its_secrets() {
        var address = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/nobo?ssl=false&password=hush", "nobo", "hush");
        assertThatThrownBy(() -> Store.open(address))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("127.0.0.1:1/nobo")
                .hasMessageNotContaining("hush")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void a_second_bot_on_a_server_is_told_in_one_sentence_and_gets_in_when_the_first_has_gone(RealDatabase database)
            throws CannotOpen {
        secondIsKeptOut(database.fresh());
    }

    private static void secondIsKeptOut(DatabaseAddress address) throws CannotOpen {
        try (Store first = Store.open(address)) {
            assertThat(first.communities().all()).isEmpty();
            assertThatThrownBy(() -> Store.open(address))
                    .isInstanceOf(CannotOpen.class)
                    .hasMessageContaining("already running")
                    .hasMessageContaining("stop it first")
                    .hasMessageNotContaining("\n");
        }
        Store.open(address).close();
    }

    @Test
    void what_was_committed_is_found_in_a_file_whose_last_write_was_cut_short() throws Exception {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        try (Store store = Store.open(DatabaseAddress.embedded(folder))) {
            for (int i = 0; i < 10; i++) {
                store.communities().keep(Community.called(MAKERS, "Makers " + i));
                Files.copy(
                        folder.resolve("nobo.mv.db"),
                        killed.resolve("nobo.mv.db"),
                        StandardCopyOption.REPLACE_EXISTING);
                Files.write(killed.resolve("nobo.mv.db"), new byte[5_000], StandardOpenOption.APPEND);
                try (Store found = Store.open(DatabaseAddress.embedded(killed))) {
                    assertThat(found.communities().find(MAKERS)).contains(Community.called(MAKERS, "Makers " + i));
                }
            }
        }
    }
}
