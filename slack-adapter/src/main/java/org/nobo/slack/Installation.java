package org.nobo.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That the bot is in a workspace, and by which token.
 *
 * @param refresh by which another token can be had; empty where this one is for good
 * @param until when the token ends; {@link Instant#MAX} for one that is for good
 */
record Installation(Self self, String token, String refresh, Instant until) {

    /** What Slack answers to whoever may bring the bot in. */
    static Installation granted(OAuthV2AccessResponse answer, Instant now) {
        Self self = Self.in(answer.getTeam().getId(), answer.getTeam().getName(), answer.getBotUserId());
        return new Installation(self, answer.getAccessToken(), "", Instant.MAX).renewed(answer, now);
    }

    /** The same with the token of this answer. */
    Installation renewed(OAuthV2AccessResponse answer, Instant now) {
        Optional<Instant> ends = Optional.ofNullable(answer.getExpiresIn())
                .map(Duration::ofSeconds)
                .map(now::plus);
        return new Installation(
                self,
                answer.getAccessToken(),
                Optional.ofNullable(answer.getRefreshToken()).orElse(""),
                ends.orElse(Instant.MAX));
    }

    boolean endsBefore(Instant when) {
        return !refresh.isEmpty() && until.isBefore(when);
    }

    String team() {
        return self.workspace().id();
    }

    String written() {
        return Wire.object(
                        "team",
                        team(),
                        "name",
                        self.teamName(),
                        "bot",
                        self.user(),
                        "token",
                        token,
                        "refresh",
                        refresh,
                        "until",
                        until.equals(Instant.MAX) ? "" : until)
                .toString();
    }

    static Installation read(String written) {
        JsonObject json = JsonParser.parseString(written).getAsJsonObject();
        String until = Wire.text(json, "until");
        return new Installation(
                Self.in(Wire.text(json, "team"), Wire.text(json, "name"), Wire.text(json, "bot")),
                Wire.text(json, "token"),
                Wire.text(json, "refresh"),
                until.isEmpty() ? Instant.MAX : Instant.parse(until));
    }

    /** Without the tokens: it may stand in a log. */
    @Override
    public String toString() {
        return "Installation[" + team() + ", until " + until + "]";
    }
}
