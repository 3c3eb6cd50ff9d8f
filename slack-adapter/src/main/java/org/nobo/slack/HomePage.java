package org.nobo.slack;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Event;
import org.nobo.chat.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the bot's own page true while somebody is on it: shown anew after something on it was pressed, and asked for again
 * when the inbox was too busy to put it together.
 */
final class HomePage implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HomePage.class);
    private static final Duration MOMENT = Duration.ofSeconds(2);
    private static final int TRIES = 2;

    private final Inbox inbox;
    private final Answers answers;
    private final CountDownLatch closed = new CountDownLatch(1);

    HomePage(Inbox inbox, Answers answers) {
        this.inbox = inbox;
        this.answers = answers;
    }

    /** What somebody did was taken, and answered so. */
    void after(Heard heard, Reply reply) {
        if (heard.event() instanceof Event.HomeOpened opened) {
            if (reply instanceof Reply.Silence) {
                Thread.ofVirtual().start(() -> again(opened, TRIES));
            }
        } else if (heard.event() instanceof Event.ByPerson act && Answers.atHome(heard.moment())) {
            Event.HomeOpened shown = new Event.HomeOpened("home-after/" + act.id(), act.at(), act.who());
            Thread.ofVirtual().start(() -> show(shown));
        }
    }

    private void again(Event.HomeOpened opened, int tries) {
        for (int left = tries; left > 0 && isOpenAfter(MOMENT); left--) {
            if (show(new Event.HomeOpened(opened.id() + "/" + left, opened.at(), opened.who()))) {
                return;
            }
        }
    }

    private boolean show(Event.HomeOpened event) {
        try {
            Account who = event.who();
            Reply page = inbox.receive(event);
            var unused = answers.answer(new Answers.Home(who, ""), page);
            return !(page instanceof Reply.Silence);
        } catch (RuntimeException e) {
            LOG.warn("{} could not be taken; the page stays as it is", event.id());
            return false;
        }
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
    }
}
