package org.nobo.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;
import org.nobo.chat.Written;

/** The terminal, with a note of what it told last and of what was posted on it. */
final class Recorded implements ChatPlatform {
    private final TerminalPlatform terminal;
    private final BiConsumer<String, Message> posted;
    private volatile Event.ByPerson last;

    Recorded(TerminalPlatform terminal, BiConsumer<String, Message> posted) {
        this.terminal = terminal;
        this.posted = posted;
    }

    TerminalPlatform terminal() {
        return terminal;
    }

    Event.ByPerson last() {
        return last;
    }

    @Override
    public PlatformId id() {
        return terminal.id();
    }

    @Override
    public void listen(Inbox inbox) {
        terminal.listen(new Inbox() {
            @Override
            public Reply receive(Event event) {
                last = (Event.ByPerson) event;
                return inbox.receive(event);
            }

            @Override
            public List<Control.Option> suggest(Account who, String field, String typed) {
                return inbox.suggest(who, field, typed);
            }
        });
    }

    @Override
    public MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        MessageRef ref = terminal.post(place, message, key);
        posted.accept(ref.id(), message);
        return ref;
    }

    @Override
    public void edit(MessageRef which, Message message) throws DeliveryFailure {
        terminal.edit(which, message);
    }

    @Override
    public void delete(MessageRef which) {
        terminal.delete(which);
    }

    @Override
    public void react(MessageRef to, String emoji) throws DeliveryFailure {
        terminal.react(to, emoji);
    }

    @Override
    public Place.Room gather(Set<Account> who, DeliveryKey key) throws DeliveryFailure {
        return terminal.gather(who, key);
    }

    @Override
    public Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since) {
        return terminal.find(place, message, key, since);
    }

    @Override
    public Stream<Person> members(Workspace workspace) {
        return terminal.members(workspace);
    }

    @Override
    public Optional<Written> read(MessageRef which) {
        return terminal.read(which);
    }

    @Override
    public void close() {
        terminal.close();
    }
}
