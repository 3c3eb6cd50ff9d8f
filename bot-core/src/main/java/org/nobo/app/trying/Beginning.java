package org.nobo.app.trying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.app.sample.SampleCommunity;
import org.nobo.app.sample.SampleLaying;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.store.Store;
import org.nobo.terminal.World;

/**
 * Where the community comes from that lives in the terminal: it is there already, it is the sample, or it begins with a
 * leader of its own.
 */
final class Beginning {
    private static final CommunityId ID = new CommunityId("home");
    private static final List<String> CHANNELS = List.of("general", "introductions", "help", "stories");

    /** What a community is called before its leader has said so. */
    static final String UNNAMED = "A new community";

    private final Store store;
    private final World world;
    private final Instant now;

    Beginning(Store store, World world, Instant now) {
        this.store = store;
        this.world = world;
        this.now = now;
    }

    /** Whether no command has begun a community here yet. */
    boolean isNew() {
        return store.transactions().inOne(() -> store.communities().all().isEmpty());
    }

    /** The one that was begun first. */
    Community first() {
        return store.transactions().inOne(() -> store.communities().all().getFirst());
    }

    /** The sample, as if its people had told the bot about themselves. */
    void sample() {
        SampleCommunity sample = SampleCommunity.read();
        Workspace home =
                world.found(ID.value(), sample.name(), sample.channels().all());
        sample.people(home).forEach(world::settle);
        var unused = new SampleLaying(store, sample).lay(ID, home, now);
    }

    /**
     * A community with this leader and nobody else.
     *
     * @param name empty when the leader is to be asked: until it is told the bot greets nobody
     */
    void own(Optional<String> name, String leader) {
        Community begun = Community.called(ID, name.orElse(UNNAMED));
        settle(begun, name.isPresent(), leader);
    }

    /**
     * What was left in this folder. A community that another command began gets a place in the terminal, and a leader.
     *
     * @throws LivesElsewhere when it is a real one, which a trial must not touch
     */
    void again(String leader) throws LivesElsewhere {
        Community left = first();
        List<Workspace> homes =
                store.transactions().inOne(() -> store.communities().homes(left.id()));
        for (Workspace home : homes) {
            if (!home.platform().equals(World.PLATFORM)) {
                throw new LivesElsewhere(left.name(), home.platform().value());
            }
        }
        if (homes.isEmpty()) {
            settle(left, true, leader);
        } else if (world.isEmpty()) {
            throw new LivesElsewhere(left.name(), "a terminal whose journal is gone");
        }
    }

    /** The community of this folder is none to try things with; the message says so in a sentence. */
    static final class LivesElsewhere extends Exception {
        private static final long serialVersionUID = 1L;

        LivesElsewhere(String community, String where) {
            super("\"" + community + "\" in this folder lives on " + where
                    + "; a trial would mix with it, so please name another --data");
        }
    }

    private void settle(Community community, boolean ready, String leader) {
        Workspace home = world.found(community.id().value(), community.name(), CHANNELS);
        Person person = World.person(new Account(home, leader), Person.Kind.MEMBER, true);
        world.settle(person);
        store.transactions().inOne(() -> {
            store.communities()
                    .keep(new Community(
                            community.id(),
                            community.name(),
                            community.purpose(),
                            channel(home, "introductions"),
                            channel(home, "help"),
                            channel(home, "stories"),
                            ready));
            store.communities().settle(community.id(), home);
            store.communities().swept(home, now);
            return store.members().arrive(community.id(), person, false, now);
        });
    }

    private static Optional<Place.Channel> channel(Workspace home, String name) {
        return Optional.of(new Place.Channel(home, name));
    }
}
