package org.nobo.discord.local;

import com.sun.net.httpserver.Headers;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How often something may be said in one channel; every answer tells how much is left. Off until it is set. */
final class Buckets {
    private final Map<String, Deque<Long>> said = new HashMap<>();
    private int most = Integer.MAX_VALUE;
    private Duration within = Duration.ZERO;
    private int overflowed;

    synchronized void keep(int many, Duration time) {
        most = many;
        within = time;
    }

    synchronized int overflowed() {
        return overflowed;
    }

    /** Whether this call is one too many; if not it counts. What is to be known of it is put into the headers. */
    synchronized boolean overflows(Call call, Headers headers) {
        if (most == Integer.MAX_VALUE
                || !call.method().equals("POST")
                || !call.path().matches("channels/\\d+/messages")) {
            return false;
        }
        long now = System.nanoTime();
        Deque<Long> lately = said.computeIfAbsent(call.path(), any -> new ArrayDeque<>());
        while (!lately.isEmpty() && now - lately.getFirst() > within.toNanos()) {
            lately.removeFirst();
        }
        boolean full = lately.size() == most;
        if (full) {
            overflowed++;
        } else {
            lately.addLast(now);
        }
        double frees = (within.toNanos() - (now - lately.getFirst())) / 1e9;
        headers.set("X-RateLimit-Bucket", "say");
        headers.set("X-RateLimit-Limit", Integer.toString(most));
        headers.set("X-RateLimit-Remaining", Integer.toString(most - lately.size()));
        headers.set("X-RateLimit-Reset-After", String.format(Locale.ROOT, "%.3f", frees));
        headers.set("X-RateLimit-Reset", String.format(Locale.ROOT, "%.3f", System.currentTimeMillis() / 1e3 + frees));
        return full;
    }
}
