package org.nobo.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows people what follows at once from what they just did. What rides on the acknowledgement goes with it; all else is
 * sent behind it, so that a slow call never delays it. A reply that does not arrive is lost, and the log says so.
 */
final class Answers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Response TAKEN = Response.ok();

    private final SlackCalls calls;
    private final Places places;
    private final Changes changes;
    private final PlatformId platform;
    private final ExecutorService behind = Executors.newVirtualThreadPerTaskExecutor();

    Answers(SlackCalls calls, Places places, Changes changes, PlatformId platform) {
        this.calls = calls;
        this.places = places;
        this.changes = changes;
        this.platform = platform;
    }

    /** What somebody did, and by which way they can be answered. */
    sealed interface Moment {}

    /** Something was written, or happened: only a message behind it can answer. */
    record Event(Account who, Place where) implements Moment {}

    /** A command; its acknowledgement may carry a message. */
    record Command(String trigger, String responseUrl, String origin) implements Moment {}

    /** A shortcut was used on somebody's message. */
    record Shortcut(String trigger, String responseUrl, String origin) implements Moment {}

    /** Nobody is there to be answered. */
    record Nobody() implements Moment {}

    /** A button or list was used. */
    record Press(String trigger, String responseUrl, String origin, MessageRef on, boolean ephemeral, boolean inParts)
            implements Moment {}

    /** A form was sent; its acknowledgement may carry problems or a next form. */
    record Sent(Account who, Place where, String origin) implements Moment {
        boolean atHome() {
            return origin.equals(Modal.AT_HOME);
        }
    }

    /** The bot's own page was opened, or something on it was pressed. */
    record Home(Account who, String trigger) implements Moment {}

    /** Something was pressed in a window that was opened from the bot's own page. */
    record Window(Account who, String trigger, String view) implements Moment {}

    /** Whether somebody is on the bot's own page, which is then to be shown anew: what it says may have changed. */
    static boolean atHome(Moment moment) {
        return switch (moment) {
            case Home home -> !home.trigger().isEmpty();
            case Window window -> true;
            case Sent sent -> sent.atHome();
            default -> false;
        };
    }

    Response answer(Moment moment, Reply reply) {
        return switch (reply) {
            case Reply.Silence silence -> TAKEN;
            case Reply.Whisper(Message message) -> whisper(moment, message);
            case Reply.Replace(Message message) -> replace(moment, message);
            case Reply.Ask(Form form) -> ask(moment, form);
            case Reply.Page(List<Message> parts) -> page(moment, parts);
        };
    }

    private Response whisper(Moment moment, Message message) {
        List<Card> cards = Card.of(message, platform);
        return switch (moment) {
            case Event(Account who, Place where) -> later(() -> show(who, where, cards));
            case Sent sent ->
                sent.atHome()
                        ? json(Wire.object("response_action", "update", "view", Modal.showing(message, platform)))
                        : later(() -> show(sent.who(), sent.where(), cards));
            case Home home ->
                home.trigger().isEmpty() // the page was opened, and all there is to it is this
                        ? page(home, List.of(message))
                        : later(() -> open(home.trigger(), Modal.showing(message, platform)));
            case Window window -> later(() -> update(window.view(), Modal.showing(message, platform)));
            case Press press -> later(() -> respond(press.responseUrl(), cards, "ephemeral", false));
            case Shortcut shortcut -> later(() -> respond(shortcut.responseUrl(), cards, "ephemeral", false));
            case Nobody nobody -> TAKEN;
            case Command command -> {
                if (cards.size() > 1) {
                    behind.execute(() -> tried(
                            () -> respond(command.responseUrl(), cards.subList(1, cards.size()), "ephemeral", false)));
                }
                yield json(response(cards.getFirst(), "ephemeral", false));
            }
        };
    }

    private Response replace(Moment moment, Message message) {
        if (!(moment instanceof Press press)) {
            return whisper(moment, message);
        }
        return later(() -> {
            if (press.inParts()) {
                changes.edit(press.on(), message);
            } else {
                respond(
                        press.responseUrl(),
                        Card.of(message, platform),
                        press.ephemeral() ? "ephemeral" : "in_channel",
                        true);
            }
        });
    }

    private Response ask(Moment moment, Form form) {
        return switch (moment) {
            case Sent sent ->
                form.mends()
                        ? json(Wire.object("response_action", "errors", "errors", Modal.problems(form)))
                        : json(Wire.object("response_action", "update", "view", Modal.view(form, sent.origin())));
            case Command command -> later(() -> open(command.trigger(), Modal.view(form, command.origin())));
            case Press press -> later(() -> open(press.trigger(), Modal.view(form, press.origin())));
            case Shortcut shortcut -> later(() -> open(shortcut.trigger(), Modal.view(form, shortcut.origin())));
            case Nobody nobody -> TAKEN;
            case Home home -> later(() -> open(home.trigger(), Modal.view(form, Modal.AT_HOME)));
            case Window window -> later(() -> push(window.trigger(), Modal.view(form, Modal.AT_HOME)));
            case Event event -> {
                LOG.warn("Slack opens a form only for what was pressed or commanded; {} stays unasked", form.id());
                yield TAKEN;
            }
        };
    }

    private void open(String trigger, JsonObject view) throws DeliveryFailure {
        calls.ask(slack -> slack.viewsOpen(open -> open.triggerId(trigger).viewAsString(view.toString())));
    }

    private void push(String trigger, JsonObject view) throws DeliveryFailure {
        calls.ask(slack -> slack.viewsPush(push -> push.triggerId(trigger).viewAsString(view.toString())));
    }

    private void update(String id, JsonObject view) throws DeliveryFailure {
        calls.ask(slack -> slack.viewsUpdate(update -> update.viewId(id).viewAsString(view.toString())));
    }

    private Response page(Moment moment, List<Message> parts) {
        return switch (moment) {
            case Home home -> later(() -> publish(home.who(), parts));
            default -> TAKEN;
        };
    }

    private void publish(Account who, List<Message> parts) throws DeliveryFailure {
        JsonObject view = Wire.object("type", "home", "blocks", Card.page(parts, platform));
        calls.ask(slack ->
                slack.viewsPublish(publish -> publish.userId(who.user()).viewAsString(view.toString())));
    }

    private void show(Account who, Place where, List<Card> cards) throws DeliveryFailure {
        String conversation = places.conversation(where);
        for (Card card : cards) {
            calls.ask(slack -> slack.chatPostEphemeral(whisper -> whisper.channel(conversation)
                    .user(who.user())
                    .threadTs(Places.root(where).orElse(null))
                    .text(card.text())
                    .blocksAsString(card.blocksAsText())));
        }
    }

    private void respond(String url, List<Card> cards, String to, boolean replacing) throws IOException {
        boolean first = true;
        for (Card card : cards) {
            var answer = calls.say(url, response(card, to, replacing && first).toString());
            if (answer.getCode() != 200) {
                throw new IOException("HTTP " + answer.getCode());
            }
            first = false;
        }
    }

    private static JsonObject response(Card card, String to, boolean replacing) {
        return Wire.object(
                "response_type", to, "replace_original", replacing, "text", card.text(), "blocks", card.blocks());
    }

    static Response json(JsonObject body) {
        return Response.builder()
                .statusCode(200)
                .contentType("application/json; charset=utf-8")
                .body(body.toString())
                .build();
    }

    private interface Call {
        void make() throws DeliveryFailure, IOException;
    }

    private Response later(Call call) {
        behind.execute(() -> tried(call));
        return TAKEN;
    }

    private static void tried(Call call) {
        try {
            call.make();
        } catch (DeliveryFailure | IOException | RuntimeException lost) {
            LOG.warn("A reply did not arrive: {}", lost.getMessage());
        }
    }

    @Override
    public void close() {
        behind.shutdown();
        try {
            if (!behind.awaitTermination(3, TimeUnit.SECONDS)) {
                behind.shutdownNow();
            }
        } catch (InterruptedException e) {
            behind.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
