package org.nobo.script;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.chat.Written;

/** A platform that remembers everything and can be told to fail. It outlives the bot, as real ones do. Safe for threads. */
public final class FakePlatform implements ChatPlatform {
    public static final PlatformId ID = new PlatformId("fake");

    private final PlatformId id;
    private final Map<String, Posted> messages = new LinkedHashMap<>();
    private final Map<String, Written> byPeople = new LinkedHashMap<>();
    private final Map<DeliveryKey, Place.Room> rooms = new LinkedHashMap<>();
    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, Set<String>> reactions = new LinkedHashMap<>();
    private final List<Entry> transcript = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Deque<DeliveryFailure> looksThatFail = new ArrayDeque<>();
    private final Map<Place.Channel, Set<String>> joined = new HashMap<>();
    private boolean silentOnWhoIsThere;
    private int askedInVain;
    private volatile Inbox inbox;
    private volatile Optional<String> trouble = Optional.empty();
    private int ids;

    public FakePlatform() {
        this(ID);
    }

    /** One that stands beside another. */
    public FakePlatform(PlatformId id) {
        this.id = id;
    }

    /** A message of ours as it stands. */
    public record Posted(MessageRef ref, Message message, DeliveryKey key) {}

    /** One thing the bot did. */
    public record Entry(Place place, MessageRef ref, Message message, String what) {
        /** How it reads: {@code nobo → direct/…: text [Button]}. */
        @Override
        public String toString() {
            return "nobo " + what + " " + place.key() + ": " + Readable.of(message);
        }
    }

    /** What goes wrong at a call, and whether the thing happens all the same. */
    public record Fault(Predicate<Place> where, DeliveryFailure failure, boolean happensAnyway, boolean once) {}

    /** From now on calls for these places fail so. */
    public synchronized void fail(Fault fault) {
        faults.add(fault);
    }

    /** The next look for a message fails so. */
    public synchronized void failNextLook(DeliveryFailure failure) {
        looksThatFail.add(failure);
    }

    /** From now on, until mended, it does not tell who is there. */
    public synchronized void tellNobodyWhoIsThere() {
        silentOnWhoIsThere = true;
    }

    public synchronized void mend() {
        faults.clear();
        looksThatFail.clear();
        silentOnWhoIsThere = false;
    }

    public synchronized void settle(Person person) {
        people.put(nameplate(person.account()), person);
    }

    /** From now on these alone are in this channel; in one of which nothing was said, everybody is. */
    public synchronized void gathersIn(Place.Channel channel, String... users) {
        joined.put(channel, Set.of(users));
    }

    public synchronized void remove(Account who) {
        people.remove(nameplate(who));
    }

    private static String nameplate(Account who) {
        return who.workspace().id() + "/" + who.user();
    }

    /** The emoji the bot has put on a message. */
    public synchronized List<String> reactions(MessageRef on) {
        return List.copyOf(reactions.getOrDefault(on.id(), Set.of()));
    }

    public synchronized List<Entry> transcript() {
        return List.copyOf(transcript);
    }

    public synchronized Stream<Posted> messages() {
        return List.copyOf(messages.values()).stream();
    }

    public Inbox inbox() {
        return inbox;
    }

    /** From now on this keeps it from hearing. */
    public void isInTrouble(Optional<String> what) {
        trouble = what;
    }

    @Override
    public Optional<String> trouble() {
        return trouble;
    }

    /** How much it was told to do. */
    @Override
    public synchronized Map<String, Long> counts() {
        return Map.of("done", (long) transcript.size());
    }

    @Override
    public PlatformId id() {
        return id;
    }

    @Override
    public void listen(Inbox hearing) {
        inbox = hearing;
    }

