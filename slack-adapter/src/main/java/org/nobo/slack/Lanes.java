package org.nobo.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * What came over the line, taken in the order in which each person did it. The SDK's own queue is emptied by ten threads
 * that know no order; it gets only what is about the line itself.
 */
final class Lanes implements SocketModeMessageQueue {
    /** Once one is handed over, the next need not wait for the end of its turn. */
    private static final Duration HEAD_START = Duration.ofMillis(100);

    private final Consumer<JsonObject> taker;
    private final Consumer<String> watcher;
    private final Queue<String> aboutTheLine = new ConcurrentLinkedQueue<>();
    private final Map<String, Deque<JsonObject>> lanes = new HashMap<>();

    /**
     * @param taker takes an envelope; called for different people at the same time
     * @param watcher is told the type of what is about the line itself, and must not linger
     */
    Lanes(Consumer<JsonObject> taker, Consumer<String> watcher) {
        this.taker = taker;
        this.watcher = watcher;
    }

    @Override
    public void add(String message) {
        JsonObject envelope = JsonParser.parseString(message).getAsJsonObject();
        if (Wire.text(envelope, "envelope_id").isEmpty()) {
            watcher.accept(Wire.text(envelope, "type"));
            aboutTheLine.add(message);
            return;
        }
        String lane = person(Wire.in(envelope, "payload"));
        synchronized (lanes) {
            Deque<JsonObject> waiting = lanes.get(lane);
            if (waiting == null) {
                waiting = new ArrayDeque<>();
                lanes.put(lane, waiting);
                Thread.ofVirtual().name("slack-lane").start(() -> run(lane));
            }
            waiting.add(envelope);
        }
    }

    @Override
    public String poll() {
        return aboutTheLine.poll();
    }

    private void run(String lane) {
        for (JsonObject next = next(lane); next != null; next = next(lane)) {
            JsonObject envelope = next;
            HandedOver.await(() -> taker.accept(envelope), HEAD_START);
        }
    }

    private JsonObject next(String lane) {
        synchronized (lanes) {
            JsonObject next = lanes.get(lane).poll();
            if (next == null) {
                lanes.remove(lane);
            }
            return next;
        }
    }

    /** Who did it, however this kind of payload says so; nobody's share a lane. */
    private static String person(JsonObject payload) {
        JsonObject event = Wire.in(payload, "event");
        for (String name : new String[] {
            Wire.text(payload, "user_id"),
            Wire.text(payload, "user", "id"),
            Wire.text(event, "user"),
            Wire.text(event, "user", "id"),
            Wire.text(event, "message", "user"),
            Wire.text(event, "previous_message", "user")
        }) {
            if (!name.isEmpty()) {
                return name;
            }
        }
        return "";
    }
}
