package org.nobo.slack.local;

import com.google.gson.JsonObject;

/** How the Web API answers. */
final class Answer {
    private Answer() {}

    static JsonObject ok(Object... namesAndValues) {
        JsonObject answer = Json.object(namesAndValues);
        answer.addProperty("ok", true);
        return answer;
    }

    /** Says no; nothing has been done. */
    static final class No extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient JsonObject answer;

        No(String error, Object... more) {
            super(error);
            answer = Json.object(more);
            answer.addProperty("ok", false);
            answer.addProperty("error", error);
        }

        JsonObject answer() {
            return answer;
        }
    }
}
