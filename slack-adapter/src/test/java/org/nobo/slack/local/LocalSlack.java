package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The workspace, its two ends on the wire, and the people who act in it. */
public final class LocalSlack implements AutoCloseable {
    public static final String TEAM = "T0LOCAL";
    public static final String APP = "A0NOBO";
    public static final String BOT = "U0NOBO";
    public static final String BOT_ID = "B0NOBO";
    public static final String BOT_TOKEN = "xoxb-local-bot";
    public static final String APP_TOKEN = "xapp-local-app";
    public static final String SIGNING_SECRET = "0123456789abcdef0123456789abcdef";

    static {
        // Without it every answer of the JDK's HTTP server waits 40 ms for the client's delayed ACK.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** Who the app is, where it asks for tokens. */
    public static final String CLIENT_ID = "111.222";

    public static final String CLIENT_SECRET = "fedcba9876543210fedcba9876543210";

    private final Granted granted;
    private final World world;
    private final Calls calls = new Calls();
    private final Faults faults = new Faults();
    private final Map<String, Responses.Place> responseUrls = new LinkedHashMap<>();
    private final WebApi api;
    private final Views views;
    private final Files files;
    private final SocketLine socket;
    private final EitherLine line;

    private final Letting letting;
    private final InstantSource clock;
    private final Optional<LocalSlack> first;

    /**
     * @param first the workspace whose address and line are this one's too; none for the first
     */
    private LocalSlack(Tenant tenant, InstantSource clock, Granted granted, Optional<LocalSlack> first) {
        this.clock = clock;
        this.first = first;
        this.granted = granted;
        this.world = new World(tenant, clock);
        this.api = new WebApi(world, granted, faults, calls, new Responses(world, responseUrls)::answer);
        new Chat(world, api);
        new Rooms(world, api);
        new People(world, api);
        new Assisting(world, api);
        this.files = new Files(world, api, granted);
        this.views = new Views(world, api);
        String bot = tenant.bot();
        world.people.put(bot, new Somebody(bot, "nobo", true, false, false, false, "Etc/UTC", "en-US"));
        if (first.isPresent()) {
            LocalSlack house = first.get();
            this.socket = house.socket;
            this.line = house.line;
            this.letting = house.letting;
            house.api.standsBeside(api);
            return;
        }
        world.tokens.put(BOT_TOKEN, Instant.MAX);
        this.socket = new SocketLine(world);
        this.line = new EitherLine(socket);
        this.letting = new Letting(api, clock);
        api.appMethod("apps.connections.open", call -> Answer.ok("url", socket.ticket()));
        socket.open();
    }

    /** Another workspace of the same Slack, into which nobody has let the app yet. */
    public LocalSlack another(String team) {
        Tenant other = new Tenant(team, "The " + team, "U0NOBO" + team, "B0NOBO" + team);
        return new LocalSlack(other, clock, granted, Optional.of(first.orElse(this)));
    }

    /** Somebody says yes to the app at Slack; returns the code with which they come back to it. */
    public String letsIn(String user) {
        return letting.letsIn(world, user);
    }

    /** From now on tokens that are given out end after twelve hours, and can be renewed. */
    public void letsTokensEnd() {
        letting.tokensEnd();
    }

    /** The app is taken out of the workspace: its tokens are no good any more, and it is told so twice. */
    public List<Envelope> takesOut() {
        letting.takesOut(world);
        Acting slack = acting();
        return List.of(
                slack.tells(
                        "tokens_revoked",
                        Json.object(
                                "type",
                                "tokens_revoked",
                                "tokens",
                                Json.object("oauth", List.of(), "bot", List.of(world.tenant.bot())))),
                slack.tells("app_uninstalled", Json.object("type", "app_uninstalled")));
    }

    /**
     * Opens an empty workspace.
     *
     * @param clock stamps messages; also decides how old a trigger is
     * @param granted what the app may do and hears of
     */
    public static LocalSlack open(InstantSource clock, Granted granted) {
        return new LocalSlack(Tenant.LOCAL, clock, granted, Optional.empty());
    }

    /** Where the Web API answers, for {@code setMethodsEndpointUrlPrefix}. */
    public String apiUrl() {
        return first.map(LocalSlack::apiUrl).orElseGet(() -> api.url() + "/api/");
    }

    public Faults faults() {
        return faults;
    }

    /** Somebody who is here already; nobody is told. */
    public String has(Somebody somebody) {
        world.change(() -> world.people.put(somebody.id(), somebody));
        return somebody.id();
    }

    /** A public channel with these people in it, and the bot. */
    public String channel(String name, String... members) {
        return room(
                "C0" + name.toUpperCase(java.util.Locale.ROOT) + world.elsewhere(),
                name,
                Conversation.Kind.PUBLIC,
                members);
    }

    /** A private channel with these people in it, and the bot. */
    public String privateChannel(String name, String... members) {
        return room(
                "C0" + name.toUpperCase(java.util.Locale.ROOT) + world.elsewhere(),
                name,
                Conversation.Kind.PRIVATE,
                members);
    }

    private String room(String id, String name, Conversation.Kind kind, String... members) {
        Conversation channel = new Conversation(id, name, kind, world.tenant.bot());
        channel.members.addAll(Arrays.asList(members));
        channel.members.add(world.tenant.bot());
        world.change(() -> world.conversations.put(id, channel));
        return id;
    }

    /** The bot is taken out of a channel. */
    public void expels(String channel) {
        world.change(() -> world.conversations.get(channel).members.remove(world.tenant.bot()));
    }

    /** The direct message between the bot and somebody. */
    public String direct(String user) {
        return world.between(new LinkedHashSet<>(List.of(user))).id;
    }

    /** The group message of the bot and these people. */
    public String together(String... users) {
        return world.between(new LinkedHashSet<>(Arrays.asList(users))).id;
    }

    /** From now on what happens is told by signed calls of this address, as an app without Socket Mode hears it. */
    public void calls(URI app) {
        line.turnTo(new HttpLine(world, app, SIGNING_SECRET));
    }

    /** People who act. */
    public Acting acting() {
        return new Acting(granted, world, line, files);
    }

    /** People who use what the app shows. */
    public Using using() {
        return new Using(world, line, views, this::responseUrl);
    }

    private String responseUrl(Responses.Place place) {
        synchronized (world) {
            String id = "r" + world.number();
            responseUrls.put(id, place);
            return api.url() + "/response/" + id;
        }
    }

    /** What stands in a conversation, threads included, oldest first. */
    public List<JsonObject> messages(String conversation) {
        synchronized (world) {
            return List.copyOf(world.conversations.get(conversation).messages.values());
        }
    }

    /** What only this person was shown. */
    public List<JsonObject> whispers(String user) {
        synchronized (world) {
            return List.copyOf(world.whispers.getOrDefault(user, List.of()));
        }
    }

    /** The modals open before somebody, the topmost last. */
    public List<JsonObject> modals(String user) {
        synchronized (world) {
            return List.copyOf(world.views.getOrDefault(user, List.of()));
        }
    }

    /** Somebody's App Home; an empty object before it was filled. */
    public JsonObject home(String user) {
        synchronized (world) {
            return world.homes.getOrDefault(user, new JsonObject());
        }
    }

    /** The bytes of a file that was brought here; nothing when it was not. */
    public Optional<byte[]> file(String id) {
        return files.bytes(id);
    }

    /** How often a method was called, whatever came of it. */
    public int calls(String method) {
        return calls.of(method);
    }

    /** How many Socket Mode connections there were. */
    public int connectionsEver() {
        return socket.connectionsEver();
    }

    /** The line breaks without a word. */
    public void dropsTheLine() {
        socket.drop();
    }

    /** The next thing told over the line is overtaken by the one behind it. */
    public void overtakesTheNext() {
        socket.overtakesTheNext();
    }

    /** The next acknowledgement over the line does not reach Slack. */
    public void losesTheNextAcknowledgement() {
        socket.losesTheNextAcknowledgement();
    }

    /** Slack asks the app to take a new connection. */
    public void asksToReconnect() {
        socket.askToReconnect();
    }

    /** Of what was said in a conversation only the newest are kept. */
    public void forgetsOld(String conversation, int kept) {
        world.change(() -> {
            var messages = world.conversations.get(conversation).messages;
            while (messages.size() > kept) {
                messages.pollFirstEntry();
            }
        });
    }

    /** Somebody is in a channel from now on; nobody is told. */
    public void enters(String user, String channel) {
        world.change(() -> world.conversations.get(channel).members.add(user));
    }

    /** The conversations somebody is in. */
    List<String> conversationsOf(String user) {
        synchronized (world) {
            return world.conversations.values().stream()
                    .filter(conversation -> conversation.members.contains(user))
                    .map(conversation -> conversation.id)
                    .toList();
        }
    }

    /** Something that stands to be seen: where, and the text with what can be pressed. */
    record Sight(String where, JsonObject message) {
        @Override
        public String toString() {
            StringBuilder all = new StringBuilder(where).append(": ").append(Json.text(message, "text"));
            Json.within(message)
                    .filter(element -> Json.text(element, "type").equals("button"))
                    .forEach(button -> all.append(" [")
                            .append(Json.text(button.get("text"), "text"))
                            .append(']'));
            Json.list(message, "reactions")
                    .forEach(each ->
                            all.append(" :").append(Json.text(each, "name")).append(':'));
            return all.toString();
        }
    }

    /** All that the app has said, shown and asked. */
    List<Sight> sights() {
        synchronized (world) {
            List<Sight> all = new ArrayList<>();
            world.conversations
                    .values()
                    .forEach(place -> place.messages.values().stream()
                            .filter(message -> Json.text(message, "user").equals(world.tenant.bot()))
                            .forEach(message ->
                                    all.add(new Sight(place.name.isEmpty() ? place.id : place.name, message))));
            world.whispers.forEach((user, said) -> said.forEach(each -> all.add(new Sight("only " + user, each))));
            world.views.forEach(
                    (user, open) -> open.forEach(view -> all.add(new Sight("form of " + user, titled(view)))));
            return all;
        }
    }

    private static JsonObject titled(JsonObject view) {
        List<String> labels = new ArrayList<>(List.of(Json.text(view.get("title"), "text")));
        Json.list(view, "blocks").forEach(block -> labels.add("{" + Json.text(block.get("label"), "text") + "}"));
        return Json.object("text", String.join(" ", labels) + (view.has("errors") ? " " + view.get("errors") : ""));
    }

    /** Waits a quarter of an hour at most. */
    void awaitLong(String what, BooleanSupplier so) {
        long until = System.nanoTime() + java.util.concurrent.TimeUnit.MINUTES.toNanos(15);
        while (!so.getAsBoolean() && System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        if (!so.getAsBoolean()) {
            throw new AssertionError("Waited in vain: " + what);
        }
    }

    /** Waits until it is so; fails after ten seconds, saying what was waited for. */
    public void await(String what, BooleanSupplier so) {
        world.await(what, so);
    }

    @Override
    public void close() {
        api.close();
        if (first.isEmpty()) {
            line.close();
            socket.close();
        }
    }
}
