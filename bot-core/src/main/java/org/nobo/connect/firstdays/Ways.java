package org.nobo.connect.firstdays;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** What the first days have others do. */
public interface Ways {

    /** Finds one more person for somebody, and asks that person first. */
    Reaction meet(Member member, Turn turn);

    /** Somebody willing who shares a value with this member and was never introduced to them, none of those named. */
    Optional<Member> kindred(Member member, Set<MemberId> butNot, Turn turn);

    /** These as they can be met: with accounts on one platform, where they have such. */
    List<Member> together(List<Member> who);

    /** The two are told of each other as introduced: nobody introduces them again. */
    void introduced(Member one, Member other, Turn turn);

    /** The names of the values both chose. */
    List<String> shared(Member one, Member other, Turn turn);

    /** Asks somebody who told nothing once more whether to begin. */
    Opening beginAgain(Member member, String name);

    /** How many questions somebody asked. */
    ToIntFunction<MemberId> asked();

    /** How many people somebody was introduced to. */
    ToIntFunction<MemberId> met();
}
