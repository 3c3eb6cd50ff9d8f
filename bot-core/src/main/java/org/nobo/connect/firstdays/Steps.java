package org.nobo.connect.firstdays;

import org.nobo.chat.Action;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.connect.wording.Sentence;
import org.nobo.connect.wording.Spoken;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Does what a day asks for. */
final class Steps {
    private final Hosts hosts;
    private final Ways ways;
    private final Spoken spoken;

    Steps(Hosts hosts, Ways ways, Spoken spoken) {
        this.hosts = hosts;
        this.ways = ways;
        this.spoken = spoken;
    }

    /** The turn speaks with the newcomer. */
    Reaction take(Act act, FirstDay day, Newcomer newcomer, Turn turn) {
        Member member = turn.member();
        return switch (act) {
            case NOTHING -> Reaction.NONE;
            case BEGIN ->
                Reaction.NONE.andOpen(ways.beginAgain(member, newcomer.name("welcome") + "/day" + day.written()));
            case INTRODUCE -> open(newcomer, day, new FirstDaysState.Draft(""), member);
            case MEET -> open(newcomer, day, new FirstDaysState.Meet(), member);
            case ASK -> invite(newcomer, day, turn);
            case LOOK_BACK -> open(newcomer, day, new FirstDaysState.LookBack(), member);
            case TELL_LEADERS -> hosts.notHeardOf(newcomer, member, turn);
        };
    }

    /** An invitation, not a question: nothing waits for an answer. */
    private Reaction invite(Newcomer newcomer, FirstDay day, Turn turn) {
        Member member = turn.member();
        return Reaction.NONE.and(
                newcomer.name(FirstDaysTalk.KIND) + "/" + day.written(),
                new Action.Post(member.direct(), Message.of(spoken.say(Sentence.ASK, turn, "name", member.name()))));
    }

    private static Reaction open(Newcomer newcomer, FirstDay day, FirstDaysState state, Member member) {
        return Reaction.NONE.andOpen(opening(newcomer, day.written(), state, member));
    }

    /** The talk of this name is opened once. */
    static Opening opening(Newcomer newcomer, String what, FirstDaysState state, Member member) {
        return new Opening(FirstDaysTalk.KIND, member, newcomer.name(FirstDaysTalk.KIND) + "/" + what, state);
    }
}
