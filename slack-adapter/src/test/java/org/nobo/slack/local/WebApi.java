package org.nobo.slack.local;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/** The Web API: one path a method, the token checked first, then the fault that waits, then the scope. */
final class WebApi implements AutoCloseable {
    /** A method and the scope it needs; an empty scope is any token of the right kind. */
    private record Method(String scope, boolean appToken, boolean open, Function<Call, JsonObject> body) {}

    private final Map<String, Method> methods = new HashMap<>();
    private final World world;
    private final Granted granted;
    private final Faults faults;
    private final Calls calls;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<WebApi> beside = new CopyOnWriteArrayList<>();

    WebApi(World world, Granted granted, Faults faults, Calls calls, BiConsumer<String, JsonObject> response) {
        this.world = world;
        this.granted = granted;
        this.faults = faults;
        this.calls = calls;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/api/", this::answer);
        server.createContext("/response/", exchange -> respond(exchange, response));
        server.start();
    }

    /** Who takes what is brought to an address that was given out. */
    void uploads(BiPredicate<String, byte[]> taker) {
        server.createContext("/upload/", exchange -> {
            try (exchange) {
                String id = exchange.getRequestURI().getPath().substring("/upload/".length());
                String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
                byte[] body = exchange.getRequestBody().readAllBytes();
                boolean taken = taker.test(id, type.startsWith("multipart/") ? firstPart(body) : body);
                send(exchange, taken ? 200 : 400, new JsonObject());
            }
        });
    }

    /** What stands in the first part of a form of files: behind its empty line, before the mark it ends with. */
    private static byte[] firstPart(byte[] body) {
        String letters = new String(body, StandardCharsets.ISO_8859_1);
        String mark = letters.substring(0, letters.indexOf("\r\n"));
        int from = letters.indexOf("\r\n\r\n") + 4;
        return letters.substring(from, letters.indexOf("\r\n" + mark, from)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Who gives out shared files, to whoever shows the bot's token. */
    void downloads(Function<String, Optional<byte[]>> giver) {
        server.createContext("/files/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath().substring("/files/".length());
                String shown = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
                boolean ours = shown.startsWith("Bearer ") && knows(shown.substring("Bearer ".length()));
                byte[] bytes =
                        ours ? giver.apply(path.substring(0, path.indexOf('/'))).orElse(new byte[0]) : new byte[0];
                exchange.sendResponseHeaders(bytes.length > 0 ? 200 : 302, bytes.length > 0 ? bytes.length : -1);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    void method(String name, String scope, Function<Call, JsonObject> body) {
        methods.put(name, new Method(scope, false, false, body));
    }

    void appMethod(String name, Function<Call, JsonObject> body) {
        methods.put(name, new Method("", true, false, body));
    }

    /** A method for which no token is shown. */
    void openMethod(String name, Function<Call, JsonObject> body) {
        methods.put(name, new Method("", false, true, body));
    }

    /** Another workspace is asked about at the same address, by tokens of its own. */
    void standsBeside(WebApi other) {
        beside.add(other);
    }

    private boolean knows(String token) {
        synchronized (world) {
            return world.tokens.containsKey(token) || world.revoked.contains(token);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring("/api/".length());
            String authorization = Optional.ofNullable(
                            exchange.getRequestHeaders().getFirst("Authorization"))
                    .orElse("");
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Call call = Call.read(name, authorization, body);
            WebApi asked = Stream.concat(Stream.of(this), beside.stream())
                    .filter(each -> each.knows(call.token()))
                    .findFirst()
                    .orElse(this);
            asked.answer(exchange, call);
        }
    }

    private void answer(HttpExchange exchange, Call call) throws IOException {
        try (exchange) {
            String name = call.method();
            calls.heard(call);
            if (knows(call.token())) {
                exchange.getResponseHeaders().set("X-OAuth-Scopes", String.join(",", granted.scopes()));
            }
            Optional<Fault> fault = faults.take(name, call.get("channel"));
            if (fault.isEmpty()) {
                send(exchange, 200, run(call));
            } else {
                fail(exchange, call, fault.get());
            }
        }
    }

    private void fail(HttpExchange exchange, Call call, Fault fault) throws IOException {
        switch (fault) {
            case Fault.TooFast(int seconds) -> {
                exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
                send(exchange, 429, Json.object("ok", false, "error", "ratelimited"));
            }
            case Fault.Broken(int status) -> send(exchange, status, new JsonObject());
            case Fault.SaysNo(String error) -> send(exchange, 200, Json.object("ok", false, "error", error));
            case Fault.LostAnswer() -> run(call);
            case Fault.Dropped() -> {}
            case Fault.Hung() -> hang();
        }
    }

    private void hang() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonObject run(Call call) {
        try {
            Method method = Optional.ofNullable(methods.get(call.method()))
                    .orElseThrow(() -> new Answer.No("unknown_method", "req_method", call.method()));
            if (!method.open()) {
                checkToken(call.token(), method);
            }
            JsonObject[] answer = new JsonObject[1];
            world.change(() -> answer[0] = method.body().apply(call));
            return answer[0];
        } catch (Answer.No no) {
            return no.answer();
        }
    }

    private void checkToken(String token, Method method) {
        if (token.isEmpty()) {
            throw new Answer.No("not_authed");
        }
        boolean ours = world.tokens.containsKey(token);
        if (method.appToken() ? ours : token.equals(LocalSlack.APP_TOKEN)) {
            throw new Answer.No("not_allowed_token_type");
        }
        if (world.revoked.contains(token)) {
            throw new Answer.No("account_inactive");
        }
        if (method.appToken() ? !token.equals(LocalSlack.APP_TOKEN) : !ours) {
            throw new Answer.No("invalid_auth");
        }
        if (ours && world.tokens.get(token).isBefore(world.now())) {
            throw new Answer.No("token_expired");
        }
        need(method.scope());
    }

    void need(String scope) {
        if (!scope.isEmpty() && !granted.scopes().contains(scope)) {
            throw new Answer.No("missing_scope", "needed", scope, "provided", String.join(",", granted.scopes()));
        }
    }

    private static void respond(HttpExchange exchange, BiConsumer<String, JsonObject> response) throws IOException {
        try (exchange) {
            String id = exchange.getRequestURI().getPath().substring("/response/".length());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                response.accept(id, Json.parse(body).orElseThrow().getAsJsonObject());
                send(exchange, 200, Answer.ok());
            } catch (Answer.No no) {
                send(exchange, 404, no.answer());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, JsonObject answer) throws IOException {
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
