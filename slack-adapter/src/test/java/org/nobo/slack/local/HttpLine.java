package org.nobo.slack.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Signed HTTP: calls the app for each thing that happened. What is not answered with 200 in three seconds is not taken. */
final class HttpLine implements Telling {
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final World world;
    private final URI app;
    private final String secret;
    private final HttpClient client = HttpClient.newHttpClient();

    HttpLine(World world, URI app, String signingSecret) {
        this.world = world;
        this.app = app;
        this.secret = signingSecret;
    }

    @Override
    public Envelope send(Envelope envelope) {
        Thread.ofVirtual().start(() -> call(envelope));
        return envelope;
    }

    private void call(Envelope envelope) {
        boolean json = envelope.type().equals("events_api");
        String body = json ? envelope.payload().toString() : form(envelope);
        long now = System.currentTimeMillis() / 1_000;
        HttpRequest.Builder request = HttpRequest.newBuilder(app)
                .timeout(PATIENCE)
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", String.valueOf(now))
                .header("X-Slack-Signature", Signed.by(secret, now, body))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (envelope.attempt() > 0) {
            request.header("X-Slack-Retry-Num", String.valueOf(envelope.attempt()))
                    .header("X-Slack-Retry-Reason", "http_timeout");
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                JsonObject with = Json.parse(answer.body())
                        .filter(JsonElement::isJsonObject)
                        .map(JsonElement::getAsJsonObject)
                        .orElseGet(JsonObject::new);
                world.change(() -> envelope.answered(with));
            }
        } catch (IOException notTaken) {
            // then it is not acknowledged
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A command is a form of its own; all else is one field with JSON in it. */
    private static String form(Envelope envelope) {
        if (!envelope.type().equals("slash_commands")) {
            return "payload=" + encoded(envelope.payload().toString());
        }
        return envelope.payload().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(text(entry)))
                .collect(Collectors.joining("&"));
    }

    private static String text(Map.Entry<String, JsonElement> entry) {
        return entry.getValue().getAsString();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
