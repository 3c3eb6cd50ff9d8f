package org.nobo.discord;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.nobo.chat.Pauses;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line that Discord closes for good while we run: somebody turned a switch off, or reset the token. What is to be done is
 * said; until it is, the bot knocks, and what is to be said waits.
 */
final class TurnedAway extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);

    private final Beginning beginning;
    private final Pauses pauses;
    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Duration> waited = new ConcurrentHashMap<>();

    TurnedAway(Beginning beginning, Pauses pauses) {
        this.beginning = beginning;
        this.pauses = pauses;
    }

    @Override
    public void onReady(ReadyEvent event) {
        int shard = event.getJDA().getShardInfo().getShardId();
        begun.add(shard);
        waited.remove(shard);
    }

    /** At the very start, whoever starts us is told. */
    @Override
    public void onShutdown(ShutdownEvent event) {
        CloseCode why = event.getCloseCode();
        int shard = event.getJDA().getShardInfo().getShardId();
        if (why == null || why.isReconnect() || !begun.contains(shard)) {
            return;
        }
        LOG.error("{}", said(why));
        beginning.anew(event.getJDA(), waited.merge(shard, pauses.first(), (last, first) -> pauses.after(last)));
    }

    /** A token and the number of lines are read at the start alone; a switch is asked about again and again. */
    static String said(CloseCode why) {
        String then = switch (why) {
            case DISALLOWED_INTENTS -> "The bot looks every few minutes whether that is done and goes on by itself;";
            case AUTHENTICATION_FAILED -> "Then start the bot again;";
            default -> "The bot tries every few minutes whether it may come in again;";
        };
        return "Discord has closed the line. " + Arrival.sentence(why).getMessage() + " " + then
                + " what it has to say on Discord waits until then.";
    }
}
