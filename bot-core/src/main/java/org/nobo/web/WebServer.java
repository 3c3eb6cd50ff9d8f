package org.nobo.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nobo.chat.WebDoor;

/** Hands out pages, brings requests to the doors of platforms, and says at {@code /health} whether the bot is well. */
public final class WebServer implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "md", "text/markdown; charset=utf-8",
            "xml", "application/xml; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg");

    /** As on the pages themselves; here for what is no page, too. */
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            // looked for again each time: what was withdrawn is gone at once
            "Cache-Control",
            "no-cache");

    /** More than a platform ever sends at once, in bytes. */
    private static final long LARGEST = 1_000_000;

    private final Javalin server;

    private WebServer(Javalin server) {
        this.server = server;
    }

    /**
     * Begins to listen.
     *
     * @param host the address of this machine to listen on
     * @param port 0 for any that is free
     * @param doors the door at a path, behind which a platform hears; it may be there later
     * @param health how the bot is
     * @throws IOException when this port cannot be opened
     */
    public static WebServer start(
            String host, int port, Function<String, Optional<WebDoor>> doors, WebFiles files, Supplier<Health> health)
            throws IOException {
        try {
            return new WebServer(Javalin.create(config -> {
                        config.startup.showJavalinBanner = false;
                        config.http.prefer405over404 = true;
                        config.http.maxRequestSize = LARGEST;
                        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
                        config.routes.before(context -> ALWAYS.forEach(context::header));
                        config.routes.get("/health", context -> health(context, health.get()));
                        config.routes.get("/", context -> hand(context, "index.html", files));
                        config.routes.get(
                                "/<path>",
                                context -> doors.apply(context.path())
                                        .ifPresentOrElse(
                                                door -> bring(context, door),
                                                () -> hand(context, context.pathParam("path"), files)));
                        config.routes.post(
                                "/<path>",
                                context -> doors.apply(context.path())
                                        .ifPresentOrElse(door -> bring(context, door), () -> gone(context, files)));
                    })
                    .start(host, port));
        } catch (JavalinBindException e) {
            throw new IOException("port " + port + " cannot be opened", e);
        }
    }

    private static void bring(Context context, WebDoor door) {
        Map<String, String> headers = new HashMap<>();
        context.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        String query = Optional.ofNullable(context.queryString()).orElse("");
        WebDoor.Answer answer =
                door.knock(new WebDoor.Knock(context.method().name(), query, headers, context.bodyAsBytes()));
        answer.headers().forEach(context::header);
        context.status(answer.status()).contentType(answer.contentType()).result(answer.body());
    }

    public int port() {
        return server.port();
    }

    private static void health(Context context, Health health) {
        context.status(health.well() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType("text/plain; charset=utf-8")
                .result(health.text());
    }

    private static void hand(Context context, String path, WebFiles files) {
        String whole = path.endsWith("/") ? path + "index.html" : path;
        Optional<WebFile> file = files.at(whole);
        if (file.isEmpty()) {
            gone(context, files);
            return;
        }
        String version = '"' + file.get().version() + '"';
        context.header("ETag", version);
        if (version.equals(context.header("If-None-Match"))) {
            context.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        context.contentType(type(whole)).result(file.get().bytes());
    }

    private static String type(String path) {
        return TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
    }

    /** What was withdrawn is answered the same as what never was: nobody learns that it was there. */
    private static void gone(Context context, WebFiles files) {
        byte[] page = files.at("404.html")
                .map(WebFile::bytes)
                .orElseGet(() -> "Not here.\n".getBytes(StandardCharsets.UTF_8));
        boolean html = files.at("404.html").isPresent();
        context.status(HttpStatus.NOT_FOUND)
                .contentType(html ? type("404.html") : "text/plain; charset=utf-8")
                .result(page);
    }

    @Override
    public void close() {
        server.stop();
    }
}
