package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.chat.WebDoor;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Signed;

/** Who may come in through the door in the web server. */
class DoorwayTest {
    private final Office office = new Office();
    private final SlackPlatform bot = office.connectedByHttp();
    private WebDoor door;

    @BeforeEach
    void listen() {
        door = bot.doors().getFirst();
        assertThat(knock(message(), LocalSlack.SIGNING_SECRET, now()).status())
                .as("before anybody listens")
                .isEqualTo(503);
        bot.listen(office);
    }

    @AfterEach
    void close() {
        bot.close();
        office.close();
    }

    @Test
    void what_slack_has_signed_comes_in() {
        assertThat(knock(message(), LocalSlack.SIGNING_SECRET, now()).status()).isEqualTo(200);
        assertThat(office.only(Event.MessagePosted.class).text()).isEqualTo("hello");
    }

    @Test
    void what_somebody_else_has_signed_does_not() {
        assertThat(knock(message(), "fedcba9876543210", now()).status()).isEqualTo(401);
        WebDoor.Answer unsigned = door.knock(new WebDoor.Knock(
                "POST",
                "",
                Map.of("content-type", "application/json"),
                message().getBytes(StandardCharsets.UTF_8)));
        assertThat(unsigned.status()).isEqualTo(401);
        assertThat(office.heard(Event.MessagePosted.class)).isEmpty();
    }

    @Test
    void what_is_older_than_five_minutes_does_not() {
        assertThat(knock(message(), LocalSlack.SIGNING_SECRET, now() - 290).status())
                .isEqualTo(200);
        assertThat(knock(message(), LocalSlack.SIGNING_SECRET, now() - 310).status())
                .isEqualTo(401);
    }

    @Test
    void slack_asks_whether_we_are_there() {
        String asks = Json.object("type", "url_verification", "challenge", "c4tch", "token", "unused")
                .toString();
        WebDoor.Answer answer = knock(asks, LocalSlack.SIGNING_SECRET, now());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("c4tch");
    }

    @Test
    void what_makes_no_sense_is_answered_and_harms_nothing() {
        assertThat(knock("{", LocalSlack.SIGNING_SECRET, now()).status()).isGreaterThanOrEqualTo(400);
        assertThat(knock("", LocalSlack.SIGNING_SECRET, now()).status()).isGreaterThanOrEqualTo(400);
        assertThat(knock(message(), LocalSlack.SIGNING_SECRET, now()).status()).isEqualTo(200);
    }

    private static long now() {
        return System.currentTimeMillis() / 1_000;
    }

    private String message() {
        JsonObject event = Json.object(
                "type", "message",
                "user", office.ann,
                "text", "hello",
                "ts", "1772442000.000100",
                "channel", office.slack.direct(office.ann),
                "channel_type", "im");
        return Json.object(
                        "type",
                        "event_callback",
                        "team_id",
                        LocalSlack.TEAM,
                        "event_id",
                        "Ev1",
                        "event_time",
                        1_772_442_000,
                        "event",
                        event)
                .toString();
    }

    private WebDoor.Answer knock(String body, String secret, long at) {
        String signature = Signed.by(secret, at, body);
        Map<String, String> headers = Map.of(
                "content-type",
                "application/json",
                "x-slack-request-timestamp",
                String.valueOf(at),
                "x-slack-signature",
                signature);
        return door.knock(new WebDoor.Knock("POST", "", headers, body.getBytes(StandardCharsets.UTF_8)));
    }
}
