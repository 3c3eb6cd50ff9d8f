package org.nobo.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Event;
import org.nobo.chat.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes everything Slack sends: hands it to the inbox and says "received" when the inbox has it. What is not understood
 * is received too, or Slack would send it again and again. What the inbox cannot take is not: Slack repeats events by
 * itself; what people pressed it does not, so that is tried again from here.
 */
final class Hearing implements BoltApp.Ear, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);
    private static final int TRIES = 6;

    private final Inbox inbox;
    private final Happenings happenings;
    private final Gestures gestures;
    private final Answers answers;
    private final Company company;
    private final Runnable gone;
    private final HomePage homePage;
    private final CountDownLatch closed = new CountDownLatch(1);

    /**
     * @param gone is told when the inbox knows that the bot was taken out of the workspace
     */
    Hearing(Inbox inbox, Happenings happenings, Gestures gestures, Answers answers, Company company, Runnable gone) {
        this.gone = gone;
        this.company = company;
        this.inbox = inbox;
        this.happenings = happenings;
        this.gestures = gestures;
        this.answers = answers;
        this.homePage = new HomePage(inbox, answers);
    }

    @Override
    public Response hear(RequestType type, JsonObject payload) {
        if (type == RequestType.BlockSuggestion) {
            return suggestions(payload);
        }
        Optional<Heard> heard = type == RequestType.Event ? happenings.read(payload) : gestures.read(type, payload);
        if (heard.isEmpty()) {
            return Response.ok();
        }
        try {
            return taken(heard.get());
        } catch (RuntimeException e) {
            if (type != RequestType.Event) {
                Thread.ofVirtual().start(() -> tryAgain(heard.get()));
            }
            throw e;
        }
    }

    /** Takes an event that may have been heard before: then nothing follows, and nobody waits. */
    void hearPerhapsAgain(JsonObject payload) {
        happenings.read(payload).ifPresent(heard -> {
            company.know(heard.event());
            Reply reply = inbox.receive(heard.event());
            var unused = answers.answer(heard.moment(), reply);
        });
    }

    private Response suggestions(JsonObject payload) {
        return gestures.typing(payload)
                .map(typing ->
                        Suggested.offer(inbox.suggest(typing.who(), typing.field(), typing.typed()), typing.typed()))
                .map(Answers::json)
                .orElseGet(Response::ok);
    }

    private Response taken(Heard heard) {
        company.before(heard.event());
        HandedOver.now();
        Reply reply = inbox.receive(heard.event());
        if (!(reply instanceof Reply.Silence) && heard.event() instanceof Event.ByPerson by) {
            company.answered(by);
        }
        Response response = answers.answer(heard.moment(), reply);
        homePage.after(heard, reply);
        if (heard.event() instanceof Event.Uninstalled) {
            gone.run();
        }
        return response;
    }

    private void tryAgain(Heard heard) {
        Duration pause = Duration.ofMillis(250);
        for (int i = 1; i < TRIES && isOpenAfter(pause); i++) {
            try {
                taken(heard);
                return;
            } catch (RuntimeException e) {
                pause = pause.multipliedBy(2);
            }
        }
        LOG.warn(
                "{} could not be taken and is lost; whoever did it was shown so by Slack",
                heard.event().id());
    }

    private boolean isOpenAfter(Duration pause) {
        try {
            return !closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        homePage.close();
    }
}
