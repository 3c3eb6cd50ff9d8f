package org.nobo.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Pauses;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.PlatformProvider.Unreachable;
import org.nobo.chat.Safe;

/**
 * Joins a platform. Where nobody answers just now it knocks again, after pauses that grow, and says so each time; what
 * somebody has to mend ends it at once.
 */
final class Arriving {
    private final Pauses pauses;
    private final Waiting waiting;
    private final PrintWriter err;

    Arriving(Pauses pauses, Waiting waiting, PrintWriter err) {
        this.pauses = pauses;
        this.waiting = waiting;
        this.err = err;
    }

    /** Lets time pass. */
    interface Waiting {
        void during(Duration time) throws InterruptedException;
    }

    /** Returns when it is in, however long that takes. */
    ChatPlatform at(PlatformProvider provider, Map<String, String> environment, Safe safe)
            throws CannotConnect, InterruptedException {
        for (Duration pause = pauses.first(); ; pause = pauses.after(pause)) {
            try {
                return provider.connect(environment, safe)
                        .orElseThrow(() -> new CannotConnect("Of what " + provider.id()
                                + " needs something is not set; `nobo run --help` says what it needs."));
            } catch (Unreachable e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("it is not to be joined any more");
                }
                sayTogether(
                        "nobo: " + e.getMessage(),
                        "nobo: it is tried again in " + pause.toSeconds() + " s; Ctrl-C stops it");
                waiting.during(pause);
            }
        }
    }

    /** Several are knocked at at the same time. */
    private void sayTogether(String what, String then) {
        err.println(what + System.lineSeparator() + then);
        err.flush();
    }
}
