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
import org.nobo.chat.Written;

/** One workspace the bot is in: what speaks, looks and hears there, and nowhere else. */
final class Team implements BoltApp.Ear, AutoCloseable {
    /** So far behind what was heard last there may be something that Slack would have told again by now. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** What nobody heard for longer than this nobody waits for any more. */
    private static final Duration LONGEST = Duration.ofDays(3);

    private final Self self;
    private final InstantSource clock;
    private final SlackCalls calls;
    private final Places places;
    private final Roster roster;
    private final Posts posts;
    private final Changes changes;
    private final Rereading rereading;
    private final Answers answers;
    private final Attention attention;
    private final Missed missed;
    private final Counts counts;
    private volatile Optional<Hearing> hearing = Optional.empty();
    private volatile Optional<Bookmark> bookmark = Optional.empty();

    Team(Self self, SlackCalls calls, InstantSource clock, Counts counts) {
        this.self = self;
        this.clock = clock;
        this.counts = counts;
        this.missed = new Missed(calls, this::hearPerhapsAgain, Tempo.LEISURELY);
        this.calls = calls;
        this.places = new Places(calls, self.workspace());
        this.roster = new Roster(calls, self.workspace());
        History history = new History(calls);
        Uploads uploads = new Uploads(calls);
        this.posts = new Posts(calls, places, history, uploads, Self.SLACK);
        this.changes = new Changes(calls, places, history, uploads, Self.SLACK);
        this.rereading = new Rereading(self, places, history, roster);
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
        bookmark = Optional.of(new Bookmark(inbox, self.workspace(), clock, this::look));
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

    /** Now we are told what happens: what was said since an earlier life of ours may have been missed. */
    void begins() {
        bookmark.ifPresent(Bookmark::mayHaveMissed);
    }

    /** The line is open again after it broke: something may have been missed. */
    void cameBack(Inbox inbox) {
        begins();
        Instant now = clock.instant();
        String id = "back/" + id() + "/" + now.toEpochMilli();
        Thread.ofVirtual().start(() -> {
            var unused = inbox.receive(new Event.CameBack(id, now, self.workspace()));
        });
    }

    private boolean look(Instant last) {
        Instant since = last.minus(OVERLAP);
        Instant longSince = clock.instant().minus(LONGEST);
        boolean whole = missed.lookFor(since.isBefore(longSince) ? longSince : since);
        counts.add(whole ? Counts.What.LOOKED_BACK : Counts.What.LOOKED_BACK_IN_PART);
        return whole;
    }

    private void hearPerhapsAgain(JsonObject payload) {
        hearing.orElseThrow().hearPerhapsAgain(payload);
    }

    @Override
    public Response hear(RequestType type, JsonObject payload) {
        Response taken = hearing.map(open -> open.hear(type, payload))
                .orElseThrow(() -> new IllegalStateException("Nobody listens in " + id() + " yet"));
        String time = Wire.text(payload, "event_time");
        if (!time.isEmpty()) {
            bookmark.ifPresent(mark -> mark.heard(Instant.ofEpochSecond(Long.parseLong(time))));
        }
        return taken;
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

    Optional<Written> read(MessageRef which) throws DeliveryFailure {
        return rereading.read(which);
    }

    List<Person> everybody() throws DeliveryFailure {
        return roster.everybody();
    }

    List<Account> inside(Place.Channel channel) throws DeliveryFailure {
        return roster.inside(channel.id());
    }

    @Override
    public void close() {
        missed.close();
        hearing.ifPresent(Hearing::close);
        attention.close();
        answers.close();
    }
}
