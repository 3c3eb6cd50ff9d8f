package org.nobo.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.builtin.RequestVerification;
import com.slack.api.bolt.middleware.builtin.SSLCheck;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Slack's own Bolt, with one thing in it: our {@link Ear}. It reads what comes, checks signatures, answers handshakes.
 * Whose workspace it is we see for ourselves: the SDK would ask Slack about the token every few seconds, and what just
 * came would wait for the answer.
 */
final class BoltApp {
    /** What Slack asks of the app itself, and Bolt answers. */
    private static final Set<RequestType> ITS_OWN = EnumSet.of(RequestType.UrlVerification, RequestType.SSLCheck);

    /** Where Slack says how often it has called with this before. */
    private static final String REPETITION = "X-Slack-Retry-Num";

    private BoltApp() {}

    /** Who takes what Slack tells. */
    interface Ear {
        Response hear(RequestType type, JsonObject payload);

        /** Slack calls with this again, for it did not reach us before. It is heard next. */
        default void calledAgain(JsonObject payload) {}
    }

    static App of(SlackWeb web, Ear ear) {
        String secret = web.access().signingSecret();
        AppConfig config = AppConfig.builder()
                .slack(web.slack())
                .signingSecret(secret.isEmpty() ? null : secret)
                .allEventsApiAutoAckEnabled(true)
                .build();
        List<Middleware> middleware = new ArrayList<>();
        if (!secret.isEmpty()) {
            middleware.add(new SSLCheck(null));
            middleware.add(new RequestVerification(new SlackSignature.Verifier(new SlackSignature.Generator(secret))));
        }
        middleware.add((request, response, chain) ->
                ITS_OWN.contains(request.getRequestType()) ? chain.next(request) : heard(request, ear));
        return new App(config, middleware);
    }

    private static Response heard(Request<?> request, Ear ear) {
        JsonObject payload = Wire.payload(request.getRequestBodyAsString());
        if (request.getHeaders().getFirstValue(REPETITION) != null) {
            ear.calledAgain(payload);
        }
        return ear.hear(request.getRequestType(), payload);
    }
}
