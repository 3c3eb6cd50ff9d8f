package org.nobo.discord;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.nobo.chat.DeliveryFailure;

/**
 * A time in which nobody listened to a workspace. Each place is read once, by whoever comes first: the look through all of
 * them, or somebody who goes on talking there.
 */
final class Stretch {
    private final Reading reading;
    private final CompletableFuture<Instant> since = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<List<Found>>> places = new ConcurrentHashMap<>();

    Stretch(Reading reading) {
        this.reading = reading;
    }

    /** Reads what was said in a place since then, oldest first, and sees to it that it is heard. */
    interface Reading {
        List<Found> of(MessageChannel place, Instant since) throws DeliveryFailure;
    }

    /** It is known now since when nobody listened. */
    void began(Instant when) {
        since.complete(when);
    }

    /** Nothing of it is going to be read any more, but what is being read. */
    void isOver() {
        since.cancel(false);
    }

    /** What was said in this place, once it is known since when to read; it fails where it cannot be read. */
    CompletableFuture<List<Found>> read(MessageChannel place) {
        CompletableFuture<List<Found>> fresh = new CompletableFuture<>();
        CompletableFuture<List<Found>> known = places.putIfAbsent(place.getIdLong(), fresh);
        if (known != null) {
            return known;
        }
        Thread.ofVirtual().name("discord-missed").start(() -> read(place, fresh));
        return fresh;
    }

    private void read(MessageChannel place, CompletableFuture<List<Found>> into) {
        try {
            into.complete(reading.of(place, since.join()));
        } catch (DeliveryFailure | RuntimeException e) {
            into.completeExceptionally(e);
        }
    }
}
