package org.nobo.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.script.SettableClock;

class NotebookTest {
    private static final Message START = Message.of(Text.of("Welcome!"), Control.Choice.of("start", "Start"));

    @TempDir
    private Path folder;

    @Test
    void every_fact_has_a_name_in_the_file() {
        assertThat(Notebook.NAMES.values()).containsExactlyInAnyOrderElementsOf(facts());
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Fact>> facts() {
        return Arrays.stream(Fact.class.getPermittedSubclasses())
                .<Class<? extends Fact>>map(type -> (Class<? extends Fact>) type)
                .toList();
    }

    @Test
    void after_a_restart_people_rooms_messages_and_buttons_are_where_they_were() throws Exception {
        PlayedTalk before = new PlayedTalk(Notebook.worldIn(folder)).withMember("lea");
        before.play("ann joins", "ann: hello");
        MessageRef welcome = before.post(before.direct("ann"), START);
        MessageRef gone = before.post(before.direct("ann"), START);
        before.platform.delete(gone);
        MessageRef changed = before.post(before.channel("general"), START);
        before.platform.edit(changed, Message.of(Text.of("Closed.")));
        DeliveryKey roomKey = before.key();
        Place.Room room = before.platform.gather(Set.of(before.account("ann"), before.account("lea")), roomKey);
        before.play("lea leaves", "wait 3d", "ann: again");
        before.platform.close();

        PlayedTalk after = new PlayedTalk(Notebook.worldIn(folder));
        after.play("lea: hello", "ann picks Start", "ann joins");

        assertThat(after.errors().lines())
                .containsExactly("talk:1: nobody called \"lea\" is here", "talk:3: \"ann\" is here already");
        assertThat(after.last(Event.ChoiceMade.class).on()).isEqualTo(welcome);
        assertThat(after.last(Event.ChoiceMade.class).id())
                .isNotIn(before.heard.stream().map(Event::id).toList());
        assertThat(after.world.latest()).isEqualTo(SettableClock.BEGINNING.plus(Duration.ofDays(3)));
        assertThat(after.world.post(changed.id())).map(Post::text).contains("Closed.");
        assertThat(after.world.inRoom(room)).containsExactly("ann", "lea");
        after.play("lea joins");
        assertThat(after.platform.gather(Set.of(after.account("ann")), roomKey)).isEqualTo(room);
        after.platform.close();
    }

    @Test
    void what_was_posted_is_found_by_its_key_after_a_restart() throws Exception {
        PlayedTalk before = new PlayedTalk(Notebook.worldIn(folder)).withMember("lea");
        DeliveryKey key = before.key();
        MessageRef posted = before.platform.post(before.direct("lea"), START, key);
        before.platform.close();

        PlayedTalk after = new PlayedTalk(Notebook.worldIn(folder));

        assertThat(find(after, key)).contains(posted);
        assertThat(find(after, after.key())).as("the same key again").isPresent();
        assertThat(find(after, after.key())).isEmpty();
        after.platform.close();
    }

    private static Optional<MessageRef> find(PlayedTalk talk, DeliveryKey key) {
        return talk.platform.find(talk.direct("lea"), START, key, SettableClock.BEGINNING);
    }

    @Test
    void half_a_line_left_by_a_kill_is_forgotten_and_written_over() throws Exception {
        new PlayedTalk(Notebook.worldIn(folder)).withMember("lea").platform.close();
        Files.writeString(folder.resolve("terminal.journal"), "stood {\"post\":{\"re", StandardOpenOption.APPEND);

        PlayedTalk after = new PlayedTalk(Notebook.worldIn(folder)).withMember("ann");
        after.platform.close();
        PlayedTalk later = new PlayedTalk(Notebook.worldIn(folder));

        assertThat(later.play("ann: hello", "lea: hello")).isEmpty();
        assertThat(later.errors()).isEmpty();
        later.platform.close();
    }

    @Test
    void a_file_that_is_not_ours_is_told_with_its_line() throws IOException {
        Files.writeString(folder.resolve("terminal.journal"), "counted {\"next\":5}\nDear diary,\n");

        assertThatThrownBy(() -> Notebook.worldIn(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("terminal.journal, line 2");
    }

    @Test
    void a_world_without_a_folder_leaves_nothing() throws DeliveryFailure, IOException {
        PlayedTalk passing = new PlayedTalk();
        passing.withMember("lea").play("lea: hello");
        passing.platform.close();

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }
}
