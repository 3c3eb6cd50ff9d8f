package org.nobo.app.trying;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.nobo.app.Bot;
import org.nobo.chat.Account;
import org.nobo.chat.Event;
import org.nobo.chat.Workspace;
import org.nobo.outbox.Moments;
import org.nobo.outbox.Patience;
import org.nobo.resource.knowhow.Trouble;
import org.nobo.store.CannotOpen;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;
import org.nobo.terminal.Acts;
import org.nobo.terminal.Notebook;
import org.nobo.terminal.Screen;
import org.nobo.terminal.TerminalPlatform;
import org.nobo.terminal.World;

/** A bot in the terminal, awake, with a community to talk to. */
public final class Trial implements AutoCloseable {
    private static final AtomicInteger PASSING = new AtomicInteger();

    private final Store store;
    private final Bot bot;
    private final TerminalPlatform platform;
    private final PassingClock clock;
    private final ByHand driver;
    private final Optional<Heartbeat> heart;
    private final List<Trouble> troubles;

    /**
     * What is to be tried.
     *
     * @param data where it is kept; empty for a community that is thrown away at the end
     * @param empty whether a new folder gets a community of one's own and not the sample
     * @param name what that community is called
     * @param leader who leads it
     * @param seed where all chance begins
     * @param knowhow a folder of Markdown it is to know
     * @param flows whether time goes on by itself
     */
    public record Wish(
            Optional<Path> data,
            boolean empty,
            Optional<String> name,
            String leader,
            long seed,
            Optional<Path> knowhow,
            boolean flows) {}

    private Trial(Store store, World world, Wish wish, List<Trouble> troubles, Screen screen, InstantSource real) {
        this.store = store;
        this.clock =
                wish.flows() ? PassingClock.flowing(real, world.latest()) : PassingClock.standing(real, world.latest());
        this.platform = new TerminalPlatform(world, screen, clock);
        this.bot = new Bot(
                store, List.of(platform), new Bot.Conditions(clock, Patience.USUAL, Moments.QUIET, wish.seed(), true));
        this.driver = new ByHand(bot, clock);
        this.heart = wish.flows() ? Optional.of(new Heartbeat(driver)) : Optional.empty();
        this.troubles = troubles;
    }

    /**
     * Begins, or goes on where the last trial in this folder ended, and lets the bot say what it has to say at once.
     *
     * @throws CannotBegin with a sentence that says why and what to do
     */
    public static Trial begin(Wish wish, Screen screen, InstantSource real) throws CannotBegin {
        try {
            Store store = open(wish);
            World world = wish.data().isPresent() ? Notebook.worldIn(wish.data().get()) : World.passing();
            Beginning beginning = new Beginning(store, world, real.instant());
            boolean asks = beginning.isNew() && wish.empty() && wish.name().isEmpty();
            settle(beginning, wish);
            List<Trouble> troubles = wish.knowhow().isPresent()
                    ? new KnowHowFolder(wish.knowhow().get())
                            .bringInto(store, beginning.first().id(), real.instant())
                    : List.of();
            Trial trial = new Trial(store, world, wish, troubles, screen, real);
            trial.begin(asks ? Optional.of(wish.leader()) : Optional.empty());
            return trial;
        } catch (CannotOpen | IOException | Beginning.LivesElsewhere e) {
            throw new CannotBegin(e.getMessage(), e);
        }
    }

    private void begin(Optional<String> asked) {
        synchronized (driver) {
            bot.wake();
            asked.ifPresent(this::askLeader);
            driver.settle();
        }
    }

    private static Store open(Wish wish) throws CannotOpen {
        return Store.open(wish.data()
                .map(DatabaseAddress::embedded)
                .orElseGet(() -> DatabaseAddress.memory("trial" + PASSING.incrementAndGet())));
    }

    private static void settle(Beginning beginning, Wish wish) throws Beginning.LivesElsewhere {
        if (!beginning.isNew()) {
            beginning.again(wish.leader());
        } else if (wish.empty()) {
            beginning.own(wish.name(), wish.leader());
        } else {
            beginning.sample();
        }
    }

    /** As when somebody has just brought the bot into their workspace. */
    private void askLeader(String leader) {
        Workspace home = platform.home();
        var unused = bot.inbox()
                .receive(new Event.Installed(
                        "installed/" + home.id(),
                        clock.instant(),
                        home,
                        Beginning.UNNAMED,
                        List.of(new Account(home, leader))));
    }

    /** What people do is done through this. */
    public Acts acts() {
        return new Acts(platform, clock, driver);
    }

    /** What could not be read of the folder of know-how. */
    public List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    public TerminalPlatform platform() {
        return platform;
    }

    @Override
    public void close() {
        heart.ifPresent(Heartbeat::close);
        bot.close();
        store.close();
    }

    /** A trial cannot begin; the message says why and what to do. */
    public static final class CannotBegin extends Exception {
        private static final long serialVersionUID = 1L;

        CannotBegin(String sentence, Exception cause) {
            super(sentence, cause);
        }
    }
}
