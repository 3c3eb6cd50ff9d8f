package org.nobo.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;

/** One workspace the bot is in: what speaks, looks and hears there, and nowhere else. */
final class Team implements BoltApp.Ear, AutoCloseable {
    /** Events of different people may come in another order than they happened. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);

    private final Self self;
    private final InstantSource clock;
    private final SlackCalls calls;
    private final Places places;
    private final Roster roster;
    private final Posts posts;
    private final Changes changes;
    private final Answers answers;
    private final Attention attention;
    private volatile Optional<Hearing> hearing = Optional.empty();

    /** When the last event happened that was heard, by Slack's clock; at first, when we began, by ours. */
    private volatile Instant lastHeard;

    Team(Self self, SlackCalls calls, InstantSource clock) {
        this.self = self;
        this.clock = clock;
        this.lastHeard = clock.instant();
        this.calls = calls;
        this.places = new Places(calls, self.workspace());
        this.roster = new Roster(calls, self.workspace());
        History history = new History(calls);
        Uploads uploads = new Uploads(calls);
        this.posts = new Posts(calls, places, history, uploads, Self.SLACK);
        this.changes = new Changes(calls, places, history, uploads, Self.SLACK);
        this.answers = new Answers(calls, places, changes, Self.SLACK);
        this.attention = new Attention(changes, new Status(calls, places));
    }

    Self self() {
        return self;
    }

    String id() {
        return self.workspace().id();
    }

    /**
     * Begins to hear, and tells the inbox that we are here.
     *
     * @param by who brought us here just now; nobody where we have been before
     * @param gone is told when we were taken out, and the inbox knows it
     */
    void listen(Inbox inbox, List<Account> by, Runnable gone) {
        Pane pane = new Pane(inbox, calls, places);
        hearing = Optional.of(new Hearing(
                inbox,
                new Happenings(self, places, roster, calls, pane),
                new Gestures(self, places, roster, clock),
                answers,
                new Company(inbox, roster, attention, pane),
                gone));
        arrived(inbox, by);
    }

    /** Slack tells nobody that a bot was put in by hand; so it is said each time we begin, and founds but once. */
    void arrived(Inbox inbox, List<Account> by) {
        Instant now = clock.instant();
        String id = "installed/" + id() + "/" + now.toEpochMilli();
        var unused = inbox.receive(new Event.Installed(id, now, self.workspace(), self.teamName(), by));
    }

    /** The line is open again after it broke: something may have been missed. */
    void cameBack(Inbox inbox) {
        Instant now = clock.instant();
        Instant since = lastHeard.minus(OVERLAP);
        String id = "back/" + id() + "/" + now.toEpochMilli();
        var unused = inbox.receive(new Event.CameBack(id, now, self.workspace()));
        hearing.ifPresent(open -> new Missed(calls, self, open::hearPerhapsAgain).lookFor(since));
    }

    @Override
    public Response hear(RequestType type, JsonObject payload) {
        String time = Wire.text(payload, "event_time");
        if (!time.isEmpty()) {
            lastHeard = Instant.ofEpochSecond(Long.parseLong(time));
        }
        return hearing.map(open -> open.hear(type, payload))
                .orElseThrow(() -> new IllegalStateException("Nobody listens in " + id() + " yet"));
    }

    MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        MessageRef said = posts.post(place, message, key);
        attention.answered(place);
        return said;
    }

    Changes changes() {
        return changes;
    }

    Place.Room gather(Set<Account> who) throws DeliveryFailure {
        return places.together(who);
    }

    Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since) throws DeliveryFailure {
        return posts.find(place, message, key, since);
    }

    List<Person> everybody() throws DeliveryFailure {
        return roster.everybody();
    }

    List<Account> inside(Place.Channel channel) throws DeliveryFailure {
        return roster.inside(channel.id());
    }

    @Override
    public void close() {
        hearing.ifPresent(Hearing::close);
        attention.close();
        answers.close();
    }
}
