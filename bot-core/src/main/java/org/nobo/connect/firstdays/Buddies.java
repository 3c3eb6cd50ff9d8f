package org.nobo.connect.firstdays;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Action;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.WakingHours;
import org.nobo.connect.profile.WhereAwake;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** A buddy for a newcomer's first month: somebody who shares a value, asked first, the day after the welcome. */
final class Buddies {
    static final String PREFIX = "buddy";
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_ASKED = 3;

    private final Kept kept;
    private final Ways ways;
    private final Resting resting;
    private final Wordbook words;

    Buddies(Kept kept, Ways ways, Resting resting, Wordbook words) {
        this.kept = kept;
        this.ways = ways;
        this.resting = resting;
        this.words = words;
    }

    void routes(Routes routes) {
        routes.talk(new BuddyTalk(this)).alarm(PREFIX, this::timeCame).refused(PREFIX, this::noRoom);
    }

    /** Who wants to be introduced gets a buddy; who does not is left in peace. */
    Reaction lookLater(Newcomer newcomer, Member member, Turn turn) {
        return kept.profiles().of(member.id()).introducing() == Introducing.YES
                ? Reaction.NONE.andAlarm(
                        newcomer.name(PREFIX),
                        WakingHours.from(
                                turn.now().plus(DAY), WhereAwake.of(member, newcomer.joinedAt(), kept.members())),
                        "")
                : Reaction.NONE;
    }

    private Reaction timeCame(Event.TimeCame event, Turn turn) {
        String[] parts = event.alarm().split("/");
        List<MemberId> tried = Stream.of(event.note().split(" "))
                .filter(id -> !id.isEmpty())
                .map(MemberId::new)
                .toList();
        boolean answers = !tried.isEmpty()
                && kept.members().find(tried.getLast()).filter(Member::here).isPresent();
        return answers ? Reaction.NONE : ask(new MemberId(parts[1]), Integer.parseInt(parts[2]), tried, turn);
    }

    /** Asks the next who fits; when three have said no it is left at that. */
    Reaction ask(MemberId id, int joining, List<MemberId> tried, Turn turn) {
        Optional<Member> member = newcomer(id, joining);
        boolean stopped = kept.newcomers().find(id).map(Newcomer::stopped).orElse(true);
        if (stopped || member.isEmpty() || tried.size() >= MOST_ASKED) {
            return Reaction.NONE;
        }
        Set<MemberId> not = new HashSet<>(tried);
        not.addAll(resting.now(turn));
        kept.newcomers().find(id).flatMap(Newcomer::host).ifPresent(not::add);
        Optional<Member> other = ways.kindred(member.get(), not, turn);
        if (other.isEmpty()) {
            return Reaction.NONE;
        }
        resting.askedAsBuddy(other.get(), turn);
        List<MemberId> asked = new ArrayList<>(tried);
        asked.add(other.get().id());
        String name = PREFIX + "/" + id + "/" + joining + "/ask/" + asked.size();
        return Reaction.NONE
                .andOpen(new Opening(BuddyTalk.KIND, other.get(), name, new BuddyTalk.Asked(id, joining, asked)))
                .andAlarm(
                        name,
                        turn.now().plus(BuddyTalk.PATIENCE).plus(Duration.ofHours(2)),
                        asked.stream().map(MemberId::value).collect(Collectors.joining(" ")));
    }

    /** The newcomer, if they are still here, in this joining, and still want to be introduced. */
    Optional<Member> newcomer(MemberId id, int joining) {
        return kept.members()
                .find(id)
                .filter(Member::here)
                .filter(member -> member.joinings() == joining)
                .filter(member -> kept.profiles().of(id).introducing() == Introducing.YES);
    }

    List<String> shared(Member buddy, Member newcomer, Turn turn) {
        return ways.shared(buddy, newcomer, turn);
    }

    /** They said yes: a room for both, and what it is for. */
    Reaction accepted(Member newcomer, Member buddy, Turn turn) {
        resting.saidYes(buddy);
        ways.introduced(newcomer, buddy, turn);
        List<Member> both = ways.together(List.of(newcomer, buddy));
        String name = PREFIX + "/" + newcomer.id() + "/" + newcomer.joinings() + "/room/" + buddy.id();
        Place room = new Place.RoomOf(both.getFirst().account().platform(), name);
        return Reaction.post(buddy.direct(), turn.say("buddy.yes.said", "name", newcomer.name()))
                .and(name, new Action.Gather(both.stream().map(Member::account).collect(Collectors.toSet())))
                .and(
                        PREFIX + "-hello/" + newcomer.id() + "/" + newcomer.joinings(),
                        new Action.Post(
                                room,
                                Message.of(turn.say(
                                        "buddy.room",
                                        "newcomer",
                                        newcomer.mention(),
                                        "buddy",
                                        buddy.mention(),
                                        "values",
                                        turn.words().row(shared(buddy, newcomer, turn))))));
    }

    /** Where no room can be opened, the newcomer is told whom to write to. */
    private Reaction noRoom(Event.Refused event, Turn turn) {
        String[] parts = event.intention().split("/");
        if (parts.length < 5 || !"room".equals(parts[3])) {
            return Reaction.NONE;
        }
        Optional<Member> newcomer = newcomer(new MemberId(parts[1]), Integer.parseInt(parts[2]));
        Optional<Member> buddy = kept.members().find(new MemberId(parts[4])).filter(Member::here);
        if (newcomer.isEmpty() || buddy.isEmpty()) {
            return Reaction.NONE;
        }
        Turn theirs = turn.speakingWith(newcomer.get(), words.in(newcomer.get().language()));
        return Reaction.post(
                newcomer.get().direct(),
                theirs.say("buddy.no.room", "buddy", buddy.get().mention()));
    }
}
