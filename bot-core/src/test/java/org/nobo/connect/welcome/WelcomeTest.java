package org.nobo.connect.welcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.script.Script.days;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Place;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** A newcomer's first days. */
class WelcomeTest {

    @Test
    void a_newcomer_is_welcomed_asked_and_introduced_to_somebody_who_shares_a_value() {
        Script.everyDeath(chat -> {
            willing(chat, "mina", "mentoring", List.of("courage", "learning", "honesty"));
            willing(chat, "omar", "old bicycles", List.of("craft", "fun", "nature"));
            Voice ann = chat.joins("ann")
                    .hears("Welcome to Makers, ann")
                    .picks("Start")
                    .hears("Which of these matter most")
                    .picks("Learning", "Courage")
                    .hears("What do you practise")
                    .says("I teach welding")
                    .hears("What are you looking for")
                    .says("a mentor")
                    .hears("could you offer")
                    .picks("Skip")
                    .hears("Where are you")
                    .says("Berlin")
                    .hears("Which languages")
                    .says("German and English")
                    .hears("You value Learning and Courage")
                    .picks("That is right")
                    .hears("introduced to somebody")
                    .picks("Yes, please")
                    .hears("Lovely")
                    .hears("asking them first")
                    .hears("Shall I introduce you to everybody");
            chat.lea().hears("ann has just joined us");
            chat.person("mina")
                    .hears("ann would like to meet somebody")
                    .picks("Yes, gladly")
                    .hears("I open a room");
            ann.inRoomWith("mina").hears("You both chose Courage and Learning.\nmina offers what ann is looking for.");
            chat.nothingMore();
        });
    }

    @Test
    void values_in_ones_own_words_are_asked_about_and_only_noted_when_confirmed() {
        Script.everyDeath(chat -> {
            Voice ann = chat.joins("ann").hears("Welcome").picks("Start").hears("Which of these");
            ann.says("courage, protecting the climate and animals")
                    .hears("I have understood Courage. “protecting the climate and animals”: would you say");
            assertThat(chat.store().values().of(chat.member("ann").id())).isEmpty();
            ann.picks("Care for nature").hears("What do you practise");
            assertThat(chat.store().values().of(chat.member("ann").id())).containsExactly("courage", "nature");
            chat.lea().letsGoBy();
        });
    }

    @Test
    void forty_values_and_words_that_say_nothing_are_answered_kindly() {
        Script.once(chat -> {
            Voice ann = chat.joins("ann").letsGoBy().picks("Start").letsGoBy();
            String forty = String.join(
                    ", ",
                    org.nobo.name.ValuesCatalogue.in(java.util.Locale.ENGLISH).cards().stream()
                            .limit(40)
                            .map(org.nobo.name.ValueCard::name)
                            .toList());
            ann.says(forty).hears("That is a lot. Which 8 or fewer").letsGoBy();
            ann.says("🦄🌈").hears("I have no card for that").letsGoBy();
            assertThat(chat.store().values().of(chat.member("ann").id())).isEmpty();
            ann.says("learning").hears("What do you practise").picks("Skip").letsGoBy();
            ann.picks("Skip").letsGoBy().picks("Skip").letsGoBy();
            ann.says("the moon").hears("could not find that on my map");
        });
    }

    @Test
    void a_profile_says_how_often_and_in_which_language() {
        Script.everyDeath(chat -> {
            willing(chat, "ann", "old bicycles", List.of("craft", "fun"));
            chat.person("ann")
                    .commands("profile")
                    .hears("You are introduced at most once a month")
                    .picks("Change something")
                    .hears("What would you like to change?")
                    .picks("How often")
                    .hears("How often would you like to be introduced")
                    .picks("Four times a year")
                    .hears("You are introduced at most four times a year");
        });
    }

    @Test
    void a_newcomer_can_skip_everything_and_nothing_is_assumed() {
        Script.everyDeath(chat -> {
            Voice ann = chat.joins("ann").hears("Welcome").picks("Start");
            for (int i = 0; i < 6; i++) {
                ann.letsGoBy().picks("Skip");
            }
            ann.letsGoBy().picks("That is right").letsGoBy().picks("Skip").hears("That is fine");
            chat.lea().letsGoBy();
            assertThat(chat.store().profiles().of(chat.member("ann").id()).introducing())
                    .isEqualTo(Introducing.NOT_ASKED);
            chat.nothingMore();
        });
    }

