package org.nobo.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.WebDoor;

final class WebServerTest {
    private static final WebDoor ECHO = new WebDoor() {
        @Override
        public String path() {
            return "/echo";
        }

        @Override
        public Answer knock(Knock knock) {
            return new Answer(
                    202,
                    "text/plain; charset=utf-8",
                    knock.method() + " " + knock.query() + " " + knock.header("X-Who") + " " + knock.text(),
                    Map.of("X-Door", "echo"));
        }
    };

    private final Map<String, String> files =
            new ConcurrentHashMap<>(Map.of("index.html", "<p>Hello", "stories/a.md", "# A"));
    private final AtomicReference<Health> health = new AtomicReference<>(new Health(true, List.of()));
    private final Map<String, WebDoor> doors = new ConcurrentHashMap<>(Map.of("/echo", ECHO));
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server = started();

    private WebServer started() {
        try {
            return WebServer.start("127.0.0.1", 0, path -> Optional.ofNullable(doors.get(path)), this::at, health::get);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<WebFile> at(String path) {
        return Optional.ofNullable(files.get(path))
                .map(text -> new WebFile(text.getBytes(StandardCharsets.UTF_8), "v" + text.hashCode()));
    }

    @AfterEach
    void close() {
        server.close();
        client.close();
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_page_is_handed_out_with_its_type_and_nothing_that_follows_its_reader() throws Exception {
        HttpResponse<String> front = get("/");
        assertThat(front.statusCode()).isEqualTo(200);
        assertThat(front.body()).isEqualTo("<p>Hello");
        assertThat(front.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(front.headers().map()).doesNotContainKeys("set-cookie", "server");
        assertThat(front.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(front.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get("/stories/a.md").headers().firstValue("Content-Type").orElseThrow())
                .matches("text/markdown; ?charset=utf-8");
    }

    @Test
    void what_the_reader_has_already_is_not_sent_again_and_what_was_withdrawn_is_gone() throws Exception {
        String version = get("/").headers().firstValue("ETag").orElseThrow();
        assertThat(get("/", "If-None-Match", version).statusCode()).isEqualTo(304);
        files.put("index.html", "<p>Other");
        assertThat(get("/", "If-None-Match", version).body()).isEqualTo("<p>Other");
        files.remove("stories/a.md");
        HttpResponse<String> gone = get("/stories/a.md");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).isEqualTo(get("/never/was").body());
    }

    @Test
    void paths_lead_nowhere_but_to_what_is_handed_out() throws Exception {
        for (String path : new String[] {"/..%2f..%2fetc/passwd", "/%2e%2e/nobo.toml", "//etc/passwd", "/nobo.mv.db"}) {
            assertThat(get(path).statusCode()).as(path).isBetween(400, 404);
        }
    }

    @Test
    void health_says_whether_the_bot_is_well() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        assertThat(get("/health").body()).isEqualTo("well\n");
        health.set(new Health(false, List.of("discord is not in yet")));
        assertThat(get("/health").statusCode()).isEqualTo(503);
        assertThat(get("/health").body()).isEqualTo("not well\ndiscord is not in yet\n");
    }

    @Test
    void a_door_may_come_while_the_server_runs() throws Exception {
        doors.clear();
        assertThat(post("/echo", "hello").statusCode()).isEqualTo(404);
        doors.put("/echo", ECHO);
        assertThat(post("/echo", "hello").statusCode()).isEqualTo(202);
    }

    @Test
    void a_request_for_its_path_comes_to_a_door_and_no_other() throws Exception {
        HttpResponse<String> answer = post("/echo?a=b", "hello");
        assertThat(answer.headers().firstValue("X-Door")).contains("echo");
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("POST a=b ann hello");
        assertThat(post("/echo/more", "hello").statusCode()).isIn(404, 405);
        assertThat(post("/", "hello").statusCode()).isIn(404, 405);
        assertThat(post("/echo", "x".repeat(1_000_001)).statusCode()).isEqualTo(413);
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .header("X-Who", "ann")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
