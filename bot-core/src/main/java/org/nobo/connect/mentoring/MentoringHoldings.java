package org.nobo.connect.mentoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;
import org.nobo.connect.mentoring.Wanted.Stage;

/** For what a member looked for a mentor, what they offered and what they took on. */
public final class MentoringHoldings implements Holdings {
    private final Mentorships mentorships;

    public MentoringHoldings(Mentorships mentorships) {
        this.mentorships = mentorships;
    }

    @Override
    public Set<String> tables() {
        return Set.of("mentoring", "mentor_offer");
    }

    @Override
    public List<Held> about(MemberId member) {
        Stream<Held> looking = mentorships.of(member).stream()
                .map(wanted -> new Held(
                        wanted.member().equals(member) ? "connect.held.mentor" : "connect.held.mentoring",
                        wanted.topic()));
        Stream<Held> offered = mentorships.offersOf(member).stream()
                .flatMap(offer -> mentorships.find(offer.wanted()).stream())
                .map(wanted -> new Held("connect.held.offer", wanted.topic()));
        return Stream.concat(looking, offered).toList();
    }

    @Override
    public List<Action> takeBack(MemberId member) {
        Stream<String> looking = mentorships.of(member).stream()
                .filter(wanted -> wanted.member().equals(member))
                .filter(wanted -> wanted.stage() == Stage.OPEN || wanted.stage() == Stage.TAKEN)
                .flatMap(wanted -> wanted.names().stream());
        Stream<String> offered = mentorships.offersOf(member).stream()
                .filter(offer -> offer.stage() != Offer.Stage.UNASKED)
                .map(Offer::name);
        return Stream.concat(looking, offered).<Action>map(Action.Delete::new).toList();
    }

    @Override
    public void forget(MemberId member) {
        mentorships.forget(member);
    }
}
