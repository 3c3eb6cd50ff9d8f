package org.nobo.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Pace;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;

/** A platform that only counts. */
final class CountingPlatform implements ChatPlatform {
    static final PlatformId ID = new PlatformId("count");
    static final Workspace HOME = new Workspace(ID, "bench");

    private final AtomicLong count = new AtomicLong();
    private final Consumer<Place> posted;
    private final List<Person> people;
    private final Pace pace;

    CountingPlatform(Consumer<Place> posted) {
        this(posted, List.of(), Pace.AS_FAST_AS_WE_CAN);
    }

    /** @param people who is there; it keeps no list where it is nobody */
    CountingPlatform(Consumer<Place> posted, List<Person> people, Pace pace) {
        this.posted = posted;
        this.people = List.copyOf(people);
        this.pace = pace;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public PlatformId id() {
        return ID;
    }

    @Override
    public void listen(Inbox inbox) {
        // the bench speaks to the inbox itself
    }

    @Override
    public MessageRef post(Place place, Message message, DeliveryKey key) {
        posted.accept(place);
        return new MessageRef(place, "p" + count.incrementAndGet());
    }

    @Override
    public void edit(MessageRef which, Message message) {}

    @Override
    public void delete(MessageRef which) {}

    @Override
    public void react(MessageRef to, String emoji) {}

    @Override
    public Place.Room gather(Set<Account> who, DeliveryKey key) {
        return new Place.Room(HOME, key.value());
    }

    @Override
    public Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since) {
        return Optional.empty();
    }

    @Override
    public Stream<Person> members(Workspace workspace) throws DeliveryFailure {
        if (people.isEmpty()) {
            throw new DeliveryFailure.Unclear("this platform keeps no list of people");
        }
        return people.stream();
    }

    @Override
    public void close() {}
}
