package org.nobo.name.together;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.community.Communities;
import org.nobo.community.Community;
import org.nobo.community.Home;
import org.nobo.community.Joining;
import org.nobo.community.Joinings;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Platforms;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/** The two communities that would become one, or are, and who looks after them. */
public final class Sides {
    private final Communities communities;
    private final Members members;
    private final Joinings joinings;
    private final Wordbook words;

    public Sides(Communities communities, Members members, Joinings joinings, Wordbook words) {
        this.communities = communities;
        this.members = members;
        this.joinings = joinings;
        this.words = words;
    }

    Joinings joinings() {
        return joinings;
    }

    /** This member, if they are here and look after their community. */
    Optional<Member> leader(MemberId id) {
        return members.find(id).filter(Member::here).filter(Member::leader);
    }

    Community community(Member member) {
        return communities.find(member.community()).orElseThrow();
    }

    Optional<Community> livingIn(Workspace workspace) {
        return communities.in(workspace);
    }

    int people(Community community) {
        return members.in(community.id()).size();
    }

    /** Where somebody is; a direct message on Discord does not say in which guild, the community's home does. */
    Workspace workspace(Account who, Community community) {
        return who.workspace().isUnsaid()
                ? communities.homes(community.id()).stream()
                        .filter(home -> home.platform().equals(who.platform()))
                        .findFirst()
                        .orElse(who.workspace())
                : who.workspace();
    }

    /** Why the one cannot join the other: the key of a sentence; empty where it can. */
    Optional<String> obstacle(Community host, Workspace guest, Community joining) {
        if (host.id().equals(joining.id())) {
            return Optional.of("bind.same");
        }
        List<Workspace> homes = communities.homes(host.id());
        if (homes.stream().anyMatch(home -> home.platform().equals(guest.platform()))) {
            return Optional.of("bind.taken");
        }
        return communities.homes(joining.id()).equals(List.of(guest)) ? Optional.empty() : Optional.of("bind.several");
    }

    void join(Workspace guest, Community host) {
        communities.join(guest, host.id());
    }

    /** The workspaces that joined this community. */
    List<Workspace> guests(Community community) {
        return communities.homes(community.id()).stream()
                .filter(communities::isGuest)
                .toList();
    }

    void part(Workspace guest, Turn turn) {
        communities.part(guest, turn.now());
    }

    /** All who look after the community now hear of it, each in their language. */
    Reaction tellLeaders(Turn turn, String name, Function<Turn, Text> said) {
        return tell(members.leaders(turn.community().id()), turn, name, said);
    }

    /** Everybody hears of it where they are: what was shared in the one place is from now on shared with the other. */
    Reaction tellEverybody(Joining joined) {
        Community whole = communities.find(joined.host()).orElseThrow();
        Words all = words.in(whole.language());
        Reaction told = Reaction.NONE;
        for (Home home : whole.homes()) {
            Text text = all.say(
                    "bind.everybody",
                    "community",
                    new Text.Strong(whole.name()),
                    "platforms",
                    Platforms.row(whole.platforms(), all));
            told = home.introductions()
                    .map(channel -> new Action.Post(channel, Message.of(text)))
                    .map(post -> Reaction.NONE.and("bind/told/" + joined.id(), post))
                    .map(told::and)
                    .orElse(told);
        }
        return told;
    }

    List<Member> leaders(Community community) {
        return members.leaders(community.id());
    }

    Reaction tell(List<Member> whom, Turn turn, String name, Function<Turn, Text> said) {
        Reaction all = Reaction.NONE;
        for (Member leader : whom) {
            Text text = said.apply(speakingWith(leader, turn));
            all = all.and(name + "/" + leader.id(), new Action.Post(leader.direct(), Message.of(text)));
        }
        return all;
    }

    Turn speakingWith(Member member, Turn turn) {
        return turn.speakingWith(member, words.in(member.language()));
    }

    /** What a platform is called. */
    String named(PlatformId platform, Turn turn) {
        return Platforms.named(platform, turn.words());
    }
}
