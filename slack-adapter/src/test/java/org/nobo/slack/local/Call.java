package org.nobo.slack.local;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** One call of the Web API: the method, the token and its arguments. */
record Call(String method, String token, Map<String, String> arguments) {

    static Call read(String method, String authorization, String body) {
        Map<String, String> arguments = new HashMap<>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                arguments.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        if (authorization.startsWith("Basic ")) {
            String[] app = new String(
                            Base64.getDecoder().decode(authorization.substring("Basic ".length())),
                            StandardCharsets.UTF_8)
                    .split(":", 2);
            arguments.put("client_id", app[0]);
            arguments.put("client_secret", app[1]);
        }
        String token = authorization.startsWith("Bearer ")
                ? authorization.substring("Bearer ".length())
                : arguments.getOrDefault("token", "");
        return new Call(method, token, Map.copyOf(arguments));
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    String get(String name) {
        return arguments.getOrDefault(name, "");
    }

    boolean is(String name) {
        return "true".equals(get(name)) || "1".equals(get(name));
    }

    String need(String name) {
        if (get(name).isEmpty()) {
            throw new Answer.No("invalid_arguments", "response_metadata", missing(name));
        }
        return get(name);
    }

    private static JsonObject missing(String name) {
        return Json.object("messages", java.util.List.of("[ERROR] missing required field: " + name));
    }

    int number(String name, int otherwise) {
        return get(name).isEmpty() ? otherwise : Integer.parseInt(get(name));
    }

    /** An argument that is JSON inside the form. */
    JsonElement json(String name) {
        return Json.parse(need(name)).orElseThrow(() -> new Answer.No("invalid_arguments"));
    }
}
