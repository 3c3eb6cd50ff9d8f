package org.nobo.discord;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until every shard is on the line, or one is turned away; and says so when that happens later on. */
final class Arrival extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    private final Set<Integer> ready = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    @Override
    public void onReady(ReadyEvent event) {
        JDA.ShardInfo shard = event.getJDA().getShardInfo();
        ready.add(shard.getShardId());
        if (ready.size() == shard.getShardTotal()) {
            all.complete(null);
        }
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        CloseCode why = event.getCloseCode();
        CannotConnect sentence = sentence(why);
        boolean arrived = !all.completeExceptionally(sentence);
        if (arrived && why != null && !why.isReconnect()) {
            LOG.error("Discord has closed the line for good. {} Then start again.", sentence.getMessage());
        }
    }

    private static CannotConnect sentence(CloseCode why) {
        return switch (why) {
            case DISALLOWED_INTENTS -> Portal.intentsOff();
            case AUTHENTICATION_FAILED -> Portal.tokenRefused();
            case null -> Portal.unreachable();
            default -> why.isReconnect() ? Portal.unreachable() : Portal.turnedAway(why.getCode());
        };
    }

    void await(Duration atMost) throws CannotConnect {
        try {
            all.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw (CannotConnect) e.getCause();
        } catch (TimeoutException e) {
            throw Portal.unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Portal.unreachable();
        }
    }
}
