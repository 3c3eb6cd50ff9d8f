package org.nobo.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestType;
import java.util.EnumSet;
import java.util.Set;

/** Slack's own Bolt, with one thing in it: our {@link Hearing}. It reads what comes, checks signatures, answers handshakes. */
final class BoltApp {
    /** What Slack asks of the app itself, and Bolt answers. */
    private static final Set<RequestType> ITS_OWN = EnumSet.of(RequestType.UrlVerification, RequestType.SSLCheck);

    private BoltApp() {}

    static App of(SlackAccess access, SlackCalls calls, Hearing hearing) {
        AppConfig config = AppConfig.builder()
                .slack(calls.slack())
                .singleTeamBotToken(access.botToken())
                .signingSecret(access.signingSecret().isEmpty() ? null : access.signingSecret())
                // Ours know better: the SDK's asks Slack about every bot it meets, and an event waits for the answer.
                .ignoringSelfEventsEnabled(false)
                .allEventsApiAutoAckEnabled(true)
                .build();
        return new App(config)
                .use((request, response, chain) ->
                        ITS_OWN.contains(request.getRequestType()) ? chain.next(request) : hearing.hear(request));
    }
}
