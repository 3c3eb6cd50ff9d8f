package org.nobo.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;
import org.nobo.script.SettableClock;

/** A talk played on a terminal behind which there is no bot, only somebody who listens and can answer. */
final class PlayedTalk implements Inbox, Driver {
    final World world;
    final SettableClock clock = new SettableClock();
    final List<Event> heard = new ArrayList<>();
    final TerminalPlatform platform;
    final Workspace home;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Function<Event, Reply> answer = event -> Reply.SILENCE;
    private boolean understood = true;
    private int keys;

    PlayedTalk() {
        this(World.passing());
    }

    PlayedTalk(World world) {
        this(world, Optional.empty());
    }

    /** Seen on this screen instead of being written down. */
    PlayedTalk(World world, Optional<Screen> seenOn) {
        this.world = world;
        home = world.found("makers", "Makers", List.of("general", "help", "stories"));
        platform = new TerminalPlatform(world, seenOn.orElseGet(() -> new Transcript(new PrintWriter(out))), clock);
        platform.listen(this);
    }

    PlayedTalk withMember(String name) {
        world.settle(Person.named(account(name), name));
        return this;
    }

    /** From now on the bot answers so at once. */
    PlayedTalk answering(Function<Event, Reply> how) {
        answer = how;
        return this;
    }

    /** Plays these lines, and returns what was printed meanwhile. */
    String play(String... lines) {
        int before = out.toString().length();
        try {
            Acts acts = new Acts(platform, clock, this);
            understood = new PipedTalk(acts, new PrintWriter(err, true))
                    .play(new BufferedReader(new StringReader(String.join("\n", lines))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().substring(before);
    }

    /** The bot says something, and returns what was printed. */
    String says(Place place, Message message) {
        int before = out.toString().length();
        post(place, message);
        return out.toString().substring(before);
    }

    MessageRef post(Place place, Message message) {
        try {
            return platform.post(place, message, key());
        } catch (DeliveryFailure e) {
            throw new AssertionError(e);
        }
    }

    DeliveryKey key() {
        return DeliveryKey.of(new CommunityId("makers"), World.PLATFORM, "k" + ++keys);
    }

    String printed() {
        return out.toString();
    }

    String errors() {
        return err.toString();
    }

    boolean understood() {
        return understood;
    }

    <E extends Event> E last(Class<E> type) {
        return type.cast(heard.getLast());
    }

    Account account(String name) {
        return new Account(home, name);
    }

    Place.Direct direct(String name) {
        return new Place.Direct(account(name));
    }

    Place.Channel channel(String name) {
        return new Place.Channel(home, name);
    }

    @Override
    public Reply receive(Event event) {
        heard.add(event);
        return answer.apply(event);
    }

    @Override
    public List<Control.Option> suggest(Account who, String field, String typed) {
        return List.of();
    }

    @Override
    public void settle() {
        // nobody works behind this terminal
    }

    @Override
    public void pass(Duration time) {
        Instant later = clock.instant().plus(time);
        clock.set(later);
    }
}
