package org.nobo.connect.mentoring;

import java.util.List;
import java.util.Set;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.connect.mentoring.Wanted.Stage;

/** For what a member looked for a mentor, and what they took on. */
public final class MentoringHoldings implements Holdings {
    private final Mentorships mentorships;

    public MentoringHoldings(Mentorships mentorships) {
        this.mentorships = mentorships;
    }

    @Override
    public Set<String> tables() {
        return Set.of("mentoring");
    }

    @Override
    public List<Held> about(MemberId member) {
        return mentorships.of(member).stream()
                .map(wanted -> new Held(
                        wanted.member().equals(member) ? "connect.held.mentor" : "connect.held.mentoring",
                        wanted.topic()))
                .toList();
    }

    @Override
    public List<Action> takeBack(MemberId member) {
        return mentorships.of(member).stream()
                .filter(wanted -> wanted.member().equals(member))
                .filter(wanted -> wanted.stage() == Stage.OPEN || wanted.stage() == Stage.TAKEN)
                .flatMap(wanted -> wanted.names().stream())
                .<Action>map(Action.Delete::new)
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        mentorships.forget(member);
    }
}
