package org.nobo.connect.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Who is greeted when the bot looks who is there. */
final class ArrivalTest {

    @Test
    void at_first_sight_nobody_is_greeted_and_a_leader_may_have_it_say_hello_once() {
        Script.everyDeath(chat -> {
            there(chat, "ann", 1);
            chat.store().communities().unsettle(Script.HOME);
            chat.store().communities().settle(Script.MAKERS, Script.HOME);
            comesBack(chat);
            chat.lea().hears("have seen who is here: 2 people").picks("Say hello once");
            chat.lea().in("introductions").hears("Hello everybody!");
            comesBack(chat);
            chat.nothingMore();
        });
    }

    @Test
    void who_joined_while_the_bot_was_away_is_welcomed_once() {
        Script.everyDeath(chat -> {
            there(chat, "ann", 2);
            comesBack(chat);
            chat.person("ann0").hears("Welcome to Makers");
            chat.person("ann1").hears("Welcome to Makers");
            comesBack(chat);
            chat.nothingMore();
        });
    }

    @Test
    void a_crowd_is_welcomed_only_after_a_leader_said_so() {
        Script.everyDeath(chat -> {
            there(chat, "ann", 31);
            comesBack(chat);
            chat.lea().hears("more than thirty people joined");
            chat.nothingMore();
            chat.lea().picks("Welcome them");
            for (int i = 0; i < 31; i++) {
                chat.person("ann" + i).hears("Welcome to Makers");
            }
            chat.nothingMore();
        });
    }

    @Test
    void a_crowd_that_is_left_be_is_not_welcomed_later_either() {
        Script.once(chat -> {
            there(chat, "ann", 31);
            comesBack(chat);
            chat.lea().hears("more than thirty").picks("Leave them be").isTold("I leave them be");
            comesBack(chat);
            chat.nothingMore();
        });
    }

    @Test
    void who_had_everything_deleted_and_stays_is_not_greeted_again() {
        Script.once(chat -> {
            forgets(chat, "ann");
            comesBack(chat);
            chat.happens(new Event.MemberChanged("c1", chat.clock().instant(), person("ann")));
            chat.person("ann").in("general").inThreadOf(somewhere()).says("I only talk with others");
            chat.nothingMore();
            assertThat(chat.store().members().of(Script.MAKERS, Script.account("ann")))
                    .isEmpty();
        });
    }

    @Test
    void who_had_everything_deleted_and_writes_again_is_answered_and_not_greeted() {
        Script.once(chat -> {
            forgets(chat, "ann");
            chat.person("ann").says("hello").hears("Hello");
            comesBack(chat);
            chat.nothingMore();
            assertThat(chat.store().members().isForgotten(Script.MAKERS, Script.account("ann")))
                    .isFalse();
        });
    }

    @Test
    void who_had_everything_deleted_left_and_came_back_is_somebody_new() {
        Script.once(chat -> {
            forgets(chat, "ann");
            chat.platform().remove(Script.account("ann"));
            comesBack(chat);
            assertThat(chat.store().members().isForgotten(Script.MAKERS, Script.account("ann")))
                    .isFalse();
            chat.platform().settle(person("ann"));
            comesBack(chat);
            chat.person("ann").hears("Welcome to Makers");
            chat.nothingMore();
        });
    }

    @Test
    void a_platform_that_says_nobody_is_there_is_not_believed() {
        Script.once(chat -> {
            chat.wasHere("ann");
            chat.platform().remove(Script.account("ann"));
            chat.platform().remove(Script.account("lea"));
            comesBack(chat);
            assertThat(chat.member("ann").here()).isTrue();
        });
    }

    @Test
    void a_platform_that_does_not_say_who_is_there_is_asked_more_and_more_seldom_and_at_once_when_it_is_back() {
        Script.once(chat -> {
            chat.platform().tellNobodyWhoIsThere();
            comesBack(chat);
            for (int minute = 0; minute < 8 * 60; minute++) {
                chat.after(Duration.ofMinutes(1));
            }
            assertThat(chat.platform().askedInVain()).isBetween(10, 20);

            there(chat, "zoe", 1);
            chat.platform().mend();
            chat.happens(new Event.CameBack("back", chat.clock().instant(), Script.HOME));
            assertThat(chat.member("zoe0").here()).isTrue();
        });
    }

    @Test
    void a_community_that_the_bot_is_brought_back_into_goes_on_as_it_was() {
        Script.once(chat -> {
            Workspace cellar = new Workspace(FakePlatform.ID, "cellar");
            CommunityId brewers = new CommunityId(FakePlatform.ID + "-cellar");
            Community described = new Community(
                    brewers, "Brewers", "We brew.", Optional.empty(), Optional.empty(), Optional.empty(), true);
            chat.store().communities().keep(described);
            chat.store().communities().settle(brewers, cellar);
            chat.happens(new Event.Uninstalled("out", chat.clock().instant(), cellar));
            assertThat(chat.store().communities().homes(brewers)).isEmpty();
            chat.happens(new Event.Installed("in", chat.clock().instant(), cellar, "cellar.example", List.of()));
            assertThat(chat.store().communities().in(cellar)).contains(described);
        });
    }

    @Test
    void when_many_join_at_once_leaders_hear_of_it_once_and_not_about_each_and_nobody_is_rung_for() {
        Script.once(chat -> {
            for (int i = 0; i < 30; i++) {
                chat.joins("ann" + i).hears("Welcome to Makers");
            }
            for (int i = 0; i < 5; i++) {
                chat.lea().hears("has just joined us"); // of an ordinary crowd no more are asked about
            }
            chat.platform()
                    .fail(new FakePlatform.Fault(
                            place -> place.equals(new Place.Direct(Script.account("ann30"))),
                            new DeliveryFailure.Refused(DeliveryFailure.Why.CLOSED, "closed"),
                            false,
                            false));
            chat.joins("ann30");
            chat.joins("ann31").hears("Welcome to Makers");
            chat.lea().hears("More than thirty people joined **Makers** within ten minutes");
            chat.nothingMore();
        });
    }

    private static void forgets(Script chat, String name) {
        Voice somebody = chat.joins(name).letsGoBy();
        chat.lea().hears("has just joined us");
        somebody.commands("mydata").picks("Delete everything").picks("Yes, delete everything");
        somebody.isTold("deleted").letsGoBy();
    }

    /** So many are there, after the bot has looked once when there was nobody but lea. */
    private static void there(Script chat, String name, int count) {
        chat.after(Duration.ofMinutes(1));
        for (int i = 0; i < count; i++) {
            chat.platform().settle(person(name + i));
        }
    }

    private static void comesBack(Script chat) {
        chat.after(Duration.ofHours(1)).restarts();
    }

    private static Person person(String name) {
        return Person.named(Script.account(name), name);
    }

    private static MessageRef somewhere() {
        return new MessageRef(new Place.Channel(Script.HOME, "general"), "m0");
    }
}
