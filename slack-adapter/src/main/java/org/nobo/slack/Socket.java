package org.nobo.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line over which Slack tells us things. It is opened until it is open; when it breaks, the SDK opens it again. In
 * place of the SDK's {@code SocketModeApp}, which keeps no order and lets ten slow turns delay every acknowledgement.
 */
final class Socket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SlackWeb web;
    private final BoltApp.Ear ear;
    private final Runnable cameBack;
    /** Whether Slack has asked for a new connection that is not there yet. */
    private final AtomicBoolean asked = new AtomicBoolean();

    /** Whether something may have been missed by the time of the next connection: not before the first. */
    private final AtomicBoolean missing = new AtomicBoolean();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final SocketModeRequestParser parser = new SocketModeRequestParser(new AppConfig());
    private SocketModeClient line;

    /**
     * @param cameBack is told when the line is open again after it broke
     */
    Socket(SlackWeb web, BoltApp.Ear ear, Runnable cameBack) {
        this.web = web;
        this.ear = ear;
        this.cameBack = cameBack;
    }

    void open() {
        if (!opened()) {
            missing.set(true);
            Thread.ofVirtual().start(this::keepOpening);
        }
    }

    private void keepOpening() {
        Duration pause = FIRST_PAUSE;
        while (isOpenAfter(pause)) {
            if (opened()) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean isOpenAfter(Duration pause) {
        try {
            return !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized boolean opened() {
        if (closing.getCount() == 0) {
            return true;
        }
        try {
            App app = BoltApp.of(web, ear).start();
            SocketModeClient client =
                    web.slack().socketMode(web.access().appToken(), SocketModeClient.Backend.JavaWebSocket);
            client.setMessageQueue(new Lanes(envelope -> take(envelope, app, client), this::watch));
            client.connect();
            line = client;
            return true;
        } catch (Exception e) {
            LOG.warn("Slack does not open a line now, it is tried again: {}", e.getMessage());
            return false;
        }
    }

    /** One envelope: what it holds is handed over, and then it is acknowledged. */
    private void take(JsonObject envelope, App app, SocketModeClient client) {
        Response response;
        try {
            SocketModeRequest request = parser.parse(envelope.toString());
            boolean known = request != null && request.getBoltRequest() != null;
            response = known ? app.run(request.getBoltRequest()) : Response.ok();
        } catch (Exception e) {
            LOG.warn("An envelope could not be taken: {}", e.toString());
            return;
        }
        if (response.getStatusCode() != 200) {
            LOG.warn("An envelope was not taken: HTTP {}", response.getStatusCode());
            return;
        }
        try {
            client.sendSocketModeResponse(acknowledgement(Wire.text(envelope, "envelope_id"), response.getBody()));
        } catch (RuntimeException e) {
            LOG.debug("The line broke before an envelope was acknowledged; it will come again", e);
        }
    }

    private static String acknowledgement(String id, String body) {
        boolean answers = body != null && !body.isEmpty();
        return Wire.object("envelope_id", id, "payload", answers ? JsonParser.parseString(body) : null)
                .toString();
    }

    /** A new connection that Slack did not ask for means that the line was broken, and that something may be missed. */
    private void watch(String type) {
        if (type.equals("disconnect")) {
            asked.set(true);
        } else if (type.equals("hello") && !asked.getAndSet(false) && missing.getAndSet(true)) {
            Thread.ofVirtual().start(cameBack);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        SocketModeClient open;
        synchronized (this) {
            open = line;
            line = null;
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.warn("The line to Slack did not close well: {}", e.getMessage());
            }
        }
    }
}
