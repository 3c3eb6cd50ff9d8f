package org.nobo.discord;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.exceptions.RateLimitedException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Why;

/** What Discord's and JDA's troubles mean to a courier. Their texts may quote what somebody wrote, so they stay here. */
final class Failures {
    private static final Set<ErrorResponse> CLOSED =
            Set.of(ErrorResponse.CANNOT_SEND_TO_USER, ErrorResponse.NO_MUTUAL_GUILDS);
    private static final Set<ErrorResponse> TOO_FAST = Set.of(
            ErrorResponse.OPEN_DM_TOO_FAST,
            ErrorResponse.SLOWMODE_RATE_LIMIT,
            ErrorResponse.CHANNEL_WRITE_RATE_LIMIT,
            ErrorResponse.MAX_OLD_MESSAGE_EDITS);
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private Failures() {}

    static DeliveryFailure of(Throwable trouble) {
        return switch (trouble) {
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case ErrorResponseException answer -> of(answer);
            case RateLimitedException limited ->
                new DeliveryFailure.SlowDown(Duration.ofMillis(Math.max(1, limited.getRetryAfter())));
            case PermissionException missing ->
                new DeliveryFailure.Refused(Why.FORBIDDEN, "the bot lacks " + missing.getPermission());
            case IllegalArgumentException unfit ->
                new DeliveryFailure.Refused(Why.UNFIT, "Discord's limits do not allow it");
            case TimeoutException late -> new DeliveryFailure.Unclear("timed out");
            case null, default -> new DeliveryFailure.Unclear(nameOf(trouble));
        };
    }

    private static DeliveryFailure of(ErrorResponseException answer) {
        ErrorResponse known = answer.getErrorResponse();
        String detail = "Discord says " + answer.getErrorCode();
        int status = answer.getResponse().code;
        if (CLOSED.contains(known)) {
            return new DeliveryFailure.Refused(Why.CLOSED, detail);
        }
        if (TOO_FAST.contains(known)) {
            return new DeliveryFailure.SlowDown(A_WHILE);
        }
        return switch (status) {
            case 400, 413 -> new DeliveryFailure.Refused(Why.UNFIT, detail);
            case 403 -> new DeliveryFailure.Refused(Why.FORBIDDEN, detail);
            case 404 -> new DeliveryFailure.Refused(Why.GONE, detail);
            // a token that was reset is mended by whoever runs the bot: nothing may be given up for it
            default -> new DeliveryFailure.Unclear(status < 0 ? "the line broke" : "Discord answers " + status);
        };
    }

    private static String nameOf(Throwable trouble) {
        return trouble == null ? "no reason given" : trouble.getClass().getSimpleName();
    }
}
