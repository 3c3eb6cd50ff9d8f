package org.nobo.connect.firstdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.script.Script.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.script.Script;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;

/** Who is asked to be a newcomer's buddy, among people who all would fit. */
final class BuddiesTest {
    private final List<Member> fitting = new ArrayList<>();

    @Test
    void who_was_asked_and_did_not_say_yes_is_asked_about_no_newcomer_for_a_month() {
        Script.once(chat -> {
            Buddies buddies = buddies(chat.store());
            fits(chat, "mina");
            fits(chat, "omar");

            assertThat(asks(buddies, chat, "ann")).contains("mina");
            assertThat(asks(buddies, chat, "bob")).contains("omar");
            assertThat(asks(buddies, chat, "kim")).isEmpty();

            buddies.accepted(chat.member("bob"), chat.member("omar"), turn(chat));
            assertThat(asks(buddies, chat, "kim"))
                    .as("who said yes can be asked")
                    .contains("omar");

            chat.after(days(31));
            assertThat(asks(buddies, chat, "zoe")).contains("mina");
        });
    }

    @Test
    void who_was_asked_to_say_hello_to_somebody_and_did_not_is_not_asked_to_be_a_buddy_either() {
        Script.once(chat -> {
            Buddies buddies = buddies(chat.store());
            fits(chat, "mina");
            fits(chat, "omar");
            chat.joins("ann");
            Newcomers newcomers = chat.store().newcomers();
            newcomers.keep(newcomers
                    .find(chat.member("ann").id())
                    .orElseThrow()
                    .asked(chat.member("mina").id()));

            assertThat(asks(buddies, chat, "bob")).contains("omar");
        });
    }

    private void fits(Script chat, String name) {
        chat.wasHere(name);
        fitting.add(chat.member(name));
    }

    private static Optional<String> asks(Buddies buddies, Script chat, String newcomer) {
        chat.joins(newcomer);
        Member member = chat.member(newcomer);
        chat.store().profiles().keep(member, Profile.EMPTY.introducing(Introducing.YES));
        return buddies.ask(member.id(), member.joinings(), List.of(), turn(chat)).openings().stream()
                .map(opening -> opening.with().name())
                .findFirst();
    }

    private static Turn turn(Script chat) {
        return new Turn(
                chat.store().communities().find(Script.MAKERS).orElseThrow(),
                Optional.empty(),
                chat.clock().instant(),
                new Wordbook().in(Locale.ENGLISH),
                new SplittableRandom(1));
    }

    private Buddies buddies(Store store) {
        Kept kept = new Kept(
                store.newcomers(),
                store.members(),
                store.profiles(),
                store.values(),
                store.talks(),
                store.wordings(),
                store.absences());
        return new Buddies(kept, new Fitting(), new Resting(store.newcomers()), new Wordbook());
    }

    /** Whoever is first of those who fit. */
    private final class Fitting implements Ways {
        @Override
        public Optional<Member> kindred(Member member, Set<MemberId> butNot, Turn turn) {
            return fitting.stream().filter(each -> !butNot.contains(each.id())).findFirst();
        }

        @Override
        public List<String> shared(Member one, Member other, Turn turn) {
            return List.of("Learning");
        }

        @Override
        public List<Member> together(List<Member> who) {
            return who;
        }

        @Override
        public void introduced(Member one, Member other, Turn turn) {
            // nothing follows from it here
        }

        @Override
        public Reaction meet(Member member, Turn turn) {
            return Reaction.NONE;
        }

        @Override
        public Opening beginAgain(Member member, String name) {
            throw new AssertionError("no buddy begins anything again");
        }

        @Override
        public ToIntFunction<MemberId> asked() {
            return member -> 0;
        }

        @Override
        public ToIntFunction<MemberId> met() {
            return member -> 0;
        }
    }
}
