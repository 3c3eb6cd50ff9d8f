package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Attachment;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.Json;

/** Pictures and files, there and back. */
class FilesTest {
    private static final Attachment MAP = new Attachment("map.png", new byte[] {1, 2, 3}, "Who knows whom");
    private static final Attachment DATA =
            new Attachment("my-data.md", "## Your values".getBytes(StandardCharsets.UTF_8), "All that is kept");

    private final Office office = new Office();
    private final Place direct = new Place.Direct(Office.account(office.ann));
    private final String conversation = office.slack.direct(office.ann);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_picture_stands_inside_the_message_with_what_it_shows() throws DeliveryFailure {
        Message message = Message.of(Text.of("This is us."), Choice.of("map/more", "More"))
                .with(MAP);
        MessageRef ref = office.bot().post(direct, message, Office.key("map"));
        assertThat(standing()).hasSize(1);
        JsonObject image = images(standing().getFirst()).getFirst();
        assertThat(Json.text(image, "alt_text")).isEqualTo("Who knows whom");
        assertThat(office.slack.file(Json.text(image.get("slack_file"), "id"))).contains(MAP.bytes());
        assertThat(office.bot().find(direct, message, Office.key("map"), Office.MORNING))
                .contains(ref);
    }

    @Test
    void a_picture_that_slack_is_still_turning_over_is_waited_for() throws DeliveryFailure {
        office.bot();
        office.slack.faults().next("chat.postMessage", new Fault.SaysNo("invalid_blocks"));
        office.bot().post(direct, Message.of(Text.of("This is us.")).with(MAP), Office.key("map"));
        assertThat(images(standing().getLast())).hasSize(1);
    }

    @Test
    void a_message_that_is_changed_keeps_its_picture() throws DeliveryFailure {
        Message message = Message.of(Text.of("This is us."), Choice.of("map/more", "More"))
                .with(MAP);
        MessageRef ref = office.bot().post(direct, message, Office.key("map"));
        office.bot().edit(ref, message.settled());
        assertThat(images(standing().getFirst())).hasSize(1);
        assertThat(office.slack.calls("files.getUploadURLExternal")).isEqualTo(1);
    }

    @Test
    void a_file_is_shared_before_its_message_and_goes_with_it() throws DeliveryFailure {
        Message message = Message.of(Text.of("Here is everything.")).with(DATA);
        MessageRef ref = office.bot().post(direct, message, Office.key("data"));
        assertThat(files(standing().getFirst())).containsExactly("my-data.md");
        assertThat(Json.text(standing().getLast(), "ts")).isEqualTo(ref.id());
        assertThat(standing()).hasSize(2);
        office.bot().delete(ref);
        assertThat(standing()).isEmpty();
    }

    @Test
    void a_file_whose_message_was_not_taken_is_not_shared_again() throws DeliveryFailure {
        Message message = Message.of(Text.of("Here is everything.")).with(DATA);
        office.bot();
        office.slack.faults().next("chat.postMessage", new Fault.Broken(503));
        assertThatThrownBy(() -> office.bot().post(direct, message, Office.key("data")))
                .isInstanceOf(DeliveryFailure.Unclear.class);
        assertThat(office.bot().find(direct, message, Office.key("data"), Office.MORNING))
                .isEmpty();
        office.bot().post(direct, message, Office.key("data"));
        assertThat(standing().stream().flatMap(each -> files(each).stream())).hasSize(1);
    }

    @Test
    void the_same_file_is_shared_with_a_second_message() throws DeliveryFailure {
        Message message = Message.of(Text.of("Here is everything.")).with(DATA);
        office.bot().post(direct, message, Office.key("first"));
        office.bot().post(direct, message, Office.key("second"));
        assertThat(standing().stream().flatMap(each -> files(each).stream())).hasSize(2);
    }

    @Test
    void what_somebody_shares_comes_with_what_they_said() {
        office.bot();
        office.people
                .shares(office.ann, conversation, "Our first lamp", "lamp.jpg", new byte[] {7, 7}, "A lamp")
                .told()
                .acknowledged();
        office.people
                .shares(office.ann, conversation, "", "lamp.jpg", new byte[] {7}, "A lamp")
                .told()
                .acknowledged();
        List<Event.MessagePosted> heard = office.heard(Event.MessagePosted.class);
        assertThat(heard).extracting(Event.MessagePosted::text).containsExactly("Our first lamp", "");
        Attachment lamp = heard.getFirst().attachments().getFirst();
        assertThat(lamp.name()).isEqualTo("lamp.jpg");
        assertThat(lamp.alt()).isEqualTo("A lamp");
        assertThat(lamp.bytes()).containsExactly(7, 7);
    }

    @Test
    void a_file_that_is_too_large_is_left_out_and_what_was_said_is_heard() {
        office.bot();
        String large = office.slack.direct(office.bob);
        office.people
                .shares(office.bob, large, "Too much", "film.png", new byte[9 * 1024 * 1024], "A film")
                .told()
                .acknowledged();
        assertThat(office.only(Event.MessagePosted.class).attachments()).isEmpty();
    }

    @Test
    void our_token_is_shown_to_nobody_but_slack() {
        SlackAccess real = new SlackAccess(
                "xapp-1", "", SlackAccess.SLACK, SlackAccess.PATIENCE, java.time.InstantSource.system());
        assertThat(real.isSlacks("https://files.slack.com/files-pri/T1-F1/lamp.jpg"))
                .isTrue();
        assertThat(real.isSlacks("http://files.slack.com/files-pri/T1-F1/lamp.jpg"))
                .isFalse();
        assertThat(real.isSlacks("https://files.slack.com.example.org/lamp.jpg"))
                .isFalse();
        assertThat(real.isSlacks("https://evil.org/slack.com")).isFalse();
    }

    private List<JsonObject> standing() {
        return office.slack.messages(conversation);
    }

    private static List<JsonObject> images(JsonObject message) {
        return Json.list(message, "blocks").stream()
                .filter(block -> Json.text(block, "type").equals("image"))
                .toList();
    }

    private static List<String> files(JsonObject message) {
        return Json.list(message, "files").stream()
                .map(file -> Json.text(file, "name"))
                .toList();
    }
}
