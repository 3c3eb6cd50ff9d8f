package org.nobo.slack;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Event;
import org.nobo.chat.PlatformId;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;
import org.nobo.inbox.Bookmarks;
import org.nobo.slack.local.Acting;
import org.nobo.slack.local.Granted;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Somebody;
import org.nobo.slack.local.Using;

/** A local Slack with the adapter in it, and an inbox that writes down what it hears. Ann and Bob are here already. */
final class Office implements AutoCloseable, ChatPlatform.Inbox, Bookmarks.Kept {
    static final Workspace HERE = new Workspace(Self.SLACK, LocalSlack.TEAM);
    static final Instant MORNING = Instant.parse("2026-03-02T09:00:00Z");

    final LocalSlack slack;
    final Acting people;
    final Using hands;
    final String ann;
    final String bob;
    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final InstantSource clock;
    private final List<Event> heard = new ArrayList<>();
    private Function<Event, Reply> answering = event -> Reply.SILENCE;
    private final Map<String, List<String>> suggestions = new ConcurrentHashMap<>();
    private final Map<Workspace, Instant> bookmarks = new ConcurrentHashMap<>();
    private volatile boolean remembering;
    private SlackPlatform platform;

    Office() {
        this(Granted.by(Manifest.text()));
    }

    Office(Granted granted) {
        this(granted, null);
    }

    /** An office in which the clock on the wall is this one. */
    Office(InstantSource wall) {
        this(Granted.by(Manifest.text()), wall);
    }

    private Office(Granted granted, InstantSource wall) {
        clock = wall == null ? now::get : wall;
        slack = LocalSlack.open(clock(), granted);
        people = slack.acting();
        hands = slack.using();
        ann = slack.has(Somebody.called("ann"));
        bob = slack.has(Somebody.called("bob"));
    }

    InstantSource clock() {
        return clock;
    }

    void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    SlackAccess access(Duration patience) {
        return new SlackAccess(LocalSlack.APP_TOKEN, "", URI.create(slack.apiUrl()), patience, clock());
    }

    /** The adapter, connected and listening. */
    SlackPlatform bot() {
        if (platform == null) {
            platform = connected(Duration.ofSeconds(5));
            platform.listen(door());
            slack.await("the bot's connection", () -> slack.connectionsEver() > 0);
        }
        return platform;
    }

    /** The way in, as each life of the bot has one. */
    ChatPlatform.Inbox door() {
        return new Bookmarks(this, this, clock());
    }

    /** The adapter, able to speak and not yet listening. */
    SlackPlatform connected(Duration patience) {
        try {
            return SlackProvider.platform(access(patience), LocalSlack.BOT_TOKEN);
        } catch (CannotConnect e) {
            throw new AssertionError(e);
        }
    }

    /** The adapter as it is where Slack calls it; not yet listening. */
    SlackPlatform connectedByHttp() {
        try {
            return SlackProvider.platform(
                    new SlackAccess(
                            "", LocalSlack.SIGNING_SECRET, URI.create(slack.apiUrl()), Duration.ofSeconds(3), clock()),
                    LocalSlack.BOT_TOKEN);
        } catch (CannotConnect e) {
            throw new AssertionError(e);
        }
    }

    /** The process ends. */
    void isKilled() {
        platform.close();
    }

    /** The process ends, where it did not yet, and another begins. */
    void restarts() {
        int before = slack.connectionsEver();
        isKilled();
        platform = connected(Duration.ofSeconds(5));
        platform.listen(door());
        slack.await("a new connection", () -> slack.connectionsEver() > before);
    }

    void answers(Function<Event, Reply> with) {
        answering = with;
    }

    @Override
    public Reply receive(Event event) {
        synchronized (heard) {
            heard.add(event);
        }
        return answering.apply(event);
    }

    @Override
    public List<Control.Option> suggest(Account who, String field, String typed) {
        return suggestions.getOrDefault(field, List.of()).stream()
                .filter(label -> label.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT)))
                .map(label -> Control.Option.of(label, label))
                .toList();
    }

    @Override
    public Optional<Instant> heardUntil(Workspace workspace) {
        return Optional.ofNullable(bookmarks.get(workspace)).filter(until -> remembering);
    }

    /** From now on the next life knows until when this one has heard all; else each one is the first. */
    void remembers() {
        remembering = true;
    }

    @Override
    public void heardAll(Workspace workspace, Instant until) {
        bookmarks.put(workspace, until);
    }

    @Override
    public List<String> writtenTo(PlatformId on) {
        return List.of();
    }

    /** From now on these are suggested for a field, where they begin as what is typed. */
    void suggests(String field, List<String> labels) {
        suggestions.put(field, labels);
    }

    /** Everything of this type that was heard, repetitions too. */
    <E extends Event> List<E> heard(Class<E> type) {
        synchronized (heard) {
            return heard.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    /** The only event of this type that was heard. */
    <E extends Event> E only(Class<E> type) {
        List<E> all = heard(type);
        if (all.size() != 1) {
            throw new AssertionError("Not one " + type.getSimpleName() + " but " + all);
        }
        return all.getFirst();
    }

    static Account account(String user) {
        return new Account(HERE, user);
    }

    static DeliveryKey key(String intention) {
        return DeliveryKey.of(new CommunityId("local"), Self.SLACK, intention);
    }

    @Override
    public void close() {
        if (platform != null) {
            platform.close();
        }
        slack.close();
    }
}
