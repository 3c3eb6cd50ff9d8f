package org.nobo.slack;

import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The line over which Slack tells us things. It is opened until it is open, and reopened when it breaks. */
final class Socket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Socket.class);

    /** Without a number of its own, one slow handler of the SDK's delays every acknowledgement. */
    private static final int CONCURRENT = 10;

    private static final int NORMAL_CLOSURE = 1_000;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SlackAccess access;
    private final SlackCalls calls;
    private final Hearing hearing;
    private final Runnable cameBack;
    private final AtomicBoolean broken = new AtomicBoolean();
    private final CountDownLatch closing = new CountDownLatch(1);
    private SocketModeApp line;

    /**
     * @param cameBack is told when the line is open again after it broke
     */
    Socket(SlackAccess access, SlackCalls calls, Hearing hearing, Runnable cameBack) {
        this.access = access;
        this.calls = calls;
        this.hearing = hearing;
        this.cameBack = cameBack;
    }

    void open() {
        if (!opened()) {
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
            SocketModeApp attempt =
                    new SocketModeApp(access.appToken(), app(), SocketModeClient.Backend.JavaWebSocket, CONCURRENT);
            try {
                attempt.startAsync();
                watch(attempt.getClient());
                line = attempt;
                return true;
            } catch (Exception e) {
                close(attempt);
                throw e;
            }
        } catch (Exception e) {
            LOG.warn("Slack does not open a line now, it is tried again: {}", e.getMessage());
            return false;
        }
    }

    private App app() {
        AppConfig config = AppConfig.builder()
                .slack(calls.slack())
                .singleTeamBotToken(access.botToken())
                // Ours know better: the SDK's asks Slack about every bot it meets, and an event waits for the answer.
                .ignoringSelfEventsEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .build();
        return new App(config).use((request, response, chain) -> hearing.hear(request));
    }

    private void watch(SocketModeClient client) {
        client.addWebSocketCloseListener((code, reason) -> {
            if (code != NORMAL_CLOSURE) {
                broken.set(true);
            }
        });
        client.addWebSocketMessageListener(message -> {
            if (isHello(message) && broken.compareAndSet(true, false)) {
                cameBack.run();
            }
        });
    }

    private static boolean isHello(String message) {
        return message.contains("\"hello\"")
                && "hello".equals(Wire.text(JsonParser.parseString(message).getAsJsonObject(), "type"));
    }

    @Override
    public void close() {
        closing.countDown();
        SocketModeApp open;
        synchronized (this) {
            open = line;
            line = null;
        }
        if (open != null) {
            close(open);
        }
    }

    private static void close(SocketModeApp open) {
        try {
            SocketModeClient client = open.getClient();
            open.close();
            if (client != null) {
                client.close(); // the app's own close leaves the client's threads running
            }
        } catch (Exception e) {
            LOG.warn("The line to Slack did not close well: {}", e.getMessage());
        }
    }
}
