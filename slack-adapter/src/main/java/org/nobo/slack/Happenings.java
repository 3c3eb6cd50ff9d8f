package org.nobo.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.model.User;
import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Account;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;

/**
 * Reads what the Events API tells. Each event's id is made of what it is about rather than of Slack's {@code event_id},
 * where that is possible: Slack has sent the same message under several of those.
 */
final class Happenings {
    /** Subtypes of a message that are somebody speaking. */
    private static final Set<String> SPEECH = Set.of("", "file_share", "thread_broadcast", "me_message");

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private static final Map<String, Reader> READERS = Map.ofEntries(
            Map.entry("message", Happenings::message),
            Map.entry("app_mention", Happenings::speech),
            Map.entry("team_join", Happenings::joined),
            Map.entry("user_change", Happenings::changed),
            Map.entry("member_joined_channel", Happenings::enteredChannel),
            Map.entry("reaction_added", Happenings::reacted),
            Map.entry("app_home_opened", Happenings::homeOpened),
            Map.entry("app_uninstalled", Happenings::uninstalled),
            Map.entry("tokens_revoked", Happenings::uninstalled),
            Map.entry("assistant_thread_started", Happenings::paneOpened),
            Map.entry("assistant_thread_context_changed", Happenings::paneOpened));

    private final Self self;
    private final Places places;
    private final Roster roster;
    private final Typed typed;
    private final SharedFiles files;
    private final SlackCalls calls;
    private final Pane pane;

    Happenings(Self self, Places places, Roster roster, SlackCalls calls, Pane pane) {
        this.pane = pane;
        this.calls = calls;
        this.files = new SharedFiles(calls);
        this.self = self;
        this.places = places;
        this.roster = roster;
        this.typed = new Typed(self.user(), roster::name);
    }

    private interface Reader {
        Optional<Heard> read(Happenings by, JsonObject event, Context context);
    }

    /** What stands around an event. */
    private record Context(String eventId, long seconds) {
        Instant at() {
            return Instant.ofEpochSecond(seconds);
        }
    }

    /** The types of events that are understood. */
    static Set<String> types() {
        return READERS.keySet();
    }

    /** Empty for what is not for us: other bots, ourselves, what nobody said. */
    Optional<Heard> read(JsonObject payload) {
        JsonObject event = Wire.in(payload, "event");
        Reader reader = READERS.get(Wire.text(event, "type"));
        String time = Wire.text(payload, "event_time");
        Context context = new Context(Wire.text(payload, "event_id"), time.isEmpty() ? 0 : Long.parseLong(time));
        return reader == null ? Optional.empty() : reader.read(this, event, context);
    }

    private Optional<Heard> message(JsonObject event, Context context) {
        return switch (Wire.text(event, "subtype")) {
            case "message_changed" -> edited(event);
            case "message_deleted" -> deleted(event, Wire.in(event, "previous_message"));
            default -> speech(event, context);
        };
    }

    private Optional<Heard> speech(JsonObject event, Context context) {
        String raw = Wire.text(event, "text");
        boolean says = !raw.isBlank() || !Wire.list(event, "files").isEmpty();
        if (!SPEECH.contains(Wire.text(event, "subtype")) || !byPerson(event) || !says) {
            return Optional.empty();
        }
        String channel = Wire.text(event, "channel");
        String type = Wire.text(event, "channel_type");
        MessageRef where = ref(event, channel, type);
        return Optional.of(Heard.of(new Event.MessagePosted(
                "message/" + channel + "/" + where.id(),
                time(where.id()),
                who(event),
                where,
                typed.read(raw),
                channel.startsWith("D") || typed.namesBot(raw),
                files.of(event))));
    }

    private Optional<Heard> edited(JsonObject event) {
        JsonObject message = Wire.in(event, "message");
        if (Wire.text(message, "subtype").equals("tombstone")) {
            return deleted(event, Wire.in(event, "previous_message"));
        }
        String at = Wire.text(message, "edited", "ts");
        String raw = Wire.text(message, "text");
        if (!byPerson(message) || at.isEmpty() || raw.equals(Wire.text(event, "previous_message", "text"))) {
            return Optional.empty(); // a link was unfolded, a thread has grown: nobody has changed their words
        }
        String channel = Wire.text(event, "channel");
        MessageRef where = ref(message, channel, Wire.text(event, "channel_type"));
        return Optional.of(Heard.of(new Event.MessageEdited(
                "edit/" + channel + "/" + where.id() + "/" + at, time(at), who(message), where, typed.read(raw))));
    }

