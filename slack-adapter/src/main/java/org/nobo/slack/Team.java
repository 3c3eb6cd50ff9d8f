package org.nobo.slack;

import com.google.gson.JsonObject;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
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
    private final Gaps gaps;
    private volatile Optional<Hearing> hearing = Optional.empty();
    private volatile Optional<Telling> telling = Optional.empty();

    Team(Self self, SlackCalls calls, SlackAccess access, Counts counts) {
        this.self = self;
        this.clock = access.clock();
        Missed missed = new Missed(calls, this::hearPerhapsAgain, Tempo.LEISURELY);
        this.gaps = new Gaps(self.workspace(), access, missed, counts);
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
    void listen(Inbox to, List<Account> by, Runnable gone) {
        Telling untilTaken = new Telling(to);
        Pane pane = new Pane(to, calls, places);
        telling = Optional.of(untilTaken);
        gaps.tell(to);
        hearing = Optional.of(new Hearing(
                to,
                new Happenings(self, places, roster, calls, pane),
                new Gestures(self, places, roster, clock),
                answers,
                new Company(to, untilTaken, roster, attention, pane),
                gone));
        arrived(to, by);
    }

    /** Slack tells nobody that a bot was put in by hand; so it is said each time we begin, and founds but once. */
    void arrived(Inbox to, List<Account> by) {
        Instant now = clock.instant();
        String id = "installed/" + id() + "/" + now.toEpochMilli();
        var unused = to.receive(new Event.Installed(id, now, self.workspace(), self.teamName(), by));
    }

    Gaps gaps() {
        return gaps;
    }

    /**
     * The line is open again after it broke.
     *
     * @param well until when it is known to have been well
     */
    void cameBack(Instant well) {
        gaps.lineBroke(well);
        Instant now = clock.instant();
        String id = "back/" + id() + "/" + now.toEpochMilli();
        telling.ifPresent(until -> until.tell(new Event.CameBack(id, now, self.workspace()), () -> {}));
    }

    private void hearPerhapsAgain(JsonObject payload) {
        hearing.orElseThrow().hearPerhapsAgain(payload);
    }

    @Override
    public Response hear(RequestType type, JsonObject payload) {
        Hearing open = hearing.orElseThrow(() -> new IllegalStateException("Nobody listens in " + id() + " yet"));
        gaps.told(payload);
        return open.hear(type, payload);
    }

    @Override
    public void calledAgain(JsonObject payload) {
        gaps.calledAgain();
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
        gaps.close();
        telling.ifPresent(Telling::close);
        hearing.ifPresent(Hearing::close);
        attention.close();
        answers.close();
    }
}
