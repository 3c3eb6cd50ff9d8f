package org.nobo.slack;

import com.google.gson.JsonObject;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import org.nobo.chat.Safe;
import org.nobo.chat.WebDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where Slack sends somebody who has brought the bot into their workspace, or did not want to. */
final class InstallReturn implements WebDoor {
    static final String PATH = "/slack/oauth";

    private static final Logger LOG = LoggerFactory.getLogger(InstallReturn.class);

    private final Tenancy tenancy;
    private final Passes passes;
    private final SlackPlatform platform;

    InstallReturn(Tenancy tenancy, Passes passes, SlackPlatform platform) {
        this.tenancy = tenancy;
        this.passes = passes;
        this.platform = platform;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Answer knock(Knock knock) {
        JsonObject query = Wire.payload(knock.query());
        if (!passes.isGood(Wire.text(query, "state"), knock.header("cookie"))) {
            return again("slack.install.late", 400);
        }
        String code = Wire.text(query, "code");
        return code.isEmpty() ? again("slack.install.declined", 200) : brought(code);
    }

    private Answer brought(String code) {
        try {
            OAuthV2AccessResponse answer = tenancy.redeem(code);
            if (!answer.isOk()) {
                LOG.warn("Slack does not let the bot in: {}", answer.getError());
                return again("slack.install.refused", 400);
            }
            if (answer.getTeam() == null || answer.getBotUserId() == null) {
                return again("slack.install.whole", 400); // a whole organisation, in which no workspace is named
            }
            Installation installation = Installation.granted(answer, tenancy.now());
            platform.enter(installation, answer.getAuthedUser().getId());
            return Leaf.titled("slack.install.done.title")
                    .says("slack.install.done", "workspace", installation.self().teamName())
                    .answer(200);
        } catch (IOException | SlackApiException e) {
            LOG.warn("Slack did not answer when the bot was brought in: {}", e.getMessage());
            return again("slack.install.unclear", 502);
        } catch (Safe.Locked | RuntimeException e) {
            LOG.error("The bot could not be brought into a workspace", e);
            return again("slack.install.trouble", 500);
        }
    }

    private static Answer again(String key, int status) {
        return Leaf.titled("slack.install.title")
                .says(key)
                .leads("slack.install.again", InstallPage.PATH)
                .answer(status);
    }
}
