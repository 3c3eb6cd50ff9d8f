package org.nobo.terminal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.nobo.chat.Account;
import org.nobo.chat.Control;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;

/**
 * What this platform keeps: communities with their channels and people, rooms, and every message that stands. People are
 * known by one name in all communities. Safe to use from several threads.
 */
public final class World implements AutoCloseable {
    /** How this platform is called. */
    public static final PlatformId PLATFORM = new PlatformId("terminal");

    /** The name under which the bot writes; nobody else can have it. */
    static final String BOT = "nobo";

    private final Journal journal;
    private final Map<String, Town> towns = new LinkedHashMap<>();
    private final Map<String, Gathering> rooms = new HashMap<>();
    private final SequencedMap<String, Post> byId = new LinkedHashMap<>();
    private final Map<String, String> idByKey = new HashMap<>();
    private long next = 1;
    private Instant latest = Instant.EPOCH;

    private record Gathering(Place.Room room, Set<String> who, String key) {}

    World(List<Fact> before, Journal journal) {
        this.journal = journal;
        before.forEach(this::apply);
    }

    /** A world that is thrown away at the end. */
    public static World passing() {
        return new World(List.of(), Journal.NONE);
    }

    /** Somebody of whom no more is known: called in small letters in a talk, shown as one writes a name. */
    public static Person person(Account account, Person.Kind kind, boolean leads) {
        String user = account.user();
        int first = user.offsetByCodePoints(0, 1);
        String name = user.substring(0, first).toUpperCase(Locale.ROOT) + user.substring(first);
        return new Person(account, name, kind, leads, Optional.empty(), Optional.empty());
    }

    /**
     * A community and its place to live; one that lives here already stays as it is.
     *
     * @param id a word that stays the same for as long as the world is kept
     */
    public synchronized Workspace found(String id, String name, List<String> channels) {
        Workspace workspace = new Workspace(PLATFORM, id);
        if (!towns.containsKey(id)) {
            happen(new Fact.Founded(workspace, name, channels));
        }
        return workspace;
    }

    /** Somebody who is here, without anybody being told: for those who were there before the bot. */
    public synchronized void settle(Person person) {
        happen(new Fact.Came(person));
    }

    /** Whether no community lives here yet. */
    public synchronized boolean isEmpty() {
        return towns.isEmpty();
    }

    /** The latest time at which something happened here. A clock that starts now must not start before it. */
    public synchronized Instant latest() {
        return latest;
    }

    synchronized void leave(Account who) {
        happen(new Fact.Went(who.workspace(), who.user()));
    }

    /** A number nobody had before. */
    synchronized long number(Instant at) {
        long mine = next;
        happen(new Fact.Counted(mine + 1, at));
        return mine;
    }

    synchronized Post stand(
            Place place, String author, Optional<String> onlyFor, Words words, Optional<String> key, Instant at) {
        MessageRef ref = new MessageRef(place, "m" + number(at));
        Post post = new Post(ref, author, onlyFor, words.text(), words.controls(), List.of(), key);
        happen(new Fact.Stood(post));
        return post;
    }

    /** What a message says and what can be pressed on it. */
    record Words(String text, List<Control> controls) {}

    /** False when that message stands no longer. */
    synchronized boolean change(String id, Words words) {
        if (!byId.containsKey(id)) {
            return false;
        }
        happen(new Fact.Changed(id, words.text(), words.controls()));
        return true;
    }

    /** False when this emoji of the bot is on it already. */
    synchronized boolean react(Post to, String emoji) {
        boolean first = !to.reactions().contains(emoji);
        if (first) {
            happen(new Fact.Reacted(to.ref().id(), emoji));
        }
        return first;
    }

    /** The message that stands no longer from now on; empty when it did not stand. */
    synchronized Optional<Post> vanish(String id) {
        Optional<Post> post = Optional.ofNullable(byId.get(id));
        post.ifPresent(there -> happen(new Fact.Vanished(id)));
        return post;
    }

    /** With the same key again it is the same room. */
    synchronized Place.Room gather(Workspace workspace, Set<String> who, String key) {
        Optional<Gathering> open =
                rooms.values().stream().filter(room -> room.key().equals(key)).findFirst();
        if (open.isPresent()) {
            return open.get().room();
        }
        Place.Room room = new Place.Room(workspace, "r" + next);
        happen(new Fact.Counted(next + 1, latest));
        happen(new Fact.Gathered(room, who, key));
        return room;
    }

    synchronized Optional<Post> post(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<Post> withKey(Place place, String key) {
        return Optional.ofNullable(idByKey.get(key))
                .map(byId::get)
                .filter(post -> post.ref().place().equals(place));
    }

    /** The newest message that is so. */
    synchronized Optional<Post> newest(Predicate<Post> so) {
        return byId.reversed().values().stream().filter(so).findFirst();
    }

    /** All messages that stand, oldest first. */
    synchronized List<Post> all() {
        return List.copyOf(byId.values());
    }

    synchronized Collection<Town> towns() {
        return List.copyOf(towns.values());
    }

    synchronized Optional<Town> town(Workspace workspace) {
        return Optional.ofNullable(towns.get(workspace.id()));
    }

    /** The names of those in a room, in alphabetical order; nobody when there is no such room. */
    synchronized Set<String> inRoom(Place.Room room) {
        Gathering gathering = rooms.get(room.id());
        return gathering == null ? Set.of() : new TreeSet<>(gathering.who());
    }

    /** Whether somebody of this name is in any community. */
    synchronized boolean isHere(String user) {
        return towns.values().stream().anyMatch(town -> town.person(user).isPresent());
    }

    @Override
    public synchronized void close() {
        journal.close();
    }

    private void happen(Fact fact) {
        journal.write(fact);
        apply(fact);
    }

    private void apply(Fact fact) {
        switch (fact) {
            case Fact.Founded(Workspace workspace, String name, List<String> channels) ->
                towns.put(workspace.id(), new Town(workspace, name, channels));
            case Fact.Came(Person person) ->
                towns.get(person.account().workspace().id()).come(person);
            case Fact.Went(Workspace workspace, String user) ->
                towns.get(workspace.id()).go(user);
            case Fact.Stood(Post post) -> {
                byId.put(post.ref().id(), post);
                post.key().ifPresent(key -> idByKey.put(key, post.ref().id()));
            }
            case Fact.Changed(String id, String text, List<Control> controls) ->
                byId.computeIfPresent(id, (same, post) -> post.changed(text, controls));
            case Fact.Reacted(String id, String emoji) ->
                byId.computeIfPresent(id, (same, post) -> post.reactedTo(emoji));
            case Fact.Vanished(String id) -> byId.remove(id);
            case Fact.Gathered(Place.Room room, Set<String> who, String key) ->
                rooms.put(room.id(), new Gathering(room, who, key));
            case Fact.Counted(long upTo, Instant at) -> {
                next = Math.max(next, upTo);
                latest = at.isAfter(latest) ? at : latest;
            }
        }
    }
}
