package org.nobo.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.nobo.chat.Safe;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * By which tokens the bot is in which workspaces. They are kept in the safe before they are used, and renewed in good time
 * where Slack lets them end.
 */
final class Tenancy implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Tenancy.class);

    /** So long before a token ends another is asked for: of twelve hours two, for Slack may not answer at once. */
    static final Duration IN_GOOD_TIME = Duration.ofHours(2);

    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration AFTER_A_NO = Duration.ofMinutes(30);

    /** Who the app is, to whom workspaces give tokens. */
    record App(String id, String secret) {}

    private final App app;
    private final SlackWeb web;
    private final Safe safe;
    private final Map<String, Installation> held = new ConcurrentHashMap<>();

    /** What Slack has given and the safe has not taken yet. */
    private final Map<String, Installation> unkept = new HashMap<>();

    private final Map<String, Instant> notBefore = new HashMap<>();

    /** A token is renewed, replaced and given up by one thread at a time. */
    private final ReentrantLock key = new ReentrantLock();

    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("slack-tokens").factory());

    /** @throws Safe.Locked with a sentence for the person who runs the bot */
    Tenancy(App app, SlackWeb web, Safe safe) throws Safe.Locked {
        this.app = app;
        this.web = web;
        this.safe = safe;
        for (String written : safe.all(Self.SLACK).values()) {
            Installation installation = Installation.read(written);
            held.put(installation.team(), installation);
        }
    }

    App app() {
        return app;
    }

    List<Installation> all() {
        return List.copyOf(held.values());
    }

    /** What asks Slack about a workspace, with the token as it is at that moment. */
    SlackCalls calls(String team) {
        return new SlackCalls(
                web,
                () -> Optional.ofNullable(held.get(team))
                        .map(Installation::token)
                        .orElse(""));
    }

    Instant now() {
        return web.access().clock().instant();
    }

    /** Asks Slack for the token of whoever came back from it with this code. */
    OAuthV2AccessResponse redeem(String code) throws IOException, SlackApiException {
        return web.slack()
                .methods()
                .oauthV2Access(
                        ask -> ask.clientId(app.id()).clientSecret(app.secret()).code(code));
    }

    /** Keeps it, for good. */
    void keep(Installation installation) throws Safe.Locked {
        key.lock();
        try {
            safe.keep(Self.SLACK, installation.team(), installation.written());
            unkept.remove(installation.team());
            notBefore.remove(installation.team());
            held.put(installation.team(), installation);
        } finally {
            key.unlock();
        }
    }

    /** The bot was taken out: nothing of it remains. */
    void forget(String team) {
        key.lock();
        try {
            safe.forget(Self.SLACK, team);
            unkept.remove(team);
            held.remove(team);
        } finally {
            key.unlock();
        }
    }

    /** Begins to renew tokens before they end. */
    void open() {
        renewDue();
        var unused =
                looking.scheduleWithFixedDelay(this::renewDue, LOOK.toSeconds(), LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    /** Renews each token that ends soon. */
    void renewDue() {
        for (Installation installation : all()) {
            try {
                renewIfDue(installation.team());
            } catch (RuntimeException e) {
                LOG.warn("The token of {} could not be renewed now; it is tried again", installation.team(), e);
            }
        }
    }

    private void renewIfDue(String team) {
        key.lock();
        try {
            keepWhatIsNot(team);
            Instant now = now();
            Installation installation = held.get(team);
            boolean due = installation != null
                    && installation.endsBefore(now.plus(IN_GOOD_TIME))
                    && !notBefore.getOrDefault(team, Instant.MIN).isAfter(now);
            if (due) {
                renew(installation, now);
            }
        } finally {
            key.unlock();
        }
    }

    /**
     * Slack takes a refresh token once. When its answer is lost, the token that is held serves until it ends, and Slack is
     * asked again with the same one: it may not have come through.
     */
    private void renew(Installation installation, Instant now) {
        String team = installation.team();
        try {
            OAuthV2AccessResponse answer = web.slack()
                    .methods()
                    .oauthV2Access(ask -> ask.clientId(app.id())
                            .clientSecret(app.secret())
                            .grantType("refresh_token")
                            .refreshToken(installation.refresh()));
            if (answer.isOk()) {
                Installation renewed = installation.renewed(answer, now);
                unkept.put(team, renewed);
                keepWhatIsNot(team);
                return;
            }
            notBefore.put(team, now.plus(AFTER_A_NO));
            LOG.warn(
                    "Slack does not renew the token of {} ({}), which ends at {}: the bot has to be brought into {} again at {}",
                    team,
                    answer.getError(),
                    installation.until(),
                    installation.self().teamName(),
                    InstallPage.PATH);
        } catch (IOException | SlackApiException e) {
            LOG.warn("Slack did not answer when the token of {} was to be renewed; it is asked again", team);
        }
    }

    /** A token that the safe does not take now is used all the same: the one before it may be no good any more. */
    private void keepWhatIsNot(String team) {
        Installation fresh = unkept.get(team);
        if (fresh == null) {
            return;
        }
        held.put(team, fresh);
        try {
            keep(fresh);
        } catch (Safe.Locked e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