    @Test
    void a_newcomer_who_says_nothing_is_reminded_once_and_then_left_in_peace() {
        Script.everyDeath(chat -> chat.joins("ann")
                .hears("Welcome")
                .and()
                .after(days(4))
                .person("ann")
                .hears("I am still here")
                .and()
                .after(days(30))
                .lea()
                .hears("ann has just joined us")
                .hears("Nobody has said hello to ann yet")
                .hears("ann has been here for a week, and I have not heard from them")
                .and()
                .nothingMore());
    }

    @Test
    void a_step_back_is_possible_and_so_is_stopping() {
        Script.everyDeath(chat -> chat.joins("ann")
                .hears("Welcome")
                .picks("Start")
                .hears("Which of these")
                .says("learning, curiosity, courage")
                .hears("What do you practise")
                .says("back")
                .hears("Which of these")
                .says("stop")
                .hears("/nobo welcome")
                .and()
                .lea()
                .letsGoBy()
                .and()
                .nothingMore());
    }

    @Test
    void who_told_something_can_delete_it_all() {
        Script.everyDeath(chat -> {
            Voice ann =
                    chat.joins("ann").hears("Welcome").picks("Start").letsGoBy().picks("Learning", "Courage");
            for (int i = 0; i < 5; i++) {
                ann.letsGoBy().picks("Skip");
            }
            ann.letsGoBy().picks("Delete it all").hears("deleted");
            chat.lea().letsGoBy().and().nothingMore();
            assertThat(chat.store().values().of(chat.member("ann").id())).isEmpty();
        });
    }

    private static void annsDirectMessagesAreClosed(Script chat) {
        annsDirectMessages(chat, new DeliveryFailure.Refused(DeliveryFailure.Why.CLOSED, "closed"));
    }

    private static void annsDirectMessages(Script chat, DeliveryFailure failure) {
        chat.platform()
                .fail(new FakePlatform.Fault(
                        place -> place.equals(new Place.Direct(Script.account("ann"))), failure, false, false));
    }

    /** First words trickle on a platform that bears no more: it is long over when it is found that messages are closed. */
    @Test
    void whoever_came_in_a_rush_is_not_rung_for_however_late_they_are_greeted() {
        Script.once(chat -> {
            annsDirectMessages(chat, new DeliveryFailure.SlowDown(Duration.ofMinutes(40)));
            chat.joins("ann");
            for (int i = 0; i < 31; i++) {
                chat.joins("raider" + i);
            }
            chat.platform().mend();
            annsDirectMessagesAreClosed(chat);
            chat.after(Duration.ofMinutes(41));
            chat.person("ann").in("introductions").nothing();
        });
    }

    @Test
    void closed_direct_messages_leave_one_door_that_only_the_newcomer_opens() {
        Script.everyDeath(chat -> {
            annsDirectMessagesAreClosed(chat);
            Voice ann = chat.joins("ann");
            ann.in("introductions").hears("cannot write to you directly");
            chat.platform().mend();
            ann.in("introductions").picks("Say hello");
            ann.hears("Welcome to Makers");
            chat.lea().letsGoBy().and().nothingMore();
        });
    }

    /** In a rush there is no door; and who opened their messages need not look for it. */
    @Test
    void who_opens_their_direct_messages_asks_for_the_welcome_where_they_are() {
        Script.once(chat -> {
            annsDirectMessagesAreClosed(chat);
            Voice ann = chat.joins("ann");
            ann.in("introductions").hears("cannot write to you directly");
            chat.platform().mend();
            ann.in("general").commands("welcome").isTold("written to you directly");
            ann.in("general").commands("welcome");
            chat.person("ann").hears("Which of these matter").and();
            chat.lea().letsGoBy().and();
        });
    }

    @Test
    void the_door_of_a_newcomer_opens_to_nobody_else() {
        Script.once(chat -> {
            chat.wasHere("bob");
            annsDirectMessagesAreClosed(chat);
            chat.joins("ann").in("introductions").hears("cannot write to you directly");
            chat.person("bob").in("introductions").picks("Say hello").isTold("somebody else");
            chat.lea().letsGoBy().and().nothingMore();
        });
    }

    @Test
    void nobody_is_greeted_before_the_community_is_set_up() {
        Script.once(chat -> {
            chat.community(now -> new org.nobo.community.Community(
                    now.id(), now.name(), "", now.introductions(), now.help(), now.stories(), false));
            chat.joins("ann").and().nothingMore();
        });
    }

    static void willing(Script chat, String name, String offers, List<String> values) {
        chat.wasHere(name);
        var member = chat.member(name);
        chat.store().values().choose(member, values);
        chat.store().profiles().keep(member, Profile.EMPTY.offering(offers).introducing(Introducing.YES));
    }
}
