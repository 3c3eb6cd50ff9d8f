package org.nobo.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** The one HTTP client to Slack, shared by all workspaces. */
final class SlackWeb implements AutoCloseable {
    /** A file somebody shared is waited for only so long: what they said waits with it. */
    private static final Duration QUICK = Duration.ofMillis(1_500);

    private final SlackAccess access;
    private final OkHttpClient http;
    private final OkHttpClient quick;
    private final Slack slack;

    SlackWeb(SlackAccess access) {
        SlackConfig config = config(access);
        this.access = access;
        this.http = http(config, access);
        this.quick = http.newBuilder().callTimeout(QUICK).build();
        SlackHttpClient client = new SlackHttpClient(http);
        client.setConfig(config);
        this.slack = Slack.getInstance(config, client);
    }

    SlackAccess access() {
        return access;
    }

    OkHttpClient http() {
        return http;
    }

    /** The same with little patience. */
    OkHttpClient quick() {
        return quick;
    }

    Slack slack() {
        return slack;
    }

    private static SlackConfig config(SlackAccess access) {
        SlackConfig config = new SlackConfig();
        config.setStatsEnabled(false); // its bookkeeping asks auth.test about every token it meets
        config.setMethodsEndpointUrlPrefix(access.api().toString());
        if (access.isNearby()) {
            config.setProxyUrl(null);
        }
        return config;
    }

    /**
     * Without the HTTP client's own repeating: on a connection from its pool it sends a post again whose answer was
     * lost, and the message stands there twice.
     */
    private static OkHttpClient http(SlackConfig config, SlackAccess access) {
        return SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .readTimeout(access.patience())
                .callTimeout(access.patience())
                .build();
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("Slack's client does not close", e);
        }
    }
}
