package org.nobo.discord;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.nobo.chat.Pauses;
import org.nobo.chat.PlatformProvider.CannotConnect;
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
    private final Map<Integer, JDA> down = new ConcurrentHashMap<>();

    TurnedAway(Beginning beginning, Pauses pauses) {
        this.beginning = beginning;
        this.pauses = pauses;
    }

    @Override
    public void onReady(ReadyEvent event) {
        isReady(event.getJDA().getShardInfo().getShardId());
    }

    void isReady(int shard) {
        begun.add(shard);
        waited.remove(shard);
        beginning.isIn(shard);
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        turnedAway(event.getJDA(), Farewell.code(event));
    }

    /** Where JDA would come back for ever. */
    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        turnedAway(event.getJDA(), Farewell.code(event));
    }

    /** Once for each line; at the very start, whoever starts us is told. */
    private void turnedAway(JDA jda, int code) {
        int shard = jda.getShardInfo().getShardId();
        if (!begun.contains(shard) || Farewell.sentence(code).isEmpty() || jda.equals(down.put(shard, jda))) {
            return;
        }
        String said = said(code);
        LOG.error("{}", said);
        beginning.anew(jda, waited.merge(shard, pauses.first(), (last, first) -> pauses.after(last)), said);
    }

    /** A token and the number of lines are read at the start alone; a switch is asked about again and again. */
    static String said(int code) {
        String then = switch (code) {
            case Farewell.SWITCHED_OFF -> "The bot looks every few minutes whether that is done and goes on by itself;";
            case Farewell.TOKEN -> "Then start the bot again;";
            default -> "The bot tries every few minutes whether it may come in again;";
        };
        String what = Farewell.sentence(code).map(CannotConnect::getMessage).orElseThrow();
        return "Discord has closed the line. " + what + " " + then + " what it has to say on Discord waits until then.";
    }
}
