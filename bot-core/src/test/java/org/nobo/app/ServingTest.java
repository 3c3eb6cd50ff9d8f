package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.WebDoor;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;

/** When the process has a web server, and what stands in it. */
class ServingTest {
    private static final WebDoor DOOR = new WebDoor() {
        @Override
        public String path() {
            return "/platform";
        }

        @Override
        public Answer knock(Knock knock) {
            return Answer.plain(200, "heard");
        }
    };

    private final Store store = open();

    private static Serving.Behind behind(WebDoor... doors) {
        return new Serving.Behind() {
            @Override
            public Optional<WebDoor> door(String path) {
                return List.of(doors).stream()
                        .filter(it -> it.path().equals(path))
                        .findFirst();
            }

            @Override
            public List<String> remarks() {
                return List.of("the moon is not in yet");
            }
        };
    }

    private static Store open() {
        try {
            return Store.open(RealDatabase.H2.fresh());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void where_nothing_is_served_no_port_is_opened() throws Exception {
        try (Serving none = Serving.start(Optional.empty(), false, behind(), Map.of(Serving.PORT, "not read"), store)) {
            assertThat(none.port()).isEmpty();
        }
    }

    @Test
    void pages_and_doors_stand_in_one_server() throws Exception {
        Settings.Web pages = new Settings.Web("127.0.0.1", 0, Optional.empty());
        try (Serving both = Serving.start(Optional.of(pages), true, behind(DOOR), Map.of(), store);
                HttpClient client = HttpClient.newHttpClient()) {
            int port = both.port().orElseThrow();
            assertThat(asked(client, port, "/platform").body()).isEqualTo("heard");
            assertThat(asked(client, port, "/health").statusCode())
                    .as("before there is a community")
                    .isEqualTo(200);
            assertThat(asked(client, port, "/health").body()).isEqualTo("well\nthe moon is not in yet\n");
        }
    }

    @Test
    void doors_alone_hand_out_no_pages() throws Exception {
        try (Serving doors = Serving.start(Optional.empty(), true, behind(DOOR), Map.of(Serving.PORT, "0"), store);
                HttpClient client = HttpClient.newHttpClient()) {
            int port = doors.port().orElseThrow();
            assertThat(asked(client, port, "/platform").body()).isEqualTo("heard");
            assertThat(asked(client, port, "/index.html").statusCode()).isEqualTo(404);
        }
    }

    private static HttpResponse<String> asked(HttpClient client, int port, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_port_that_is_none_or_taken_is_named() throws Exception {
        assertThatThrownBy(
                        () -> Serving.start(Optional.empty(), true, behind(DOOR), Map.of(Serving.PORT, "http"), store))
                .hasMessageContaining("NOBO_PORT");
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = String.valueOf(taken.getLocalPort());
            assertThatThrownBy(() ->
                            Serving.start(Optional.empty(), true, behind(DOOR), Map.of(Serving.PORT, port), store))
                    .hasMessageContaining(port)
                    .hasMessageContaining("NOBO_PORT");
        }
    }
}
