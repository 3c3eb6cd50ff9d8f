package org.nobo.discord.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataObject;

/** The doors of the REST interface: who may come in, which route it is, what goes wrong on the way. */
final class Rest implements AutoCloseable {
    private static final String PREFIX = "/api/v10/";

    /** What a route does; what it returns becomes the body, null an empty one. */
    interface Route {
        Object answer(Call call);
    }

    private record Door(String method, String name, Pattern path, Route route) {}

    private final LocalDiscord discord;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Door> doors = new ArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    Rest(LocalDiscord discord) throws IOException {
        this.discord = discord;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
    }

    void on(String method, String path, Route route) {
        doors.add(new Door(method, path, Pattern.compile(path.replaceAll("\\{[^}]*}", "([^/]+)")), route));
    }

    void start() {
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PREFIX;
    }

    /** How often something was asked for, whatever came of it. */
    int count(String method, String path) {
        Pattern pattern = Pattern.compile(method + " " + path);
        return counts.entrySet().stream()
                .filter(it -> pattern.matcher(it.getKey()).matches())
                .mapToInt(it -> it.getValue().get())
                .sum();
    }

    void forgetCounts() {
        counts.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            Call call = Call.of(exchange, PREFIX);
            counts.computeIfAbsent(call.method() + " " + call.path(), it -> new AtomicInteger())
                    .incrementAndGet();
            answer(exchange, call, discord.faults().of(call.method(), call.path()));
        } catch (Trouble trouble) {
            refuse(
                    exchange,
                    trouble.status,
                    DataObject.empty().put("code", trouble.code).put("message", trouble.getMessage()));
        } catch (RuntimeException broken) {
            discord.noteBreach(exchange.getRequestMethod() + " " + exchange.getRequestURI() + ": " + broken);
            send(exchange, 500, DataObject.empty().put("code", 0).put("message", broken.toString()));
        }
    }

    private void answer(HttpExchange exchange, Call call, Optional<Fault> fault) throws IOException {
        if (discord.buckets().overflows(call, exchange.getResponseHeaders())) {
            tooFast(exchange, 1, false);
            return;
        }
        switch (fault.orElse(null)) {
            case null -> sendDone(exchange, call);
            case Fault.Status(int status) -> sendRaw(exchange, status, "text/plain", "upstream connect error");
            case Fault.Refusal(int status, int code, String sentence) -> throw new Trouble(status, code, sentence);
            case Fault.TooFast(int seconds, boolean everywhere) -> tooFast(exchange, seconds, everywhere);
            case Fault.NotJson() -> {
                done(exchange, call);
                sendRaw(exchange, 200, "text/html", "<html>all is well</html>");
            }
            case Fault.AnswerLost() -> {
                done(exchange, call);
                exchange.close();
            }
            case Fault.LineDropped() -> exchange.close();
            case Fault.Hung() -> {
                waitFor(closed);
                exchange.close();
            }
            case Fault.Slow(int millis) -> {
                pause(millis);
                sendDone(exchange, call);
            }
        }
    }

    private void sendDone(HttpExchange exchange, Call call) throws IOException {
        Object body = done(exchange, call);
        if (body instanceof byte[] file) {
            sendRaw(exchange, 200, "application/octet-stream", file);
        } else {
            send(exchange, body == null ? 204 : 200, body);
        }
    }

    private Object done(HttpExchange exchange, Call call) {
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        boolean carriesItsOwn =
                Stream.of("interactions/", "webhooks/", "files/").anyMatch(call.path()::startsWith);
        if (!carriesItsOwn && !("Bot " + discord.token()).equals(token)) {
            throw new Trouble(401, 0, "401: Unauthorized");
        }
        for (Door door : doors) {
            Matcher path = door.path.matcher(call.path());
            if (door.method.equals(call.method()) && path.matches()) {
                synchronized (discord.world()) {
                    Object answer = door.route.answer(call.caught(groups(path)));
                    if (answer != null && !(answer instanceof byte[])) {
                        discord.answers().done(door.method + " " + door.name, answer.toString());
                    }
                    return answer;
                }
            }
        }
        discord.noteBreach("no such route: " + call.method() + " " + call.path());
        throw Trouble.unknown("route");
    }

    private static List<String> groups(Matcher path) {
        List<String> all = new ArrayList<>();
        for (int i = 1; i <= path.groupCount(); i++) {
            all.add(java.net.URLDecoder.decode(path.group(i), StandardCharsets.UTF_8));
        }
        return all;
    }

    private void tooFast(HttpExchange exchange, int seconds, boolean everywhere) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds));
        exchange.getResponseHeaders().set("X-RateLimit-Scope", everywhere ? "global" : "user");
        if (everywhere) {
            exchange.getResponseHeaders().set("X-RateLimit-Global", "true");
        }
        refuse(
                exchange,
                429,
                DataObject.empty()
                        .put("message", "You are being rate limited.")
                        .put("retry_after", (double) seconds)
                        .put("global", everywhere));
    }

    private void refuse(HttpExchange exchange, int status, DataObject body) throws IOException {
        discord.answers().refused(status, body.toString());
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        sendRaw(exchange, status, "application/json", body == null ? "" : body.toString());
    }

    private static void sendRaw(HttpExchange exchange, int status, String type, String body) throws IOException {
        sendRaw(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void sendRaw(HttpExchange exchange, int status, String type, byte[] bytes) throws IOException {
        // without this header a client takes a 429 for one of the proxy in front of Discord
        exchange.getResponseHeaders().set("via", "1.1 local");
        if (bytes.length > 0) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause(int millis) {
        try {
            closed.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
