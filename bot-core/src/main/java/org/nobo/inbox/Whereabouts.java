package org.nobo.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.chat.Person;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Communities;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.dialogue.Talks;
import org.nobo.outbox.Outbox;

/** Finds out to which community an event belongs, and which member did it. */
final class Whereabouts {
    private final Communities communities;
    private final Members members;
    private final Talks talks;
    private final Outbox outbox;

    Whereabouts(Communities communities, Members members, Talks talks, Outbox outbox) {
        this.communities = communities;
        this.members = members;
        this.talks = talks;
        this.outbox = outbox;
    }

    /** Whose an event is. */
    sealed interface Whose {}

    record Known(Community community, Optional<Member> actor) implements Whose {}

    /** A direct message that could mean any of these; they have to be asked. */
    record Several(List<Member> selves) implements Whose {}

    /** No community of ours, or somebody who does not take part. */
    record Nobodys() implements Whose {}

    static final Whose NOBODYS = new Nobodys();

    Whose of(Event event, Instant now) {
        return switch (event) {
            case Event.FromWithin own ->
                communities
                        .find(own.community())
                        .<Whose>map(community -> new Known(community, Optional.empty()))
                        .orElse(NOBODYS);
            case Event.Installed installed -> new Known(founded(installed), Optional.empty());
            case Event.ByPerson by -> seen(by, by.workspace().isUnsaid() ? unsaid(by, now) : said(by, now));
            case Event.Uninstalled gone -> leftAlone(gone, now);
            case Event.FromPlatform other ->
                communities
                        .in(other.workspace())
                        .<Whose>map(community -> new Known(community, Optional.empty()))
                        .orElse(NOBODYS);
        };
    }

    /** Who somebody is, where it can be told without asking; for reading only. */
    Optional<Member> self(Account who) {
        if (!who.workspace().isUnsaid()) {
            return communities.in(who.workspace()).flatMap(community -> members.of(community.id(), who));
        }
        List<Member> selves = members.everywhere(who.platform(), who.user());
        return inTalk(selves)
                .or(() -> meant(who.platform(), who.user(), selves))
                .or(() -> selves.stream().findFirst());
    }

    /** Another account of the same person, on another platform. */
    Optional<Account> same(CommunityId community, Account who, PlatformId there) {
        return members.of(community, who)
                .flatMap(member -> members.accounts(member.id()).stream()
                        .filter(account -> account.platform().equals(there))
                        .findFirst());
    }

    /**
     * The bot was brought into a workspace: a community begins, of which only the name is known. One that lived there
     * before goes on as it was.
     */
    private Community founded(Event.Installed installed) {
        Workspace workspace = installed.workspace();
        return communities.in(workspace).orElseGet(() -> {
            CommunityId id = new CommunityId(workspace.platform() + "-" + workspace.id());
            if (communities.find(id).isEmpty()) {
                communities.keep(Community.called(id, installed.name()));
            }
            communities.settle(id, workspace);
            return communities.find(id).orElseThrow();
        });
    }

    /** A workspace that had joined a community has one of its own again once the bot was taken out of it. */
    private Whose leftAlone(Event.Uninstalled gone, Instant now) {
        communities.part(gone.workspace(), now);
        return communities
                .in(gone.workspace())
                .<Whose>map(community -> new Known(community, Optional.empty()))
                .orElse(NOBODYS);
    }

    /** Who writes from several platforms is answered where they are now, and from now on written to there. */
    private Whose seen(Event.ByPerson event, Whose whose) {
        if (!(whose instanceof Known(Community community, Optional<Member> actor))
                || actor.isEmpty()
                || actor.get().account().platform().equals(event.who().platform())) {
            return whose;
        }
        Member member = actor.get();
        if (turnsToUs(event)) {
            members.seen(member.id(), event.who());
        }
        Account there = members.accounts(member.id()).stream()
                .filter(account -> account.platform().equals(event.who().platform()))
                .findFirst()
                .orElse(event.who());
        return new Known(community.at(there.platform()), Optional.of(member.at(there)));
    }

    private Whose said(Event.ByPerson event, Instant now) {
        return communities
                .in(event.workspace())
                .flatMap(community ->
                        actor(community, event, now).map(member -> new Known(community, Optional.of(member))))
                .<Whose>map(known -> known)
                .orElse(NOBODYS);
    }

