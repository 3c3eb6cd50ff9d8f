package org.nobo.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.requests.RestRateLimiter;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.requests.SequentialRestRateLimiter;
import okhttp3.Response;

/**
 * JDA's own limiter, which waits out a short 429 and sends again, with an ear to it: a call that would have to wait
 * longer than we have patience for is taken back, so that the outbox can go on elsewhere and knows how long to wait.
 */
final class RateLimits implements RestRateLimiter {
    private static final int TOO_MANY = 429;
    private static final String EVERYWHERE = "*";

    private final RestRateLimiter jda;
    private final Duration patience;
    private final Map<String, Long> limitedUntil;

    /** @param limitedUntil shared by all shards: routes and the nanosecond until which they are closed */
    private RateLimits(RateLimitConfig config, Duration patience, Map<String, Long> limitedUntil) {
        this.jda = new SequentialRestRateLimiter(config);
        this.patience = patience;
        this.limitedUntil = limitedUntil;
    }

    static java.util.function.Function<RateLimitConfig, RestRateLimiter> with(Duration patience) {
        Map<String, Long> limitedUntil = new ConcurrentHashMap<>();
        return config -> new RateLimits(config, patience, limitedUntil);
    }

    @Override
    public void enqueue(Work work) {
        Attempt attempt = Attempt.current();
        Duration closed = closedFor(work.getRoute());
        if (closed.compareTo(patience) > 0 && !work.isPriority()) {
            attempt.tooFast(closed);
            work.cancel();
            return;
        }
        jda.enqueue(new Heard(work, attempt));
    }

    private Duration closedFor(Route.CompiledRoute route) {
        long now = System.nanoTime();
        long until = Math.max(limitedUntil.getOrDefault(name(route), now), limitedUntil.getOrDefault(EVERYWHERE, now));
        return Duration.ofNanos(Math.max(0, until - now));
    }

    private static String name(Route.CompiledRoute route) {
        return route.getMethod() + " " + route.getCompiledRoute();
    }

    private void note(Route.CompiledRoute route, Response response, Duration pause) {
        long now = System.nanoTime();
        limitedUntil.values().removeIf(until -> until < now);
        boolean everywhere = response.header(GLOBAL_HEADER) != null;
        limitedUntil.put(everywhere ? EVERYWHERE : name(route), now + pause.toNanos());
    }

    /**
     * Never is there anything to wait for: when we close, what was under way is through; when Discord closes the line for good,
     * JDA would tell of it only half a minute after the last answer.
     */
    @Override
    public void stop(boolean shutdown, Runnable callback) {
        jda.stop(true, callback);
    }

    @Override
    public boolean isStopped() {
        return jda.isStopped();
    }

    @Override
    public int cancelRequests() {
        return jda.cancelRequests();
    }

    /** A request that tells the attempt it belongs to what happens to it. */
    private final class Heard implements Work {
        private final Work work;
        private final Attempt attempt;

        Heard(Work work, Attempt attempt) {
            this.work = work;
            this.attempt = attempt;
        }

        @Override
        public Response execute() {
            attempt.leaves();
            Response response = work.execute();
            if (response != null && response.code() == TOO_MANY) {
                Duration pause = Duration.ofSeconds(Math.max(1, seconds(response)));
                note(getRoute(), response, pause);
                attempt.neverArrived();
                if (pause.compareTo(patience) > 0) {
                    attempt.tooFast(pause);
                    cancel();
                }
            }
            return response;
        }

        private static long seconds(Response response) {
            try {
                return Long.parseLong(String.valueOf(response.header(RETRY_AFTER_HEADER)));
            } catch (NumberFormatException e) {
                return 1;
            }
        }

        @Override
        public Route.CompiledRoute getRoute() {
            return work.getRoute();
        }

        @Override
        public net.dv8tion.jda.api.JDA getJDA() {
            return work.getJDA();
        }

        @Override
        public boolean isSkipped() {
            return work.isSkipped();
        }

        @Override
        public boolean isDone() {
            return work.isDone();
        }

        @Override
        public boolean isPriority() {
            return work.isPriority();
        }

        @Override
        public boolean isCancelled() {
            return work.isCancelled();
        }

        @Override
        public void cancel() {
            work.cancel();
        }
    }
}