    @Override
    public synchronized MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        Optional<Fault> fault = before(place);
        MessageRef ref = new MessageRef(place, "p" + ++ids);
        messages.put(ref.id(), new Posted(ref, message, key));
        transcript.add(new Entry(place, ref, message, "→"));
        Witness.ALL.forEach(witness -> witness.said(message));
        after(fault);
        return ref;
    }

    @Override
    public synchronized void edit(MessageRef which, Message message) throws DeliveryFailure {
        Optional<Fault> fault = before(which.place());
        Posted before = messages.get(which.id());
        if (before == null) {
            throw new DeliveryFailure.Refused(DeliveryFailure.Why.GONE, "no such message");
        }
        if (!before.message().equals(message)) {
            messages.put(which.id(), new Posted(which, message, before.key()));
            transcript.add(new Entry(which.place(), which, message, "✎"));
            Witness.ALL.forEach(witness -> witness.said(message));
        }
        after(fault);
    }

    @Override
    public synchronized void delete(MessageRef which) throws DeliveryFailure {
        Optional<Fault> fault = before(which.place());
        Posted gone = messages.remove(which.id());
        if (gone != null) {
            transcript.add(new Entry(which.place(), which, gone.message(), "✗"));
        }
        after(fault);
    }

    @Override
    public synchronized void react(MessageRef to, String emoji) throws DeliveryFailure {
        Optional<Fault> fault = before(to.place());
        reactions.computeIfAbsent(to.id(), any -> new LinkedHashSet<>()).add(emoji);
        after(fault);
    }

    @Override
    public synchronized Place.Room gather(Set<Account> who, DeliveryKey key) throws DeliveryFailure {
        String names = who.stream().map(Account::user).sorted().collect(Collectors.joining("+"));
        Workspace workspace = who.iterator().next().workspace();
        Optional<Fault> fault = before(new Place.Room(workspace, names));
        Place.Room room = rooms.computeIfAbsent(key, any -> new Place.Room(workspace, names));
        after(fault);
        return room;
    }

    @Override
    public synchronized Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since)
            throws DeliveryFailure {
        if (!looksThatFail.isEmpty()) {
            throw looksThatFail.remove();
        }
        return messages.values().stream()
                .filter(posted ->
                        posted.key().equals(key) && posted.ref().place().key().equals(place.key()))
                .map(Posted::ref)
                .findFirst();
    }

    /** Somebody wrote this, and it stands there now. */
    synchronized void wrote(MessageRef ref, Written written) {
        byPeople.put(ref.id(), written);
    }

    /** They took it back. */
    synchronized void tookBack(MessageRef ref) {
        byPeople.remove(ref.id());
    }

    @Override
    public synchronized Optional<Written> read(MessageRef which) throws DeliveryFailure {
        Optional<Fault> fault = before(which.place());
        after(fault);
        return Optional.ofNullable(byPeople.get(which.id()));
    }

    /** How often it was asked who is there and did not say. */
    public synchronized int askedInVain() {
        return askedInVain;
    }

    @Override
    public synchronized Stream<Person> members(Workspace workspace) throws DeliveryFailure {
        if (silentOnWhoIsThere) {
            askedInVain++;
            throw new DeliveryFailure.Unclear("nobody answers");
        }
        return List.copyOf(people.values()).stream()
                .filter(person -> person.account().workspace().equals(workspace));
    }

    @Override
    public synchronized Stream<Account> inside(Place.Channel channel) throws DeliveryFailure {
        Optional<Fault> fault = before(channel);
        after(fault);
        return members(channel.workspace())
                .map(Person::account)
                .filter(who ->
                        !joined.containsKey(channel) || joined.get(channel).contains(who.user()));
    }

    @Override
    public void close() {
        inbox = null;
    }

    private Optional<Fault> before(Place place) throws DeliveryFailure {
        Optional<Fault> fault =
                faults.stream().filter(next -> next.where().test(place)).findFirst();
        fault.filter(Fault::once).ifPresent(faults::remove);
        if (fault.isPresent() && !fault.get().happensAnyway()) {
            throw fault.get().failure();
        }
        return fault;
    }

    private static void after(Optional<Fault> fault) throws DeliveryFailure {
        if (fault.isPresent()) {
            throw fault.get().failure();
        }
    }
}
