package org.nobo.connect.network;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Action;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/**
 * On Mondays those leaders who want it hear who could use a hand: a few in all, each of them told to one leader only, and
 * nobody twice within two months.
 */
final class Mondays {
    /** So many people a week, for all leaders together: these are to be met as people, not worked off. */
    static final int MOST_A_WEEK = 5;

    /** So many for one leader. */
    static final int MOST_EACH = 3;

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Approaches approaches;
    private final Peace peace;
    private final Members members;
    private final Acts acts;
    private final Wordbook words;

    Mondays(Approaches approaches, Peace peace, Members members, Acts acts, Wordbook words) {
        this.approaches = approaches;
        this.peace = peace;
        this.members = members;
        this.acts = acts;
        this.words = words;
    }

    /** Each Monday has an alarm of its own, so that one that was missed is not moved by the next. */
    static Reaction next(Turn turn) {
        ZonedDateTime now = turn.now().atZone(ZoneOffset.UTC);
        ZonedDateTime monday =
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING);
        Instant due = (monday.isAfter(now) ? monday : monday.plusWeeks(1)).toInstant();
        return Reaction.NONE.andAlarm(Edge.PREFIX + "/" + due.getEpochSecond(), due, "");
    }

    /** Whoever asked to be told and leads no more is not told. */
    List<Member> leaders(Turn turn) {
        return approaches.told(turn.community().id()).stream()
                .map(members::find)
                .flatMap(Optional::stream)
                .filter(member -> member.here() && member.leader())
                .toList();
    }

    /** @param edge those at the edge, in no order of merit */
    Reaction told(Event.TimeCame time, List<Edge.Found> edge, Turn turn) {
        List<Member> leaders = leaders(turn);
        Set<MemberId> left = new HashSet<>(peace.fromSuggestions(turn));
        leaders.forEach(leader -> left.add(leader.id()));
        List<Edge.Found> some = Edge.some(
                edge.stream()
                        .filter(found -> !left.contains(found.member().id()))
                        .toList(),
                Math.min(MOST_A_WEEK, MOST_EACH * leaders.size()),
                turn);
        Reaction told = Reaction.NONE;
        for (int i = 0; i < leaders.size(); i++) {
            List<Edge.Found> theirs = new ArrayList<>();
            for (int each = i; each < some.size(); each += leaders.size()) {
                theirs.add(some.get(each));
                peace.suggested(some.get(each).member(), turn);
            }
            told = theirs.isEmpty() ? told : told.and(told(time, leaders.get(i), theirs, turn));
        }
        return told;
    }

    private Reaction told(Event.TimeCame time, Member leader, List<Edge.Found> found, Turn turn) {
        Turn theirs = turn.speakingWith(leader, words.in(leader.language()));
        Message message =
                acts.message(theirs.say(found.size() == 1 ? "edge.monday.one" : "edge.monday"), found, theirs);
        return Reaction.NONE.and(time.alarm() + "/" + leader.id(), new Action.Post(leader.direct(), message));
    }
}
