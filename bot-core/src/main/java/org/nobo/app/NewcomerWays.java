package org.nobo.app;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.connect.firstdays.Ways;
import org.nobo.connect.introduction.Introducer;
import org.nobo.connect.introduction.Introduction;
import org.nobo.connect.welcome.Welcome;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.name.ValuesCatalogue;
import org.nobo.store.Store;

/** What a newcomer's first days have the other areas do. */
final class NewcomerWays implements Ways {
    private final Store store;
    private final Introducer introducer;

    NewcomerWays(Store store, Introducer introducer) {
        this.store = store;
        this.introducer = introducer;
    }

    @Override
    public Reaction meet(Member member, Turn turn) {
        return introducer.saidYes(member, turn);
    }

    @Override
    public Optional<Member> kindred(Member member, Set<MemberId> butNot, Turn turn) {
        return introducer.kindred(member, butNot, turn);
    }

    @Override
    public List<Member> together(List<Member> who) {
        return introducer.together(who);
    }

    @Override
    public void introduced(Member one, Member other, Turn turn) {
        store.introductions()
                .begin(one, other, turn.now())
                .ifPresent(begun -> store.introductions().move(begun.id(), Introduction.State.MET));
    }

    @Override
    public List<String> shared(Member one, Member other, Turn turn) {
        List<String> shared = store.values().of(one.id()).stream()
                .filter(store.values().of(other.id())::contains)
                .toList();
        return ValuesCatalogue.in(turn.words().language()).names(shared);
    }

    @Override
    public Opening beginAgain(Member member, String name) {
        return Welcome.again(member, name);
    }

    @Override
    public ToIntFunction<MemberId> asked() {
        return member -> store.questions().askedBy(member).size();
    }

    @Override
    public ToIntFunction<MemberId> met() {
        return member -> (int) store.introductions().of(member).stream()
                .filter(each -> each.state() == Introduction.State.MET)
                .count();
    }
}
