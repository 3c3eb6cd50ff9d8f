package org.nobo.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.WebDoor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where Slack calls us, for those who prefer that to an open line. Only what carries Slack's signature, and is not older
 * than five minutes, comes in.
 */
final class Doorway implements WebDoor {
    static final String PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

    /** What is behind the door, once somebody listens. */
    private record Open(App app, SlackRequestParser parser) {}

    private volatile Optional<Open> open = Optional.empty();

    @Override
    public String path() {
        return PATH;
    }

    void open(App app) {
        open = Optional.of(new Open(app.start(), new SlackRequestParser(app.config())));
    }

    void close() {
        open = Optional.empty();
    }

    @Override
    public Answer knock(Knock knock) {
        return open.map(behind -> answer(behind, knock)).orElseGet(() -> Answer.plain(503, "not listening"));
    }

    /** What could not be taken is answered with 500, upon which Slack sends it again. */
    private static Answer answer(Open behind, Knock knock) {
        try {
            Request<?> request = behind.parser().parse(read(knock));
            if (request == null) {
                return Answer.plain(400, "not understood");
            }
            Response response = behind.app().run(request);
            String body = Optional.ofNullable(response.getBody()).orElse("");
            String type = Optional.ofNullable(response.getContentType()).orElse("text/plain; charset=utf-8");
            return new Answer(response.getStatusCode(), type, body);
        } catch (Exception e) {
            LOG.warn("A call of Slack's could not be taken: {}", e.toString());
            return Answer.plain(500, "");
        }
    }

    private static SlackRequestParser.HttpRequest read(Knock knock) {
        Map<String, List<String>> headers = new HashMap<>();
        knock.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return SlackRequestParser.HttpRequest.builder()
                .requestUri(PATH)
                .queryString(Map.of())
                .requestBody(knock.text())
                .headers(new RequestHeaders(headers))
                .remoteAddress("")
                .build();
    }
}
