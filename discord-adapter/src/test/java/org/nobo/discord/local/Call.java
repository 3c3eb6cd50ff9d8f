package org.nobo.discord.local;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * One request, as a route sees it.
 *
 * @param groups what the route's pattern caught of the path
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Call(String method, String path, List<String> groups, String query, byte[] json, List<Multipart.Part> files) {

    static Call of(HttpExchange exchange, String prefix) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        Multipart parts = type.startsWith("multipart/") ? Multipart.of(type, body) : new Multipart(body, List.of());
        String path = exchange.getRequestURI().getPath().substring(prefix.length());
        return new Call(
                exchange.getRequestMethod(),
                path,
                List.of(),
                exchange.getRequestURI().getQuery(),
                parts.json(),
                parts.files());
    }

    Call caught(List<String> caught) {
        return new Call(method, path, caught, query, json, files);
    }

    String group(int index) {
        return groups.get(index);
    }

    DataObject body() {
        return json.length == 0 ? DataObject.empty() : DataObject.fromJson(json);
    }

    DataArray list() {
        return DataArray.fromJson(new String(json, java.nio.charset.StandardCharsets.UTF_8));
    }

    Optional<String> asked(String name) {
        for (String pair : query == null ? new String[0] : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }
}
