package org.nobo.connect.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.script.Bakery;
import org.nobo.script.Script;

/** People of one community who share no platform are put in touch only where both agreed to that. */
final class AcrossTest {

    @Test
    void two_who_both_said_how_they_may_be_reached_are_told_of_each_other_once_both_have_said_yes() {
        Script.everyDeath(chat -> {
            Bakery bakery = bound(chat);
            willing(chat, chat.member("ann"), "ann@example.org");
            willing(chat, bakery.member("ben"), "ben.bakes here");
            chat.person("ann").commands("meet").hears("asking them first");
            bakery.person("ben").hears("ann is on Fake only").picks("Yes, gladly");
            bakery.person("ben").hears("I tell you and ann how to reach each other");
            bakery.person("ben").hears("can be reached like this: ann@example.org");
            chat.person("ann").hears("can be reached like this: ben.bakes here");
            chat.nothingMore();
        });
    }

    @Test
    void one_who_agreed_is_not_introduced_to_one_who_did_not() {
        Script.once(chat -> {
            Bakery bakery = bound(chat);
            willing(chat, chat.member("ann"), "ann@example.org");
            willing(chat, bakery.member("ben"), "");
            chat.person("ann").commands("meet").hears("nobody for you just now");
            chat.nothingMore();
        });
    }

    @Test
    void how_somebody_may_be_reached_is_asked_where_there_are_two_platforms_and_can_be_taken_back() {
        Script.once(chat -> {
            Bakery bakery = new Bakery(chat);
            chat.wasHere("ann").commands("profile").letsGoBy().picks("Change something");
            assertThat(chat.person("ann").next().controls().toString()).doesNotContain("Across platforms");
            chat.person("ann")
                    .picks("Skip")
                    .letsGoBy()
                    .picks("That is right")
                    .letsGoBy()
                    .says("no");
            bakery.wasHere("ben");
            chat.store().communities().join(Bakery.WORKSPACE, Script.MAKERS);
            var ann = chat.person("ann").letsGoBy();
            ann.commands("profile")
                    .letsGoBy()
                    .picks("Change something")
                    .letsGoBy()
                    .picks("Across platforms");
            ann.hears("How may people on the other platform reach you?").says("Is ann@example.org fine? Then that.");
            ann.hears("may reach you: Is ann@example.org fine? Then that.");
            assertThat(reachedAt(chat)).isEqualTo("Is ann@example.org fine? Then that.");
            ann.picks("Change something")
                    .letsGoBy()
                    .picks("Across platforms")
                    .letsGoBy()
                    .picks("Rather not");
            assertThat(reachedAt(chat)).isEmpty();
        });
    }

    private static String reachedAt(Script chat) {
        return chat.store().profiles().of(chat.member("ann").id()).reachedAt();
    }

    private static Bakery bound(Script chat) {
        Bakery bakery = new Bakery(chat);
        chat.wasHere("ann");
        bakery.wasHere("ben");
        chat.store().communities().join(Bakery.WORKSPACE, Script.MAKERS);
        return bakery;
    }

    private static void willing(Script chat, Member member, String contact) {
        chat.store().values().choose(member, List.of("learning"));
        chat.store()
                .profiles()
                .keep(member, Profile.EMPTY.introducing(Introducing.YES).reachedAt(contact));
    }
}
