package org.nobo.name;

import java.util.List;
import java.util.function.BiFunction;
import org.nobo.chat.Account;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** Whom a command means: somebody, or nobody that could be told for certain. */
sealed interface Whom {

    /** This member. */
    record One(Member member) implements Whom {}

    /** It cannot be told whom, and here is what to say about it. */
    record Unclear(Text why) implements Whom {}

    /** What to do with the one who is meant; if it is unclear, says why. */
    default Reaction map(BiFunction<Member, Turn, Reaction> act, Turn turn) {
        return switch (this) {
            case One(Member member) -> act.apply(member, turn);
            case Unclear(Text why) -> Reaction.whisper(why);
        };
    }

    /** The first person mentioned, else whoever is called that. */
    static Whom meant(List<Account> mentioned, String typed, Turn turn, Members members) {
        String name = typed.replaceFirst("^@", "").strip();
        if (mentioned.isEmpty() && name.isEmpty()) {
            return new Unclear(turn.say("name.leaders.who"));
        }
        List<Member> found = mentioned.isEmpty()
                ? members.named(turn.community().id(), name)
                : members.of(turn.community().id(), mentioned.getFirst()).filter(Member::here).stream()
                        .toList();
        return switch (found.size()) {
            case 0 ->
                new Unclear(
                        mentioned.isEmpty()
                                ? turn.say("name.leaders.nobody", "name", name)
                                : turn.say("name.leaders.gone"));
            case 1 -> new One(found.getFirst());
            default -> new Unclear(turn.say("name.leaders.several", "name", name));
        };
    }
}
