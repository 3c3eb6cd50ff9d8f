package org.nobo.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.RequestType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Role;

/** Reads what people do with what the bot shows: commands, buttons, lists, forms, shortcuts. */
final class Gestures {
    /** So begin the callback ids of shortcuts that stand for a command. */
    static final String COMMAND = "command/";

    private final Self self;
    private final Places places;
    private final Typed typed;
    private final InstantSource clock;

    /**
     * @param clock for commands and forms, of which Slack gives no time
     */
    Gestures(Self self, Places places, Roster roster, InstantSource clock) {
        this.self = self;
        this.places = places;
        this.typed = new Typed(self.user(), roster::name);
        this.clock = clock;
    }

    /** Empty for what has no meaning of its own, such as a click in a list before all is picked. */
    Optional<Heard> read(RequestType type, JsonObject payload) {
        return switch (type) {
            case Command -> Optional.of(command(payload));
            case BlockAction ->
                Wire.list(payload, "actions").stream().findFirst().flatMap(used -> used(payload, used));
            case ViewSubmission -> Optional.of(formSent(payload));
            case MessageShortcut -> Optional.of(shortcut(payload));
            case GlobalShortcut -> globalShortcut(payload);
            default -> Optional.empty();
        };
    }

    private Heard command(JsonObject payload) {
        Account who = self.account(Wire.text(payload, "user_id"));
        String trigger = Wire.text(payload, "trigger_id");
        String raw = Wire.text(payload, "text");
        Origin origin = Origin.of(Wire.text(payload, "channel_id"), Wire.text(payload, "channel_name"), "");
        List<Account> named = typed.named(raw).stream().map(self::account).toList();
        return new Heard(
                new Event.CommandGiven(
                        "command/" + trigger,
                        clock.instant(),
                        who,
                        origin.place(who, places),
                        typed.read(raw),
                        named,
                        groups(raw)),
                new Answers.Command(trigger, Wire.text(payload, "response_url"), origin.written()));
    }

    private List<Role> groups(String raw) {
        return typed.groups(raw).entrySet().stream()
                .map(group -> new Role(self.workspace(), group.getKey(), group.getValue()))
                .toList();
    }

    private Optional<Heard> used(JsonObject payload, JsonObject used) {
        String action = Wire.text(used, "action_id");
        if (action.startsWith(Pressable.CHOICE)) {
            return Optional.of(chosen(payload, used, Wire.text(used, "value"), List.of()));
        }
        if (action.startsWith(Pressable.PICKED)) {
            String menu = Wire.text(used, "value");
            return Optional.of(chosen(payload, used, menu, picked(payload, menu)));
        }
        if (action.startsWith(Pressable.MENU) && Wire.text(used, "type").equals("static_select")) {
            String menu = action.substring(Pressable.MENU.length());
            return Optional.of(chosen(payload, used, menu, List.of(Wire.text(used, "selected_option", "value"))));
        }
        return Optional.empty();
    }

    private static List<String> picked(JsonObject payload, String menu) {
        JsonObject blocks = Wire.in(payload, "state", "values");
        return blocks.keySet().stream()
                .map(block -> Wire.in(blocks, block, Pressable.MENU + menu))
                .flatMap(held -> Wire.list(held, "selected_options").stream())
                .map(option -> Wire.text(option, "value"))
                .toList();
    }

    private Heard chosen(JsonObject payload, JsonObject used, String choice, List<String> picked) {
        Account who = self.account(Wire.text(payload, "user", "id"));
        String at = Wire.text(used, "action_ts");
        boolean onMessage = Wire.text(payload, "container", "type").equals("message");
        String trigger = Wire.text(payload, "trigger_id");
        Origin origin = Origin.of(
                Wire.text(payload, "channel", "id"),
                Wire.text(payload, "channel", "name"),
                Wire.text(payload, "container", "thread_ts"));
        String message = Wire.text(payload, "container", onMessage ? "message_ts" : "view_id");
        MessageRef on =
                onMessage ? origin.message(who, message, places) : new MessageRef(new Place.Direct(who), message);
        String id = String.join("/", "choice", message, who.user(), at);
        return new Heard(
                new Event.ChoiceMade(id, Happenings.time(at), who, on, choice, picked),
                onMessage ? press(payload, origin, on) : onView(payload, who, trigger));
    }

