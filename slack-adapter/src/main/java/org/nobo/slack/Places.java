package org.nobo.slack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Refused;
import org.nobo.chat.DeliveryFailure.Why;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;

/** Which conversation of Slack's is which place of ours. */
final class Places {
    private final SlackCalls calls;
    private final Workspace workspace;
    private final Map<String, String> directs = new ConcurrentHashMap<>();
    private final Remembered<Boolean> rooms = new Remembered<>(10_000);
    private final Threads threads;
    private final Panes panes;

    Places(SlackCalls calls, Workspace workspace) {
        this.panes = new Panes(calls);
        this.threads = new Threads(calls);
        this.calls = calls;
        this.workspace = workspace;
    }

    /** The conversation a place is in; a direct message is opened when it was not yet. */
    String conversation(Place place) throws DeliveryFailure {
        return switch (place) {
            case Place.Channel channel -> channel.id();
            case Place.Room room -> room.id();
            case Place.Direct(Account to) -> direct(to.user());
            case Place.Thread thread -> conversation(thread.in());
            case Place.RoomOf unborn -> throw new Refused(Why.UNFIT, "no room yet for " + unborn.intention());
            case Place.ThreadOf unborn -> throw new Refused(Why.UNFIT, "no thread yet below " + unborn.intention());
        };
    }

    /** The message a place hangs below; nothing for a place that is no thread. */
    static Optional<String> root(Place place) {
        return place instanceof Place.Thread thread ? Optional.of(thread.root()) : Optional.empty();
    }

    /** The group message of these people and the bot. Slack opens the same one again. */
    Place.Room together(Set<Account> who) throws DeliveryFailure {
        String users = who.stream().map(Account::user).collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining(","));
        return new Place.Room(workspace, opened(users));
    }

    private String direct(String user) throws DeliveryFailure {
        String known = directs.get(user);
        if (known != null) {
            return known;
        }
        String opened = opened(user);
        directs.put(user, opened);
        return opened;
    }

    private String opened(String users) throws DeliveryFailure {
        return calls.ask(slack -> slack.conversationsOpen(open -> open.users(List.of(users.split(",")))))
                .getChannel()
                .getId();
    }

    /**
     * A message somebody did something with.
     *
     * @param conversation Slack's id of the conversation
     * @param hint what the event tells of it: a channel type, a channel's name in a payload, or nothing
     * @param ts the message
     * @param thread the root of the thread it stands in; empty, or the message itself, when it stands in none
     */
    MessageRef message(Account who, String conversation, String hint, String ts, String thread) {
        Place place = place(who, conversation, hint, thread.equals(ts) ? "" : thread);
        stands(place, conversation, ts);
        return new MessageRef(place, ts);
    }

    /**
     * A message of which only the place and its {@code ts} are told: Slack does not say whether it stands in a thread, so
     * that is remembered, or asked for.
     */
    MessageRef message(Account who, String conversation, String ts) {
        return message(who, conversation, "", ts, threads.rootOf(conversation, ts));
    }

    /** A message stands here, one of ours or somebody's. */
    void stands(Place place, String conversation, String ts) {
        threads.stands(conversation, ts, root(place).orElse(""));
    }

    /** Where somebody did something. A direct message is always the one between them and the bot. */
    Place place(Account who, String conversation, String hint, String thread) {
        Place in = place(who, conversation, hint);
        if (thread.isEmpty()) {
            return in;
        }
        // Below a direct message of the bot somebody answers it, as they would beside it; the pane's threads stand
        // alone.
        boolean beside = in instanceof Place.Direct && !panes.has(conversation, thread);
        return beside ? in : new Place.Thread(in, thread);
    }

    Panes panes() {
        return panes;
    }

    private Place place(Account who, String conversation, String hint) {
        if (conversation.startsWith("D") || hint.equals("im") || hint.equals("directmessage")) {
            if (hint.equals("im")) { // elsewhere it may be the direct message of two people, in which we are not
                directs.put(who.user(), conversation);
            }
            return new Place.Direct(who);
        }
        return isRoom(conversation, hint)
                ? new Place.Room(workspace, conversation)
                : new Place.Channel(workspace, conversation);
    }

    private boolean isRoom(String conversation, String hint) {
        if (!hint.isEmpty()) {
            boolean room = hint.equals("mpim") || hint.startsWith("mpdm-");
            rooms.put(conversation, room);
            return room;
        }
        return rooms.get(conversation, () -> askWhetherRoom(conversation));
    }

    /** @throws Unheard when Slack does not say now; the event then comes again */
    private boolean askWhetherRoom(String conversation) {
        try {
            return calls.ask(slack -> slack.conversationsInfo(info -> info.channel(conversation)))
                    .getChannel()
                    .isMpim();
        } catch (Refused no) {
            return false;
        } catch (DeliveryFailure e) {
            throw new Unheard("Slack does not say what " + conversation + " is", e);
        }
    }
}
