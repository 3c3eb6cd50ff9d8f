package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Something sent to the app, to be acknowledged.
 *
 * @param type {@code events_api}, {@code interactive} or {@code slash_commands}
 * @param attempt 0, or which repetition this is
 * @param then what Slack does with what comes with the acknowledgement
 */
public record Envelope(
        String id,
        String type,
        JsonObject payload,
        int attempt,
        Consumer<JsonObject> then,
        CompletableFuture<JsonObject> ack) {
    private static final long PATIENCE_SECONDS = 40;

    static Envelope of(String id, String type, JsonObject payload, int attempt) {
        return new Envelope(id, type, payload, attempt, nothing -> {}, new CompletableFuture<>());
    }

    Envelope then(Consumer<JsonObject> what) {
        return new Envelope(id, type, payload, attempt, what, ack);
    }

    void answered(JsonObject with) {
        try {
            then.accept(with);
            ack.complete(with);
        } catch (Answer.No no) {
            ack.completeExceptionally(new AssertionError("Slack would not take " + with + ": " + no.answer()));
        }
    }

    JsonObject json() {
        JsonObject json = Json.object(
                "envelope_id", id,
                "type", type,
                "payload", payload,
                "accepts_response_payload", !type.equals("events_api"));
        if (type.equals("events_api")) {
            json.addProperty("retry_attempt", attempt);
            json.addProperty("retry_reason", attempt == 0 ? "" : "timeout");
        }
        return json;
    }

    /** Waits until it is acknowledged and returns what came with the acknowledgement, empty when nothing did. */
    public JsonObject acknowledged() {
        try {
            return ack.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException never) {
            throw new AssertionError("Never acknowledged: " + type + " " + payload, never);
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    public boolean isAcknowledged() {
        return ack.isDone();
    }
}
