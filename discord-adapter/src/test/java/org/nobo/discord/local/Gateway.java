package org.nobo.discord.local;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** The line on which Discord tells what happened: hello, identify or resume, heartbeats, numbered events. */
final class Gateway extends WebSocketServer {
    private static final int BAD_TOKEN = 4004;
    private static final int UNKNOWN_INTENTS = 4013;
    private static final int FORBIDDEN_INTENTS = 4014;

    private final LocalDiscord discord;
    private final CountDownLatch open = new CountDownLatch(1);
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger resumed = new AtomicInteger();
    private volatile boolean keepsRoster;
    private volatile boolean dropsAtOnce;
    private volatile int turnsAway;

    Gateway(LocalDiscord discord) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.discord = discord;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
    }

    String url() {
        return "ws://127.0.0.1:" + getPort();
    }

    int connections() {
        return connections.get();
    }

    int begun() {
        return begun.get();
    }

    int resumed() {
        return resumed.get();
    }

    boolean hasListener() {
        return sessions.values().stream().anyMatch(Session::isOpen);
    }

    void awaitOpen() throws InterruptedException {
        if (!open.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the gateway did not open");
        }
    }

    /** The line breaks, as lines do: nobody says goodbye. The sessions can be taken up again. */
    void dropLine() {
        getConnections().forEach(it -> it.closeConnection(1006, "dropped"));
    }

    /** Whether every line that is opened is closed again at once. */
    void dropAtOnce(boolean drop) {
        dropsAtOnce = drop;
    }

    /** With which code whoever begins a session is turned away; 0 for not at all. */
    void turnAway(int code) {
        turnsAway = code;
    }

    void keepRoster() {
        keepsRoster = true;
    }

    /** The sessions are gone: who comes back begins anew, and does not hear what was missed. */
    void loseSessions() {
        sessions.clear();
    }

    void close(int code, String reason) {
        getConnections().forEach(it -> it.close(code, reason));
    }

    /** Says something that is no event to everybody on a line. */
    void ask(int op, Object what) {
        getConnections().stream()
                .map(line -> (Wire) line.getAttachment())
                .filter(Objects::nonNull)
                .forEach(wire -> wire.send(op, what));
    }

    void forget(int kept) {
        sessions.values().forEach(it -> it.forget(kept));
    }

    void tell(String event, DataObject json) {
        synchronized (discord.world()) {
            sessions.values().forEach(it -> it.tell(event, json));
        }
    }

    @Override
    public void onStart() {
        open.countDown();
    }

    @Override
    public void onOpen(WebSocket line, ClientHandshake greeting) {
        connections.incrementAndGet();
        if (dropsAtOnce) {
            line.close(1011, "internal error");
            return;
        }
        Wire wire = new Wire(line, greeting.getResourceDescriptor().contains("compress=zlib-stream"));
        line.setAttachment(wire);
        wire.send(10, DataObject.empty().put("heartbeat_interval", 41_250));
    }

    @Override
    public void onMessage(WebSocket line, String text) {
        DataObject message = DataObject.fromJson(text);
        Wire wire = line.getAttachment();
        synchronized (discord.world()) {
            switch (message.getInt("op")) {
                case 1 -> wire.send(11, DataObject.empty());
                case 2 -> identify(wire, message.getObject("d"));
                case 3 -> {} // how the bot shows itself is nobody's business here
                case 6 -> resume(wire, message.getObject("d"));
                case 8 -> members(wire, message.getObject("d"));
                default -> line.close(4001, "Unknown opcode");
            }
        }
    }

    @Override
    public void onMessage(WebSocket line, ByteBuffer bytes) {
        line.close(4002, "This Discord speaks JSON");
    }

    private void identify(Wire wire, DataObject said) {
        int intents = said.getInt("intents");
        if (turnsAway != 0) {
            wire.line().close(turnsAway, "turned away");
        } else if (!said.getString("token").equals(discord.token())) {
            wire.line().close(BAD_TOKEN, "Authentication failed.");
        } else if (intents >>> 22 != 0 && (intents & ~0x1FF_FFFF) != 0) {
            wire.line().close(UNKNOWN_INTENTS, "Invalid intent(s).");
        } else if ((intents & Intents.PRIVILEGED & ~discord.privileged()) != 0) {
            wire.line().close(FORBIDDEN_INTENTS, "Disallowed intent(s).");
        } else {
            begin(wire, intents, Shard.of(said));
        }
    }

    private void begin(Wire wire, int intents, Shard shard) {
        begun.incrementAndGet();
        World world = discord.world();
        Session session = new Session(world.newId(), wire, intents, world.bot.id, shard);
        sessions.put(session.id, session);
        wire.belongsTo(session);
        DataArray guilds = DataArray.empty();
        world.guilds.keySet().stream()
                .filter(shard::has)
                .forEach(id -> guilds.add(DataObject.empty().put("id", id).put("unavailable", true)));
        session.tell(
                "READY",
                DataObject.empty()
                        .put("v", 10)
                        .put("user", world.bot.json())
                        .put("guilds", guilds)
                        .put("private_channels", DataArray.empty())
                        .put("session_id", session.id)
                        .put("resume_gateway_url", url())
                        .put("shard", shard.json())
                        .put(
                                "application",
                                DataObject.empty().put("id", world.bot.id).put("flags", 0)));
        world.guilds.values().forEach(it -> session.tell("GUILD_CREATE", world.guildJson(it)));
    }

    private void resume(Wire wire, DataObject said) {
        Session session = sessions.get(said.getString("session_id"));
        if (session == null) {
            wire.send(9, false);
            return;
        }
        resumed.incrementAndGet();
        wire.belongsTo(session);
        session.resume(wire, said.getInt("seq"));
    }

    private void members(Wire wire, DataObject asked) {
        if (keepsRoster) {
            return;
        }
        LocalGuild guild = discord.world().guild(asked.getString("guild_id"));
        boolean all = asked.getString("query", "?").isEmpty() && asked.getInt("limit", -1) == 0;
        if (all && !wire.session().hears(Intents.GUILD_MEMBERS)) {
            wire.line().close(FORBIDDEN_INTENTS, "GUILD_MEMBERS is needed for all members.");
            return;
        }
        Set<String> wanted = Set.copyOf(asked.optArray("user_ids")
                .map(it -> it.stream(DataArray::getString).toList())
                .orElse(List.of()));
        List<DataObject> found = guild.members.values().stream()
                .filter(it -> all || wanted.contains(it.who.id) || begins(it, asked))
                .map(LocalGuild.Membership::json)
                .toList();
        int chunks = Math.max(1, (found.size() + 999) / 1000);
        for (int i = 0; i < chunks; i++) {
            List<DataObject> some = found.subList(i * 1000, Math.min(found.size(), (i + 1) * 1000));
            wire.session()
                    .tell(
                            "GUILD_MEMBERS_CHUNK",
                            DataObject.empty()
                                    .put("guild_id", guild.id)
                                    .put("members", DataArray.fromCollection(some))
                                    .put("chunk_index", i)
                                    .put("chunk_count", chunks)
                                    .put("nonce", asked.getString("nonce", null)));
        }
    }

    private static boolean begins(LocalGuild.Membership member, DataObject asked) {
        String query = asked.getString("query", "");
        return !query.isEmpty() && member.who.name.toLowerCase(Locale.ROOT).startsWith(query.toLowerCase(Locale.ROOT));
    }

    @Override
    public void onClose(WebSocket line, int code, String reason, boolean remote) {
        // a session outlives its line
    }

    @Override
    public void onError(WebSocket line, Exception error) {
        // a broken line is what onClose is for
    }
}
