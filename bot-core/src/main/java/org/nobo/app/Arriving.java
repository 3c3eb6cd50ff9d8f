package org.nobo.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Pauses;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.PlatformProvider.Unreachable;
import org.nobo.chat.Safe;

/**
 * Joins every platform whose secrets are there. Where nobody answers just now it knocks again, after pauses that grow, and
 * says so each time; what somebody has to mend ends it at once.
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

    List<ChatPlatform> at(List<PlatformProvider> providers, Map<String, String> environment, Safe safe)
            throws CannotConnect, InterruptedException {
        List<ChatPlatform> joined = new ArrayList<>();
        try {
            List<PlatformProvider> left = providers;
            for (Duration pause = pauses.first(); ; pause = pauses.after(pause)) {
                left = knock(left, environment, safe, joined);
                if (left.isEmpty()) {
                    return joined;
                }
                err.println("nobo: it is tried again in " + pause.toSeconds() + " s; Ctrl-C stops it");
                err.flush();
                waiting.during(pause);
            }
        } catch (CannotConnect | InterruptedException | RuntimeException e) {
            joined.forEach(ChatPlatform::close);
            throw e;
        }
    }

    /** Returns those that do not answer. */
    private List<PlatformProvider> knock(
            List<PlatformProvider> at, Map<String, String> environment, Safe safe, List<ChatPlatform> joined)
            throws CannotConnect {
        List<PlatformProvider> silent = new ArrayList<>();
        for (PlatformProvider provider : at) {
            try {
                Optional<ChatPlatform> platform = provider.connect(environment, safe);
                platform.ifPresent(joined::add);
            } catch (Unreachable e) {
                err.println("nobo: " + e.getMessage());
                silent.add(provider);
            }
        }
        return silent;
    }
}
