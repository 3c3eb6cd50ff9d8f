package org.nobo.slack;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.nobo.chat.WebDoor;

/** The page from which somebody brings the bot into their workspace: it says what follows, and leads to Slack. */
final class InstallPage implements WebDoor {
    static final String PATH = "/slack/install";

    /** What its button asks for. */
    private static final String GO = "go";

    private final Tenancy.App app;
    private final Passes passes;
    private final SlackAccess access;

    InstallPage(Tenancy.App app, Passes passes, SlackAccess access) {
        this.app = app;
        this.passes = passes;
        this.access = access;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Answer knock(Knock knock) {
        return knock.query().equals(GO)
                ? toSlack()
                : Leaf.titled("slack.install.title")
                        .says("slack.install.what")
                        .leads("slack.install.go", PATH + "?" + GO)
                        .answer(200);
    }

    private Answer toSlack() {
        String pass = passes.issue();
        URI there = access.api()
                .resolve("/oauth/v2/authorize?client_id=" + encoded(app.id()) + "&scope="
                        + encoded(String.join(",", Manifest.scopes())) + "&state=" + encoded(pass));
        return new Answer(
                302,
                "text/plain; charset=utf-8",
                "",
                Map.of("Location", there.toString(), "Set-Cookie", passes.cookie(pass)));
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
