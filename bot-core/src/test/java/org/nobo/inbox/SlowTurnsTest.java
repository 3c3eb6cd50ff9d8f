package org.nobo.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.app.Bot;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.community.Community;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;

/** The living bot, with threads: a platform is answered in time, however long a turn takes. */
final class SlowTurnsTest {
    private static final Account ANN = Script.account("ann");
    private static final Place.Direct DIRECT = new Place.Direct(ANN);

    private static final String SLOW_TO_COMMIT = "back/slow";

    private static final Form FORM =
            new Form("slow", "A form", List.of(Form.Field.optional("text", "Text", new Form.Line(10))), "Send");

    private final CountDownLatch letGo = new CountDownLatch(1);
    private final FakePlatform platform = new FakePlatform();
    private final Store store = RealDatabase.H2.open();
    private final CountDownLatch committing = new CountDownLatch(1);
    private volatile CountDownLatch untilRefused = letGo;
    private Bot bot;

    /** Takes as long as it likes. */
    private final class Slow implements Feature {
        @Override
        public void routes(Routes routes) {
            routes.command("slow", (command, turn) -> {
                        awaitLettingGo();
                        return Reaction.whisper(turn.words().say("arrival.leave.said"));
                    })
                    .command("slowform", (command, turn) -> {
                        if (letGo.getCount() > 0) {
                            awaitLettingGo();
                        }
                        return Reaction.ask(FORM);
                    });
        }
    }

    private void awaitLettingGo() {
        await(letGo);
    }

    private static void await(CountDownLatch latch) {
        try {
            var unused = latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @BeforeEach
    void begin() {
        CommunityId makers = Script.MAKERS;
        store.communities().keep(Community.called(makers, "Makers"));
        store.communities().settle(makers, Script.HOME);
        store.communities().swept(Script.HOME, InstantSource.system().instant());
        Person ann = Person.named(ANN, "ann");
        platform.settle(ann);
        store.members().arrive(makers, ann, false, InstantSource.system().instant());
        bot = new Bot(
                store,
                List.of(platform),
                List.of(new Slow()),
                new Bot.Conditions(InstantSource.system(), Patience.USUAL, this::slowCommit, 1, false));
        bot.start();
    }

    @AfterEach
    void end() {
        letGo.countDown();
        bot.close();
        store.close();
    }

    @Test
    void an_event_whose_turn_is_slow_is_written_down_and_acknowledged_in_time_and_answered_by_message() {
        long start = System.nanoTime();
        Reply reply = receive("c1", "slow");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1_500));
        assertThat(reply).isEqualTo(Reply.SILENCE);
        assertThat(store.events().waiting()).hasSize(1);
        letGo.countDown();
        await(() -> !said().isEmpty());
        assertThat(said().getFirst().text().plain()).contains("Fine.");
        await(() -> store.events().waiting().isEmpty());
        assertThat(receive("c1", "slow")).as("delivered again").isEqualTo(Reply.SILENCE);
        assertThat(said()).hasSize(1);
    }

    @Test
    void a_form_that_is_late_becomes_a_button_that_opens_it() {
        assertThat(receive("c2", "slowform")).isEqualTo(Reply.SILENCE);
        letGo.countDown();
        await(() -> !said().isEmpty());
        Control.Choice button = (Control.Choice) said().getFirst().controls().getFirst();
        Reply opened = bot.inbox()
                .receive(new Event.ChoiceMade(
                        "b1",
                        now(),
                        ANN,
                        platform.messages().findFirst().orElseThrow().ref(),
                        button.id(),
                        List.of()));
        assertThat(opened).isInstanceOf(Reply.Ask.class);
    }

    @Test
    void what_no_platform_sends_again_is_waited_for_however_long_it_takes_to_commit() throws Exception {
        FutureTask<Reply> waking =
                new FutureTask<>(() -> bot.inbox().receive(new Event.CameBack(SLOW_TO_COMMIT, now(), Script.HOME)));
        Thread.ofVirtual().start(waking);
        committing.await();
        assertThatThrownBy(() -> waking.get(1_600, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        letGo.countDown();
        assertThat(waking.get(20, TimeUnit.SECONDS)).isEqualTo(Reply.SILENCE);
    }

    @Test
    void what_a_turn_replied_that_was_too_slow_to_commit_comes_by_message() {
        letGo.countDown();
        CountDownLatch refused = new CountDownLatch(1);
        untilRefused = refused;
        assertThatThrownBy(() -> receive(SLOW_TO_COMMIT, "slow")).hasMessageContaining("too slow");
        refused.countDown();
        await(() -> !said().isEmpty());
        assertThat(said().getFirst().text().plain()).contains("Fine.");
        assertThat(receive(SLOW_TO_COMMIT, "slow")).as("delivered again").isEqualTo(Reply.SILENCE);
        assertThat(said()).hasSize(1);
    }

    private void slowCommit(Moments.Moment moment, String id) {
        if (moment == Moments.Moment.BEFORE_COMMIT && id.equals(SLOW_TO_COMMIT)) {
            committing.countDown();
            await(untilRefused);
        }
    }

    private Reply receive(String id, String words) {
        return bot.inbox().receive(new Event.CommandGiven(id, now(), ANN, DIRECT, words, List.of()));
    }

    private static java.time.Instant now() {
        return InstantSource.system().instant();
    }

    private List<Message> said() {
        return platform.messages().map(FakePlatform.Posted::message).toList();
    }

    private static void await(BooleanSupplier come) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!come.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }
}
