package org.nobo.app.trying;

import java.time.Duration;
import org.nobo.app.Bot;
import org.nobo.terminal.Driver;

/** Lets a bot do what is to be done now, and time pass. One thing at a time. */
final class ByHand implements Driver {
    private final Bot bot;
    private final PassingClock clock;

    ByHand(Bot bot, PassingClock clock) {
        this.bot = bot;
        this.clock = clock;
    }

    @Override
    public synchronized void settle() {
        bot.settle();
    }

    @Override
    public synchronized void pass(Duration time) {
        bot.letPass(time, clock::set);
    }
}
