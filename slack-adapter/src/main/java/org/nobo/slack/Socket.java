package org.nobo.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.methods.SlackApiException;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.nobo.chat.Pauses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The line over which Slack tells us things. It is opened until it is open, and again when it breaks: at once, then after
 * pauses that grow, or as long as Slack asks for. In place of the SDK's {@code SocketModeApp}, which keeps no order and lets
 * ten slow turns delay every acknowledgement, and of its own reopening, which waits ten seconds after each no.
 */
final class Socket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);

    private static final Pauses PAUSES = new Pauses(Duration.ofMillis(500), Duration.ofMinutes(1));

    /** So often it is looked whether the line still answers. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** What Slack calls it when a token counts no more: to ask again mends nothing. */
    private static final List<String> TOKEN_COUNTS_NO_MORE =
            List.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

    private final SlackWeb web;
    private final BoltApp.Ear ear;
    private final Watch watch;
    private final Counts counts;

    /** Whether Slack has asked for a new connection that is not there yet. */
    private final AtomicBoolean asked = new AtomicBoolean();

    /** Whether something may have been missed by the time of the next connection: not before the first. */
    private final AtomicBoolean missing = new AtomicBoolean();

    /** Whether the line is known to be well, and when that was last known. */
    private volatile boolean open;

    private volatile Instant well = Instant.MIN;

    /** Has a permit when a line closed, this one or the one before it. */
    private final Semaphore broken = new Semaphore(0);

    /** Has a permit when Slack has said hello on a new line. */
    private final Semaphore greeted = new Semaphore(0);

    private final SocketModeRequestParser parser = new SocketModeRequestParser(new AppConfig());
    private volatile boolean closed;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Optional<SocketModeClient> line = Optional.empty();

    /** Who is told when the line is open, before anything comes over it; must not linger. */
    interface Watch {
        /**
         * Now it is.
         *
         * @param well until when nothing can have been missed, as far as we know
         * @param again whether it broke before, or did not open when it should have
         */
        void opened(Instant well, boolean again);
    }

    Socket(SlackWeb web, BoltApp.Ear ear, Watch watch, Counts counts) {
        this.web = web;
        this.ear = ear;
        this.watch = watch;
        this.counts = counts;
    }

    /** What keeps the line from opening, in a sentence; empty where Slack did not say no. */
    Optional<String> trouble() {
        return trouble;
    }

    void open() {
        Optional<Duration> wait = opened();
        missing.set(wait.isPresent());
        Thread.ofVirtual().name("slack-line").start(() -> keepOpen(wait));
    }

    private void keepOpen(Optional<Duration> first) {
        Optional<Duration> wait = first;
        Duration pause = PAUSES.first();
        while (!closed) {
            acquired(broken, wait.orElse(LOOK));
            if (closed || (wait.isEmpty() && isWell())) {
                continue;
            }
            if (wait.isEmpty()) {
                open = false;
                asked.set(false); // the new one Slack asked for did not come in time: something may be missed
                counts.add(Counts.What.CONNECTIONS_LOST);
                LOG.info("The line to Slack broke ({} times since the start)", counts.of(Counts.What.CONNECTIONS_LOST));
            }
            greeted.drainPermits();
            wait = opened().map(asLongAs(pause));
            pause = wait.isEmpty() ? PAUSES.first() : PAUSES.after(pause);
            if (wait.isEmpty()) {
                acquired(greeted, LOOK);
            }
            broken.drainPermits();
        }
    }

    /** A line that closes may be one that another has taken the place of. */
    private boolean isWell() {
        if (asked.get()) {
            acquired(greeted, LOOK);
        }
        Instant now = now();
        boolean isWell = line.map(SocketModeClient::verifyConnection).orElse(false);
        if (isWell && open) {
            well = now;
        }
        return isWell;
    }

    private Instant now() {
        return web.access().clock().instant();
    }

    private static UnaryOperator<Duration> asLongAs(Duration pause) {
        return slackWants -> slackWants.compareTo(pause) > 0 ? slackWants : pause;
    }

    private void acquired(Semaphore sign, Duration within) {
        try {
            var unused = sign.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    /** Opens a line; where that is not possible now, how long Slack wants to be left alone. */
    private synchronized Optional<Duration> opened() {
        if (closed) {
            return Optional.empty();
        }
        try {
            if (line.isPresent()) {
                line.get().connectToNewEndpoint();
            } else {
                line = Optional.of(connected());
            }
            return Optional.empty();
        } catch (Exception e) {
            counts.add(Counts.What.CONNECTIONS_REFUSED);
            LOG.warn("Slack does not open a line now, it is tried again: {}", e.getMessage());
            trouble = Optional.of(whyNot(String.valueOf(e.getMessage())));
            return Optional.of(wanted(e));
        }
    }

    private static String whyNot(String said) {
        return TOKEN_COUNTS_NO_MORE.stream().anyMatch(said::contains)
                ? "Slack does not take " + Way.APP_TOKEN + " any more; copy it again from " + Way.APP_PAGE
                        + ", and start the bot again."
                : "Slack does not open a line just now; it is tried again.";
    }

    private SocketModeClient connected() throws Exception {
        App app = BoltApp.of(web, ear).start();
        SocketModeClient client =
                web.slack().socketMode(web.access().appToken(), SocketModeClient.Backend.JavaWebSocket);
        client.setAutoReconnectEnabled(false);
        client.setAutoReconnectOnCloseEnabled(false);
        client.addWebSocketCloseListener((code, reason) -> broken.release());
        client.setMessageQueue(new Lanes(envelope -> take(envelope, app, client), this::watch));
        client.connect();
        return client;
    }

    /** What a no to a new line says of when to ask again. */
    private static Duration wanted(Exception no) {
        return no.getCause() instanceof SlackApiException slack
                ? SlackCalls.pause(slack.getResponse().header("Retry-After"), Duration.ZERO)
                : Duration.ZERO;
    }

    /** One envelope: what it holds is handed over, and then it is acknowledged. */
    private void take(JsonObject envelope, App app, SocketModeClient client) {
        counts.add(Counts.What.ENVELOPES);
        Response response;
        try {
            SocketModeRequest request = parser.parse(envelope.toString());
            boolean known = request != null && request.getBoltRequest() != null;
            response = known ? app.run(request.getBoltRequest()) : Response.ok();
        } catch (Exception e) {
            counts.add(Counts.What.ENVELOPES_NOT_TAKEN);
            LOG.warn("An envelope could not be taken: {}", e.toString());
            return;
        }
        if (response.getStatusCode() != 200) {
            counts.add(Counts.What.ENVELOPES_NOT_TAKEN);
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
            counts.add(Counts.What.CONNECTIONS_RENEWED);
            greeted.drainPermits();
            asked.set(true);
        } else if (type.equals("hello")) {
            counts.add(Counts.What.CONNECTIONS_OPENED);
            greeted.release();
            if (!asked.getAndSet(false)) {
                boolean again = missing.getAndSet(true);
                LOG.info("The line to Slack is open{}", again ? " again" : "");
                watch.opened(well, again);
            }
            well = now();
            open = true;
            trouble = Optional.empty();
        }
    }

    @Override
    public void close() {
        closed = true;
        broken.release();
        Optional<SocketModeClient> open;
        synchronized (this) {
            open = line;
            line = Optional.empty();
        }
        open.ifPresent(client -> {
            try {
                client.close();
            } catch (IOException e) {
                LOG.warn("The line to Slack did not close well: {}", e.getMessage());
            }
        });
    }
}
