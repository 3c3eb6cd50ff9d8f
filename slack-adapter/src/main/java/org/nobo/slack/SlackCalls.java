package org.nobo.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Refused;
import org.nobo.chat.DeliveryFailure.SlowDown;
import org.nobo.chat.DeliveryFailure.Unclear;
import org.nobo.chat.DeliveryFailure.Why;

/** Asks Slack about one workspace, one call at a time, and tells its many noes apart into the three kinds a courier can act on. */
final class SlackCalls {
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(30);

    /** Slack's own trouble, or ours with the token: nothing about this delivery, which is to be tried again. */
    private static final Set<String> PASSING = Set.of(
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org",
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "org_login_required");

    private static final Set<String> TOO_FAST = Set.of("ratelimited", "rate_limited", "message_limit_exceeded");

    private static final Set<String> CLOSED =
            Set.of("cannot_dm_bot", "messages_tab_disabled", "user_not_visible", "not_allowed_to_dm", "cant_dm_user");

    private static final Set<String> GONE = Set.of(
            "channel_not_found",
            "is_archived",
            "message_not_found",
            "thread_not_found",
            "user_not_found",
            "users_not_found",
            "user_disabled",
            "user_not_in_channel",
            "cant_update_message");

    private static final Set<String> FORBIDDEN = Set.of(
            "not_in_channel",
            "missing_scope",
            "no_permission",
            "access_denied",
            "ekm_access_denied",
            "not_allowed_token_type",
            "cant_delete_message",
            "edit_window_closed",
            "team_access_not_granted",
            "as_user_not_supported");

    /** What Slack says to a token that is no more: the bot was taken out of the workspace. */
    private static final Set<String> TAKEN_OUT =
            Set.of("account_inactive", "token_revoked", "invalid_auth", "not_authed", "token_expired");

    private final SlackWeb web;
    private final Supplier<String> token;

    /**
     * @param token the workspace's token as it is now
     */
    SlackCalls(SlackWeb web, Supplier<String> token) {
        this.web = web;
        this.token = token;
    }

    /** One question to the Web API. */
    interface Question<T extends SlackApiTextResponse> {
        T ask(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** Says something by an address that Slack has given for it; needs no token. */
    WebhookResponse say(String url, String body) throws IOException {
        return web.slack().send(url, body);
    }

    private MethodsClient methods() {
        return web.slack().methods(token.get());
    }

    /** Slack's answer when it is yes. */
    <T extends SlackApiTextResponse> T ask(Question<T> question) throws DeliveryFailure {
        T answer;
        try {
            answer = question.ask(methods());
        } catch (SlackApiException e) {
            throw refusal(e.getResponse());
        } catch (IOException e) {
            throw new Unclear("Slack did not answer: " + e.getClass().getSimpleName(), e);
        }
        if (!answer.isOk()) {
            throw failure(answer.getError());
        }
        return answer;
    }

    /**
     * Whether the bot is in this workspace still.
     *
     * @throws Unheard when Slack does not say now
     */
    boolean areLetIn() {
        try {
            AuthTestResponse answer = methods().authTest(nothing -> nothing);
            if (!answer.isOk() && !TAKEN_OUT.contains(answer.getError())) {
                throw new Unheard("Slack does not say whether we are let in: " + answer.getError(), null);
            }
            return answer.isOk();
        } catch (IOException | SlackApiException e) {
            throw new Unheard("Slack does not say whether we are let in", e);
        }
    }

    /** The same, where one word of no means that it is so already. */
    <T extends SlackApiTextResponse> void askUnless(String already, Question<T> question) throws DeliveryFailure {
        try {
            ask(question);
        } catch (Refused no) {
            if (!already.equals(no.getMessage())) {
                throw no;
            }
        }
    }

    /** Brings the bytes of a file to where Slack has said. */
    void bring(String url, byte[] bytes) throws DeliveryFailure {
        Request there = new Request.Builder()
                .url(url)
                .post(RequestBody.create(bytes, MediaType.get("application/octet-stream")))
                .build();
        try (Response answer = web.http().newCall(there).execute()) {
            if (!answer.isSuccessful()) {
                throw refusal(answer);
            }
        } catch (IOException e) {
            throw new Unclear("A file did not arrive: " + e.getClass().getSimpleName(), e);
        }
    }

    /** The bytes of a file somebody shared; nothing where they cannot be had, or are more than this. */
    Optional<byte[]> fetch(String url, long most) {
        if (!web.access().isSlacks(url)) {
            return Optional.empty(); // our token is shown to nobody else
        }
        Request there = new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + token.get())
                .build();
        try (Response answer = web.quick().newCall(there).execute()) {
            boolean fits = answer.isSuccessful() && answer.body().contentLength() <= most;
            byte[] bytes = fits ? answer.body().byteStream().readNBytes((int) most + 1) : new byte[0];
            return fits && bytes.length <= most ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static DeliveryFailure refusal(Response response) {
        if (response.code() == 429) {
            return new SlowDown(pause(response.header("Retry-After"), USUAL_PAUSE));
        }
        if (response.code() >= 400 && response.code() < 500) {
            return new Refused(Why.UNFIT, "HTTP " + response.code());
        }
        return new Unclear("Slack answered with HTTP " + response.code());
    }

    /** How long one of Slack's headers asks for. */
    static Duration pause(String retryAfter, Duration otherwise) {
        return retryAfter != null && retryAfter.matches("\\d{1,6}")
                ? Duration.ofSeconds(Long.parseLong(retryAfter))
                : otherwise;
    }

    /** What one of Slack's error words means for a delivery. A word nobody knows says that it was not done. */
    static DeliveryFailure failure(String word) {
        String error = String.valueOf(word);
        if (PASSING.contains(error)) {
            return new Unclear(error);
        }
        if (TOO_FAST.contains(error)) {
            return new SlowDown(USUAL_PAUSE);
        }
        return new Refused(why(error), error);
    }

    private static Why why(String error) {
        if (CLOSED.contains(error)) {
            return Why.CLOSED;
        }
        if (GONE.contains(error)) {
            return Why.GONE;
        }
        return FORBIDDEN.contains(error) || error.startsWith("restricted_action") ? Why.FORBIDDEN : Why.UNFIT;
    }
}
