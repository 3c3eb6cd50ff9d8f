package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.nobo.app.Bot;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.WebDoor;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.slack.local.Granted;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.LocalSlack;
import org.nobo.store.CannotOpen;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;

/** The whole bot, its own database, and a Slack of several workspaces that may let it in. Slack calls it. */
final class Estate implements AutoCloseable {
    static final String KEY = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static final Patience SHORT = Patience.USUAL.withGrace(Duration.ofMillis(300));

    final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
    final InstantSource clock = () -> Instant.now().plus(later.get());
    final LocalSlack slack = LocalSlack.open(clock, Granted.by(Manifest.over(URI.create("https://nobo.example.org"))));
    final LocalSlack other = slack.another("T0OTHER");
    final Store store;
    private SlackPlatform platform;
    private Bot bot;
    private WebServer server;

    Estate() {
        try {
            store = Store.open(RealDatabase.H2.fresh());
        } catch (CannotOpen e) {
            throw new AssertionError(e);
        }
        begins();
    }

    private void begins() {
        try {
            SlackAccess access = new SlackAccess(
                    "", LocalSlack.SIGNING_SECRET, URI.create(slack.apiUrl()), Duration.ofSeconds(2), clock);
            platform = SlackProvider.several(
                    access,
                    new Tenancy.App(LocalSlack.CLIENT_ID, LocalSlack.CLIENT_SECRET),
                    store.safe("NOBO_KEY", KEY));
        } catch (CannotConnect e) {
            throw new AssertionError(e);
        }
        bot = new Bot(
                store, List.<ChatPlatform>of(platform), new Bot.Conditions(clock, SHORT, Moments.QUIET, 1, false));
        bot.start();
        server = new WebServer(platform.doors());
        slack.calls(server.at(Doorway.PATH));
    }

    void restarts() {
        server.close();
        bot.close();
        begins();
    }

    WebDoor.Answer knocks(String path, String query, String cookie) {
        return platform.doors().stream()
                .filter(door -> door.path().equals(path))
                .findFirst()
                .orElseThrow()
                .knock(new WebDoor.Knock("GET", query, Map.of("cookie", cookie), new byte[0]));
    }

    /** Somebody goes the whole way; returns what they see at the end of it. */
    WebDoor.Answer bringsIn(LocalSlack workspace, String user) {
        WebDoor.Answer leads = knocks(InstallPage.PATH, "go", "");
        assertThat(leads.status()).isEqualTo(302);
        String cookie = leads.headers().get("Set-Cookie").replaceAll(";.*", "");
        String state = leads.headers().get("Location").replaceAll(".*[?&]state=([^&]*).*", "$1");
        return knocks(InstallReturn.PATH, "code=" + workspace.letsIn(user) + "&state=" + state, cookie);
    }

    SlackPlatform platform() {
        return platform;
    }

    static List<String> said(LocalSlack workspace, String user) {
        return workspace.messages(workspace.direct(user)).stream()
                .filter(message -> !Json.text(message, "bot_id").isEmpty())
                .map(message -> SlackStage.seen(message).words())
                .toList();
    }

    @Override
    public void close() {
        server.close();
        bot.close();
        store.close();
        other.close();
        slack.close();
    }
}
