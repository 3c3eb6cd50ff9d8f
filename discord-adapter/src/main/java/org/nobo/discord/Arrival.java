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
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.nobo.chat.PlatformProvider.CannotConnect;

/** Waits until every shard is on the line, or one is turned away. */
final class Arrival extends ListenerAdapter {
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
        all.completeExceptionally(Farewell.sentence(Farewell.code(event)).orElseGet(Portal::unreachable));
    }

    /** Where JDA would come back for ever. */
    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        Farewell.sentence(Farewell.code(event)).ifPresent(all::completeExceptionally);
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
