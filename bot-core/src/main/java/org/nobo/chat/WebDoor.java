package org.nobo.chat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * A door in the process's one web server behind which a platform hears, where it keeps no line open itself. Whoever runs
 * the server brings every request for the path here and sends back the answer; who may come in, the door decides.
 */
public interface WebDoor {

    /** Its path, beginning with a slash. */
    String path();

    /** Answers one request. Never waits for a person. */
    Answer knock(Knock knock);

    /**
     * Somebody at the door.
     *
     * @param method {@code GET} or {@code POST}
     * @param query what stands behind the question mark, as it came
     * @param headers by name in lower case; of several of a name the first
     * @param body as it came: a signature may stand over it
     */
    @SuppressWarnings("ArrayRecordComponent") // identity is never asked for
    record Knock(String method, String query, Map<String, String> headers, byte[] body) {
        public Knock {
            headers = Map.copyOf(headers);
        }

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * What is sent back.
     *
     * @param headers besides those every answer has
     */
    record Answer(int status, String contentType, String body, Map<String, String> headers) {
        public Answer {
            headers = Map.copyOf(headers);
        }

        public Answer(int status, String contentType, String body) {
            this(status, contentType, body, Map.of());
        }

        public static Answer plain(int status, String words) {
            return new Answer(status, "text/plain; charset=utf-8", words);
        }
    }
}