    private static Answers.Moment onView(JsonObject payload, Account who, String trigger) {
        return Wire.text(payload, "view", "type").equals("modal")
                ? new Answers.Window(who, trigger, Wire.text(payload, "view", "id"))
                : new Answers.Home(who, trigger);
    }

    /** What is asked for while somebody types: the field it is about, and what stands there so far. */
    record Typing(Account who, String field, String typed) {}

    Optional<Typing> typing(JsonObject payload) {
        String action = Wire.text(payload, "action_id");
        return action.startsWith(Modal.SUGGESTED)
                ? Optional.of(new Typing(
                        self.account(Wire.text(payload, "user", "id")),
                        action.substring(Modal.SUGGESTED.length()),
                        Wire.text(payload, "value")))
                : Optional.empty();
    }

    private static Answers.Press press(JsonObject payload, Origin origin, MessageRef on) {
        return new Answers.Press(
                Wire.text(payload, "trigger_id"),
                Wire.text(payload, "response_url"),
                origin.written(),
                on,
                Wire.text(payload, "container", "is_ephemeral").equals("true"),
                Mark.hasEarlierParts(Wire.in(payload, "message")));
    }

    private Heard formSent(JsonObject payload) {
        Account who = self.account(Wire.text(payload, "user", "id"));
        JsonObject view = Wire.in(payload, "view");
        String written = Wire.text(view, "private_metadata");
        Place where =
                Origin.read(written).map(origin -> origin.place(who, places)).orElse(new Place.Direct(who));
        // Not the view's id: a form that is mended and sent again keeps it.
        String id = "form/" + Wire.text(view, "id") + "/" + Wire.text(payload, "trigger_id");
        return new Heard(
                new Event.FormSent(id, clock.instant(), who, where, Wire.text(view, "callback_id"), Modal.values(view)),
                new Answers.Sent(who, where, written));
    }

    /** A shortcut that is used anywhere is a command that is given with the hand. */
    private Optional<Heard> globalShortcut(JsonObject payload) {
        String shortcut = Wire.text(payload, "callback_id");
        if (!shortcut.startsWith(COMMAND)) {
            return Optional.empty();
        }
        Account who = self.account(Wire.text(payload, "user", "id"));
        String trigger = Wire.text(payload, "trigger_id");
        Event.CommandGiven command = new Event.CommandGiven(
                "command/" + trigger,
                clock.instant(),
                who,
                new Place.Direct(who),
                shortcut.substring(COMMAND.length()),
                List.of());
        return Optional.of(new Heard(command, new Answers.Home(who, trigger)));
    }

    private Heard shortcut(JsonObject payload) {
        Account who = self.account(Wire.text(payload, "user", "id"));
        JsonObject message = Wire.in(payload, "message");
        Origin origin = Origin.of(
                Wire.text(payload, "channel", "id"),
                Wire.text(payload, "channel", "name"),
                Wire.text(message, "thread_ts"));
        String trigger = Wire.text(payload, "trigger_id");
        String author = Wire.text(message, "user");
        return new Heard(
                new Event.ShortcutUsed(
                        "shortcut/" + trigger,
                        Happenings.time(Wire.text(payload, "action_ts")),
                        who,
                        Wire.text(payload, "callback_id"),
                        origin.message(who, Wire.text(payload, "message_ts"), places),
                        typed.read(Wire.text(message, "text")),
                        author.isEmpty() ? Optional.empty() : Optional.of(self.account(author))),
                new Answers.Shortcut(trigger, Wire.text(payload, "response_url"), origin.written()));
    }
}
