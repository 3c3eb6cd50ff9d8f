package org.nobo.discord;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import net.dv8tion.jda.api.requests.RestAction;
import org.nobo.chat.DeliveryFailure;

/**
 * Every call to Discord goes through here: it is waited for no longer than a deadline of our own (JDA never calls back
 * when an answer is no JSON), and what goes wrong becomes one of the three kinds of failure.
 */
final class Calls {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Duration deadline;
    private final Map<Attempt, CompletableFuture<?>> underway = new ConcurrentHashMap<>();
    private volatile boolean closed;

    Calls(Duration deadline) {
        this.deadline = deadline;
    }

    /** What Discord answers. The action is made inside, for making it may already find that something is not allowed. */
    <T> T await(Supplier<? extends RestAction<T>> action) throws DeliveryFailure {
        return awaitFuture(() -> action.get().submit());
    }

    /** The same for what is no REST call but comes over the gateway. */
    <T> T awaitFuture(Supplier<? extends CompletableFuture<T>> action) throws DeliveryFailure {
        return awaitFuture(action, new Pieces());
    }

    /** The same for what comes in pieces: the deadline is one for the next of them. */
    <T> T awaitFuture(Supplier<? extends CompletableFuture<T>> action, Pieces pieces) throws DeliveryFailure {
        if (closed) {
            throw new DeliveryFailure.SlowDown(SOON);
        }
        Attempt attempt = new Attempt();
        CompletableFuture<T> answer;
        try {
            answer = attempt.begin(action);
        } catch (RejectedExecutionException e) {
            throw new DeliveryFailure.SlowDown(SOON); // the line is closed for good, or is being begun anew
        } catch (RuntimeException e) {
            throw Failures.of(e);
        }
        underway.put(attempt, answer);
        try {
            return pieces.whole(answer, deadline);
        } catch (ExecutionException e) {
            throw Failures.of(e.getCause());
        } catch (CancellationException e) {
            throw notSaid(attempt, "taken back");
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw notSaid(attempt, "no answer within " + deadline.toSeconds() + " s");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw notSaid(attempt, "interrupted");
        } finally {
            underway.remove(attempt);
        }
    }

    private static DeliveryFailure notSaid(Attempt attempt, String why) {
        if (attempt.mayHaveArrived()) {
            return new DeliveryFailure.Unclear(why);
        }
        return new DeliveryFailure.SlowDown(attempt.pause().orElse(SOON));
    }

    boolean isClosed() {
        return closed;
    }

    /** Takes no more calls, and waits until those under way are through, at most this long. */
    void drain(Duration atMost) {
        closed = true;
        try {
            CompletableFuture.allOf(underway.values().toArray(CompletableFuture<?>[]::new))
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            // whoever waits for it is told
        }
    }
}
