package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.script.Script;

/** A folder that the bot keeps true while it runs. */
final class KeptPagesTest {
    private static final String ID = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    @TempDir
    private Path temp;

    private Settings.Published where() {
        return new Settings.Published(temp.resolve("pages"), Optional.empty());
    }

    private void lay(Script chat) {
        try (KeptPages pages = new KeptPages(chat.store(), Optional.of(where()))) {
            pages.lay(where());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String everything() {
        try (Stream<Path> files = Files.walk(temp)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(file).append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_withdrawn_is_gone_from_it_also_when_there_are_several_communities_by_now() {
        Script.once(chat -> {
            chat.wasHere("bob")
                    .sends("story/" + ID, "title", "Early", "story", "Ask early.", "publish", "yes", "name", "bob");
            lay(chat);
            assertThat(everything()).contains("Ask early.", "early-6c84fb90.html");
            chat.person("bob")
                    .presses(new MessageRef(new Place.Direct(Script.account("bob")), "m"), "stories/withdraw/" + ID);
            lay(chat);
            assertThat(everything()).contains("index.html").doesNotContain("Ask early.", "early-6c84fb90");
        });
    }

    @Test
    void a_second_community_moves_each_into_a_folder_of_its_own_and_leaves_nothing_behind() {
        Script.once(chat -> {
            lay(chat);
            assertThat(temp.resolve("pages/index.html")).exists();
            chat.store().communities().keep(Community.called(new CommunityId("bakers"), "Bakers"));
            lay(chat);
            assertThat(temp.resolve("pages/index.html")).doesNotExist();
            assertThat(temp.resolve("pages/bakers/index.html")).content().contains("Bakers");
            assertThat(temp.resolve("pages/makers/index.html")).content().contains("Makers");
        });
    }
}
