package org.nobo.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Pace;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.WebDoor;
import org.nobo.chat.Workspace;

/** One Slack workspace: hears over Socket Mode or signed HTTP, speaks by the Web API. */
final class SlackPlatform implements ChatPlatform {
    /** Slack takes about one message a second a channel, and some hundreds a minute in all. */
    private static final Pace PACE = new Pace(Duration.ofSeconds(1), Duration.ofMillis(150));

    private final SlackAccess access;
    private final Self self;
    private final SlackCalls calls;
    private final Places places;
    private final Roster roster;
    private final Posts posts;
    private final Changes changes;
    private final Answers answers;
    private final Attention attention;
    private final Doorway doorway = new Doorway();
    private Optional<Ear> ear = Optional.empty();

    /** What listens, once somebody does. */
    private record Ear(Hearing hearing, Optional<Socket> socket) {}

    SlackPlatform(SlackAccess access, Self self, SlackCalls calls) {
        this.access = access;
        this.self = self;
        this.calls = calls;
        this.places = new Places(calls, self.workspace());
        this.roster = new Roster(calls, self.workspace());
        History history = new History(calls);
        Uploads uploads = new Uploads(calls);
        this.posts = new Posts(calls, places, history, uploads, id());
        this.changes = new Changes(calls, places, history, uploads, id());
        this.answers = new Answers(calls, places, changes, id());
        this.attention = new Attention(changes);
    }

    @Override
    public PlatformId id() {
        return Self.SLACK;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public void listen(Inbox inbox) {
        Hearing hearing = new Hearing(
                inbox,
                new Happenings(self, places, roster, calls),
                new Gestures(self, places, roster, access.clock()),
                answers,
                new Company(inbox, roster, attention));
        tell(inbox, installed());
        if (access.opensTheLine()) {
            Socket socket = new Socket(access, calls, hearing, () -> tell(inbox, cameBack()));
            ear = Optional.of(new Ear(hearing, Optional.of(socket)));
            socket.open();
        } else {
            ear = Optional.of(new Ear(hearing, Optional.empty()));
            doorway.open(BoltApp.of(access, calls, hearing));
        }
    }

    @Override
    public List<WebDoor> doors() {
        return access.opensTheLine() ? List.of() : List.of(doorway);
    }

    private static void tell(Inbox inbox, Event event) {
        var unused = inbox.receive(event);
    }

    /** Slack tells nobody that a bot was put in by hand; so it is said each time we begin, and founds but once. */
    private Event installed() {
        Instant now = access.clock().instant();
        return new Event.Installed(
                "installed/" + self.workspace().id() + "/" + now.toEpochMilli(),
                now,
                self.workspace(),
                self.teamName(),
                List.of());
    }

    private Event cameBack() {
        Instant now = access.clock().instant();
        return new Event.CameBack("back/" + self.workspace().id() + "/" + now.toEpochMilli(), now, self.workspace());
    }

    @Override
    public MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        MessageRef said = posts.post(place, message, key);
        attention.answered(place);
        return said;
    }

    @Override
    public void edit(MessageRef which, Message message) throws DeliveryFailure {
        changes.edit(which, message);
    }

    @Override
    public void delete(MessageRef which) throws DeliveryFailure {
        changes.delete(which);
    }

    @Override
    public void react(MessageRef to, String emoji) throws DeliveryFailure {
        changes.react(to, emoji);
    }

    @Override
    public Place.Room gather(Set<Account> who, DeliveryKey key) throws DeliveryFailure {
        return places.together(who);
    }

    @Override
    public Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since)
            throws DeliveryFailure {
        return posts.find(place, message, key, since);
    }

    @Override
    public Stream<Person> members(Workspace workspace) throws DeliveryFailure {
        if (!workspace.equals(self.workspace())) {
            throw new DeliveryFailure.Refused(DeliveryFailure.Why.FORBIDDEN, "not in " + workspace.id());
        }
        return roster.everybody().stream();
    }

    @Override
    public void close() {
        ear.ifPresent(open -> {
            open.hearing().close();
            open.socket().ifPresent(Socket::close);
        });
        doorway.close();
        attention.close();
        answers.close();
        calls.close();
    }
}
