package org.nobo.connect.arrival;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Person;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Absences;
import org.nobo.community.Communities;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.community.Members;

/** Holds who is in a workspace against who we know, and makes events of the difference. */
public final class Roster {
    private static final String NOTICED = "roster/";

    /** A crowd of more than this waits for a leader's yes. */
    static final int CROWD = 30;

    private final Function<Supplier<Object>, Object> transactions;
    private final Communities communities;
    private final Members members;
    private final Absences absences;
    private final Function<PlatformId, ChatPlatform> platforms;
    private final Consumer<Event> inbox;
    private final InstantSource clock;

    /**
     * @param transactions runs something in one transaction
     * @param inbox takes the events of those who came and went unseen
     */
    public Roster(
            Function<Supplier<Object>, Object> transactions,
            Communities communities,
            Members members,
            Absences absences,
            Function<PlatformId, ChatPlatform> platforms,
            Consumer<Event> inbox,
            InstantSource clock) {
        this.transactions = transactions;
        this.communities = communities;
        this.members = members;
        this.absences = absences;
        this.platforms = platforms;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** What a look over a workspace came to. */
    enum Found {
        /** Everybody was written down, nobody greeted. */
        FIRST_SIGHT,
        /** Those who came and went are told of. */
        UP_TO_DATE,
        /** So many came that a leader is to be asked first. */
        CROWD_WAITS,
        /** The platform did not answer, or said that nobody is there: then everybody would be taken for gone. */
        NOT_NOW
    }

    /**
     * Looks over a workspace. To do it twice does no harm.
     *
     * @param crowdWelcome whether a leader has said that a crowd is to be welcomed
     */
    Found look(Workspace workspace, boolean crowdWelcome) {
        Optional<Community> community = communities.in(workspace);
        ChatPlatform platform = platforms.apply(workspace.platform());
        if (community.isEmpty()) {
            return Found.UP_TO_DATE; // the bot was taken out meanwhile: there is nothing to look at
        }
        if (platform == null) {
            return Found.NOT_NOW;
        }
        try (Stream<Person> people = platform.members(workspace)) {
            List<Person> there = people.toList();
            return there.isEmpty() ? Found.NOT_NOW : compare(community.get(), workspace, there, crowdWelcome);
        } catch (DeliveryFailure e) {
            return Found.NOT_NOW;
        }
    }

    private Found compare(Community community, Workspace workspace, List<Person> people, boolean crowdWelcome) {
        if (!communities.wasSwept(workspace)) {
            writeDown(community, people);
            return Found.FIRST_SIGHT;
        }
        Map<String, Member> known = members.on(community.id(), workspace.platform()).stream()
                .collect(Collectors.toMap(member -> member.account().user(), Function.identity()));
        List<Person> came = people.stream()
                .filter(person -> person.kind() == Person.Kind.MEMBER)
                .filter(person -> !known.containsKey(person.account().user()))
                .filter(person -> !members.isForgotten(community.id(), person.account()))
                .toList();
        noteWhoIsAway(community, known, people);
        tellWhoLeft(known, people);
        letGoOfWhoLeft(community, workspace, people);
        if (came.size() > CROWD && !crowdWelcome) {
            return Found.CROWD_WAITS;
        }
        came.forEach(person -> inbox.accept(joined(community, workspace, person)));
        return Found.UP_TO_DATE;
    }

    private void writeDown(Community community, List<Person> people) {
        Instant now = clock.instant();
        var unused = transactions.apply(() -> {
            for (Person person : people) {
                if (person.kind() == Person.Kind.MEMBER) {
                    writeDown(community, person, now);
                } else {
                    members.passBy(community.id(), person.account());
                }
            }
            return null;
        });
    }

    private void writeDown(Community community, Person person, Instant now) {
        if (!members.isForgotten(community.id(), person.account())) {
            Member member = members.arrive(community.id(), person, false, now);
            absences.note(member, person.account().platform(), person.awayUntil());
        }
    }

    /** Who went away or came back while nobody listened. */
    private void noteWhoIsAway(Community community, Map<String, Member> known, Collection<Person> people) {
        var unused = transactions.apply(() -> {
            Set<MemberId> before =
                    absences.away(community.id(), clock.instant()).keySet();
            for (Person person : people) {
                Member member = known.get(person.account().user());
                if (member != null && (person.awayUntil().isPresent() || before.contains(member.id()))) {
                    absences.note(member, person.account().platform(), person.awayUntil());
                }
            }
            return null;
        });
    }

    /** Everybody who waits becomes known without a greeting. */
    void writeDownWhoWaits(Workspace workspace) {
        communities.in(workspace).ifPresent(community -> {
            try (Stream<Person> people = platforms.apply(workspace.platform()).members(workspace)) {
                writeDown(community, people.toList());
            } catch (DeliveryFailure e) {
                throw new IllegalStateException("The platform does not tell who is there", e);
            }
        });
    }

    private void tellWhoLeft(Map<String, Member> known, List<Person> people) {
        Set<String> there =
                people.stream().map(person -> person.account().user()).collect(Collectors.toSet());
        known.forEach((user, member) -> {
            if (!there.contains(user)) {
                inbox.accept(new Event.MemberLeft(
                        "roster/left/" + member.id() + "/" + member.joinings(), clock.instant(), member.account()));
            }
        });
    }

    /** Where a community has several homes on a platform, one who is not in this may be in another. */
    private void letGoOfWhoLeft(Community community, Workspace workspace, List<Person> people) {
        long homes = communities.homes(community.id()).stream()
                .filter(home -> home.platform().equals(workspace.platform()))
                .count();
        if (homes == 1) {
            members.letGoAllBut(
                    community.id(),
                    workspace.platform(),
                    people.stream().map(Person::account).toList());
        }
    }

    private Event joined(Community community, Workspace workspace, Person person) {
        int before = members.of(community.id(), person.account())
                .map(Member::joinings)
                .orElse(0);
        String id = NOTICED + workspace.id() + "/" + person.account().user() + "/" + (before + 1);
        return new Event.MemberJoined(id, clock.instant(), person);
    }

    /** Whether this joining was noticed by looking, some time after it happened, and perhaps with many others. */
    public static boolean noticedLater(Event.MemberJoined joining) {
        return joining.id().startsWith(NOTICED);
    }
}
