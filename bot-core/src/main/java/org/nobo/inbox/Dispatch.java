package org.nobo.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.feature.Intention;
import org.nobo.outbox.Delivery;
import org.nobo.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes intentions into the outbox. What depends on an earlier intention (its room, its thread, its message) goes into
 * the lane of that one, so that it comes after it.
 */
final class Dispatch {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int LONGEST_NAME = 200;

    private final Outbox outbox;
    private final Abroad abroad;

    Dispatch(Outbox outbox, Abroad abroad) {
        this.outbox = outbox;
        this.abroad = abroad;
    }

    /** Those that are new, in order. */
    List<Delivery> put(CommunityId community, String eventId, List<Intention> intentions, Instant now) {
        List<Delivery> fresh = new ArrayList<>();
        int number = 0;
        for (Intention intention : intentions) {
            number++;
            String name = intention.name().isEmpty() ? ofEvent(eventId, number) : intention.name();
            Optional<Way> way = way(community, name, intention.action());
            if (way.isEmpty()) {
                LOG.warn("{} belongs to an intention that was never decided; it is left out", name);
                continue;
            }
            PlatformId platform = way.get().platform();
            Action action = abroad.said(intention.action(), community, platform);
            outbox.put(community, platform, name, way.get().lane(), action, now).ifPresent(fresh::add);
        }
        return fresh;
    }

    /** Where a delivery goes, and behind which others. */
    private record Way(PlatformId platform, String lane) {}

    private static String ofEvent(String eventId, int number) {
        String name = "on/" + eventId + "#" + number;
        return name.length() <= LONGEST_NAME
                ? name
                : "on/" + eventId.substring(0, 120) + "~" + Integer.toHexString(eventId.hashCode()) + "#" + number;
    }

    private Optional<Way> way(CommunityId community, String name, Action action) {
        return switch (action) {
            case Action.Post(Place.ThreadOf(PlatformId platform, String root), var message) -> wayOf(community, root);
            case Action.Post(Place place, var message) -> Optional.of(new Way(place.platform(), place.key()));
            case Action.Edit(String intention, var message) -> wayOf(community, intention);
            case Action.Delete(String intention) -> wayOf(community, intention);
            case Action.React(Action.Ours(String intention), var emoji) -> wayOf(community, intention);
            case Action.React(Action.Theirs(var message), var emoji) ->
                Optional.of(new Way(message.place().platform(), message.place().key()));
            case Action.Gather(var who) ->
                who.stream()
                        .findFirst()
                        .map(Account::platform)
                        .map(platform -> new Way(platform, new Place.RoomOf(platform, name).key()));
        };
    }

    private Optional<Way> wayOf(CommunityId community, String intention) {
        return outbox.trace(community, intention).map(trace -> new Way(trace.platform(), trace.place()));
    }
}
