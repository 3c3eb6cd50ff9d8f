package org.nobo.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nobo.chat.WebDoor;

/** The doors behind which platforms hear over the web, in a server that knows nothing else. Whoever has none opens none. */
final class Doors implements AutoCloseable {
    static final String PORT = "NOBO_PORT";
    private static final int USUAL_PORT = 8080;

    /** More than a platform ever sends at once. */
    private static final int LARGEST = 1_000_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Doors(List<WebDoor> doors, int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(port), 0);
        server.setExecutor(threads);
        doors.forEach(door -> server.createContext(door.path(), exchange -> bring(exchange, door)));
        server.start();
    }

    /** @throws IOException with a sentence that says what to mend */
    static Optional<Doors> open(List<WebDoor> doors, Map<String, String> environment) throws IOException {
        if (doors.isEmpty()) {
            return Optional.empty();
        }
        String written = environment.getOrDefault(PORT, String.valueOf(USUAL_PORT));
        if (!written.matches("\\d{1,5}")) {
            throw new IOException(PORT + " is no port: write a number such as " + USUAL_PORT);
        }
        try {
            return Optional.of(new Doors(doors, Integer.parseInt(written)));
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("port " + written + " cannot be opened; set " + PORT + " to one that is free", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void bring(HttpExchange exchange, WebDoor door) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
            boolean ours = exchange.getRequestURI().getPath().equals(door.path());
            WebDoor.Answer answer = !ours || body.length > LARGEST
                    ? WebDoor.Answer.plain(ours ? 413 : 404, "")
                    : door.knock(new WebDoor.Knock(
                            exchange.getRequestMethod(),
                            Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                                    .orElse(""),
                            headers(exchange),
                            body));
            byte[] said = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), said.length == 0 ? -1 : said.length);
            exchange.getResponseBody().write(said);
        }
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    @Override
    public void close() {
        server.stop(1);
        threads.shutdownNow();
    }
}