    private Optional<Member> actor(Community community, Event.ByPerson event, Instant now) {
        return switch (event) {
            case Event.MemberJoined joined -> arrive(community, joined.person(), true, now);
            case Event.MemberChanged changed ->
                members.isForgotten(community.id(), changed.who())
                        ? Optional.empty()
                        : arrive(community, changed.person(), false, now);
            case Event.MemberLeft left -> leaving(community, left.who());
            default -> members.of(community.id(), event.who()).or(() -> meet(community, event, now));
        };
    }

    private Optional<Member> arrive(Community community, Person person, boolean joined, Instant now) {
        if (person.kind() != Person.Kind.MEMBER) {
            members.passBy(community.id(), person.account());
            return Optional.empty();
        }
        return Optional.of(members.arrive(community.id(), person, joined, now));
    }

    private Optional<Member> leaving(Community community, Account who) {
        Optional<Member> known = members.of(community.id(), who);
        if (known.isEmpty()) {
            members.letGo(community.id(), who);
        }
        return known;
    }

    /** Somebody we do not know acts: they were here before us, or had everything deleted and turn to us again. */
    private Optional<Member> meet(Community community, Event.ByPerson event, Instant now) {
        return members.isPassingBy(community.id(), event.who())
                        || (!turnsToUs(event) && members.isForgotten(community.id(), event.who()))
                ? Optional.empty()
                : Optional.of(met(community, event.who(), now));
    }

    private Member met(Community community, Account who, Instant now) {
        return members.arrive(community.id(), Person.named(who, who.user()), false, now);
    }

    /** Whether somebody speaks to the bot, and does not only do something that it sees. */
    private static boolean turnsToUs(Event.ByPerson event) {
        return switch (event) {
            case Event.MessagePosted message -> message.toBot();
            case Event.CommandGiven command -> true;
            case Event.ChoiceMade choice -> true;
            case Event.FormSent form -> true;
            case Event.ShortcutUsed shortcut -> true;
            default -> false;
        };
    }

    private Whose unsaid(Event.ByPerson event, Instant now) {
        PlatformId platform = event.who().platform();
        List<Member> selves = members.everywhere(platform, event.who().user());
        if (selves.size() < 2) {
            return selves.stream()
                    .findFirst()
                    .<Whose>map(this::known)
                    .or(() -> comesBack(event, now))
                    .orElse(NOBODYS);
        }
        return pressedOn(event, selves)
                .or(() -> inTalk(selves))
                .or(() -> meant(platform, event.who().user(), selves))
                .<Whose>map(this::known)
                .orElseGet(() -> new Several(selves));
    }

    /** Somebody had everything deleted and now writes to us directly. */
    private Optional<Whose> comesBack(Event.ByPerson event, Instant now) {
        return turnsToUs(event)
                ? communities.all().stream()
                        .filter(community -> members.isForgotten(community.id(), event.who()))
                        .findFirst()
                        .flatMap(community -> home(community, event.who().platform())
                                .map(home -> met(
                                        community, new Account(home, event.who().user()), now)))
                        .map(this::known)
                : Optional.empty();
    }

    private Optional<Workspace> home(Community community, PlatformId platform) {
        return communities.homes(community.id()).stream()
                .filter(home -> home.platform().equals(platform))
                .findFirst();
    }

    private Whose known(Member self) {
        return communities
                .find(self.community())
                .<Whose>map(community -> new Known(community.at(self.account().platform()), Optional.of(self)))
                .orElse(NOBODYS);
    }

    private Optional<Member> pressedOn(Event.ByPerson event, List<Member> selves) {
        return event instanceof Event.ChoiceMade choice
                ? outbox.behind(choice.on())
                        .flatMap(trace -> communities.find(trace.community()))
                        .flatMap(community -> selves.stream()
                                .filter(self -> self.community().equals(community.id()))
                                .findFirst())
                : Optional.empty();
    }

    private Optional<Member> inTalk(List<Member> selves) {
        return selves.stream().filter(self -> talks.open(self.id()).isPresent()).findFirst();
    }

    private Optional<Member> meant(PlatformId platform, String user, List<Member> selves) {
        return communities
                .meant(platform, user)
                .flatMap(community -> selves.stream()
                        .filter(self -> self.community().equals(community))
                        .findFirst());
    }
}
