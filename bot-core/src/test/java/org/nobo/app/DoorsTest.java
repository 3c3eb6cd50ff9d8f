package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nobo.chat.WebDoor;

/** The doors of platforms that are called. */
class DoorsTest {
    private static final WebDoor ECHO = new WebDoor() {
        @Override
        public String path() {
            return "/echo";
        }

        @Override
        public Answer knock(Knock knock) {
            return Answer.plain(
                    200, knock.method() + " " + knock.query() + " " + knock.header("X-Who") + " " + knock.text());
        }
    };

    @Test
    void who_has_no_doors_opens_no_port() throws IOException {
        assertThat(Doors.open(List.of(), Map.of(Doors.PORT, "not read"))).isEmpty();
    }

    @Test
    void a_request_for_its_path_comes_to_a_door_and_no_other() throws Exception {
        try (Doors doors = Doors.open(List.of(ECHO), Map.of(Doors.PORT, "0")).orElseThrow();
                HttpClient client = HttpClient.newHttpClient()) {
            assertThat(asked(client, doors.port(), "/echo?a=b", "hello").body()).isEqualTo("POST a=b ann hello");
            assertThat(asked(client, doors.port(), "/echo/more", "hello").statusCode())
                    .isEqualTo(404);
            assertThat(asked(client, doors.port(), "/", "hello").statusCode()).isEqualTo(404);
            assertThat(asked(client, doors.port(), "/echo", "x".repeat(1_000_001))
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    private static HttpResponse<String> asked(HttpClient client, int port, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Who", "ann")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_port_that_is_none_or_taken_is_named() throws IOException {
        assertThatThrownBy(() -> Doors.open(List.of(ECHO), Map.of(Doors.PORT, "http")))
                .hasMessageContaining("NOBO_PORT");
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            assertThatThrownBy(() -> Doors.open(List.of(ECHO), Map.of(Doors.PORT, port)))
                    .hasMessageContaining(port)
                    .hasMessageContaining("NOBO_PORT");
        }
    }
}