    private Optional<Heard> deleted(JsonObject event, JsonObject was) {
        if (!byPerson(was)) {
            return Optional.empty();
        }
        String channel = Wire.text(event, "channel");
        MessageRef where = ref(was, channel, Wire.text(event, "channel_type"));
        return Optional.of(Heard.of(new Event.MessageDeleted(
                "delete/" + channel + "/" + where.id(), time(Wire.text(event, "event_ts")), who(was), where)));
    }

    private Optional<Heard> reacted(JsonObject event, Context context) {
        String channel = Wire.text(event, "item", "channel");
        String ts = Wire.text(event, "item", "ts");
        String emoji = Wire.text(event, "reaction");
        String at = Wire.text(event, "event_ts");
        if (!Wire.text(event, "item", "type").equals("message") || !byPerson(event)) {
            return Optional.empty();
        }
        String id = String.join("/", "reaction", channel, ts, Wire.text(event, "user"), emoji, at);
        MessageRef to = places.message(who(event), channel, ts);
        return Optional.of(Heard.of(new Event.Reacted(id, time(at), who(event), to, emoji)));
    }

    private Optional<Heard> joined(JsonObject event, Context context) {
        Person person = roster.person(GSON.fromJson(event.get("user"), User.class));
        String id =
                String.join("/", "join", self.workspace().id(), person.account().user(), "" + context.seconds());
        return Optional.of(Heard.of(new Event.MemberJoined(id, context.at(), person)));
    }

    private Optional<Heard> changed(JsonObject event, Context context) {
        User user = GSON.fromJson(event.get("user"), User.class);
        Person person = roster.person(user);
        return Optional.of(Heard.of(
                user.isDeleted()
                        ? new Event.MemberLeft("left/" + context.eventId(), context.at(), person.account())
                        : new Event.MemberChanged("change/" + context.eventId(), context.at(), person)));
    }

    private Optional<Heard> enteredChannel(JsonObject event, Context context) {
        if (!byPerson(event)) {
            return Optional.empty();
        }
        String channel = Wire.text(event, "channel");
        String at = Wire.text(event, "event_ts");
        String id = String.join("/", "entered", channel, Wire.text(event, "user"), at);
        return Optional.of(Heard.of(
                new Event.JoinedChannel(id, time(at), who(event), new Place.Channel(self.workspace(), channel))));
    }

    private Optional<Heard> homeOpened(JsonObject event, Context context) {
        if (!Wire.text(event, "tab").equals("home")) {
            return Optional.empty();
        }
        String at = Wire.text(event, "event_ts");
        Account who = who(event);
        Event.HomeOpened opened = new Event.HomeOpened("home/" + who.user() + "/" + at, time(at), who);
        return Optional.of(new Heard(opened, new Answers.Home(who, "")));
    }

    /**
     * Slack tells it twice, by either event, and may tell it again when the bot was brought back long since; so it is
     * looked at whether it is so.
     */
    private Optional<Heard> uninstalled(JsonObject event, Context context) {
        if (calls.areLetIn()) {
            return Optional.empty();
        }
        Event.Uninstalled gone =
                new Event.Uninstalled("uninstalled/" + context.eventId(), context.at(), self.workspace());
        return Optional.of(new Heard(gone, new Answers.Nobody()));
    }

    /** Nothing the core hears of: what may be asked is offered beside. */
    private Optional<Heard> paneOpened(JsonObject event, Context context) {
        JsonObject thread = Wire.in(event, "assistant_thread");
        pane.opened(
                self.account(Wire.text(thread, "user_id")),
                Wire.text(thread, "channel_id"),
                Wire.text(thread, "thread_ts"));
        return Optional.empty();
    }

    private MessageRef ref(JsonObject message, String channel, String channelType) {
        return places.message(
                who(message), channel, channelType, Wire.text(message, "ts"), Wire.text(message, "thread_ts"));
    }

    private Account who(JsonObject by) {
        return self.account(Wire.text(by, "user"));
    }

    private boolean byPerson(JsonObject by) {
        String user = Wire.text(by, "user");
        return !user.isEmpty()
                && !user.equals(self.user())
                && Wire.text(by, "bot_id").isEmpty();
    }

    /** The moment in one of Slack's {@code ts}: seconds, a dot, microseconds. */
    static Instant time(String ts) {
        int dot = ts.indexOf('.');
        return dot < 0
                ? Instant.ofEpochSecond(ts.isEmpty() ? 0 : Long.parseLong(ts))
                : Instant.ofEpochSecond(
                        Long.parseLong(ts.substring(0, dot)), Long.parseLong(ts.substring(dot + 1)) * 1_000);
    }
}
