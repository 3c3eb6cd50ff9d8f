package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/** Socket Mode: hands envelopes to one of the open connections and notes what is acknowledged. */
final class SocketLine extends WebSocketServer implements Telling {
    private final World world;
    private final Set<String> tickets = ConcurrentHashMap.newKeySet();
    private final Map<String, Envelope> sent = new ConcurrentHashMap<>();
    private final List<WebSocket> ready = new ArrayList<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private int connectionsEver;

    /** Whether the next envelope is to be overtaken; and the one that was, until the other is on its way. */
    private boolean overtaken;

    private Optional<Envelope> late = Optional.empty();
    private boolean deaf;

    SocketLine(World world) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.world = world;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setConnectionLostTimeout(0);
        setDaemon(true);
    }

    void open() {
        start();
        try {
            if (!listening.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("The websocket server did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The address of one connection to come; good once. */
    String ticket() {
        String ticket = "ticket-" + world.number();
        tickets.add(ticket);
        return "ws://127.0.0.1:" + getPort() + "/link/?ticket=" + ticket;
    }

    @Override
    public Envelope send(Envelope envelope) {
        synchronized (world) {
            world.await("a connection to send over", () -> newestOpen().isPresent());
            if (overtaken) {
                overtaken = false;
                late = Optional.of(envelope);
                return envelope;
            }
            put(envelope);
            late.ifPresent(this::put);
            late = Optional.empty();
        }
        return envelope;
    }

    private void put(Envelope envelope) {
        sent.put(envelope.id(), envelope);
        try {
            newestOpen().orElseThrow().send(envelope.json().toString());
        } catch (WebsocketNotConnectedException brokeJustNow) {
            // then it is not acknowledged, and comes again
        }
    }

    /** The next envelope is overtaken by the one behind it. */
    void overtakesTheNext() {
        world.change(() -> overtaken = true);
    }

    /** The next acknowledgement is lost on its way. */
    void losesTheNextAcknowledgement() {
        world.change(() -> deaf = true);
    }

    /** The line breaks without a word. */
    void drop() {
        connections().forEach(connection -> connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
    }

    /** Slack asks the app to take a new connection, as it does every few hours. */
    void askToReconnect() {
        JsonObject please = Json.object("type", "disconnect", "reason", "refresh_requested");
        connections().forEach(connection -> connection.send(please.toString()));
    }

    int connectionsEver() {
        synchronized (world) {
            return connectionsEver;
        }
    }

    private List<WebSocket> connections() {
        synchronized (world) {
            return List.copyOf(ready);
        }
    }

    private Optional<WebSocket> newestOpen() {
        return ready.reversed().stream().filter(WebSocket::isOpen).findFirst();
    }

    @Override
    public void close() {
        try {
            stop(1_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void onStart() {
        listening.countDown();
    }

    @Override
    public void onOpen(WebSocket connection, ClientHandshake handshake) {
        String path = handshake.getResourceDescriptor();
        if (!tickets.remove(path.substring(path.indexOf('=') + 1))) {
            connection.close(CloseFrame.POLICY_VALIDATION, "ticket unknown or used");
            return;
        }
        connection.send(Json.object(
                        "type", "hello", "num_connections", 1, "connection_info", Json.object("app_id", LocalSlack.APP))
                .toString());
        world.change(() -> {
            ready.add(connection);
            connectionsEver++;
        });
    }

    @Override
    public void onMessage(WebSocket connection, String message) {
        JsonObject answer = Json.parse(message).orElseThrow().getAsJsonObject();
        Envelope envelope = sent.remove(Json.text(answer, "envelope_id"));
        if (envelope == null || losesThisOne()) {
            return;
        }
        JsonObject payload =
                Json.at(answer, "payload").map(found -> found.getAsJsonObject()).orElseGet(JsonObject::new);
        world.change(() -> envelope.answered(payload));
    }

    private boolean losesThisOne() {
        synchronized (world) {
            boolean loses = deaf;
            deaf = false;
            return loses;
        }
    }

    @Override
    public void onClose(WebSocket connection, int code, String reason, boolean remote) {
        world.change(() -> ready.remove(connection));
    }

    @Override
    public void onError(WebSocket connection, Exception trouble) {
        // A line that breaks tells so twice; onClose is the one that counts.
    }
}
