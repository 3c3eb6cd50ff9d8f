package org.nobo.connect.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.script.Script.days;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Place;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;

/** Two people who both say yes, and all that can come in between. */
class MeetingTest {

    @Test
    void who_is_asked_and_says_no_is_told_on_nobody_and_the_next_is_asked() {
        Script.everyDeath(chat -> {
            willing(chat, "ann", List.of("learning", "courage"));
            willing(chat, "mina", List.of("learning", "courage"));
            willing(chat, "noor", List.of("learning"));
            chat.person("ann").commands("meet").hears("asking them first");
            chat.person("mina").hears("ann would like").picks("Not this time").hears("I shall tell nobody");
            chat.person("noor").hears("ann would like").picks("Yes, gladly").hears("room");
            chat.person("ann").inRoomWith("noor").hears("You both chose Learning");
            chat.nothingMore();
        });
    }

    @Test
    void who_says_nothing_for_days_is_left_in_peace_and_the_next_is_asked() {
        Script.everyDeath(chat -> {
            willing(chat, "ann", List.of("learning", "courage"));
            willing(chat, "mina", List.of("learning", "courage"));
            chat.person("ann").commands("meet").hears("asking them first");
            chat.person("mina").hears("ann would like");
            chat.after(days(4));
            chat.person("ann").hears("no time just now");
            chat.nothingMore();
        });
    }

    @Test
    void when_nobody_fits_that_is_said_and_the_first_who_comes_is_asked() {
        Script.everyDeath(chat -> {
            willing(chat, "ann", List.of("learning"));
            chat.person("ann").commands("meet").hears("nobody for you just now");
            chat.wasHere("mina");
            chat.store().values().choose(chat.member("mina"), List.of("learning"));
            chat.person("mina").commands("meet").hears("asking them first");
            chat.person("ann").hears("mina would like").picks("Yes, gladly").hears("room");
            chat.person("ann").inRoomWith("mina").hears("You both chose Learning");
            chat.nothingMore();
        });
    }

    @Test
    void who_left_meanwhile_is_not_introduced() {
        Script.everyDeath(chat -> {
            willing(chat, "ann", List.of("learning"));
            willing(chat, "mina", List.of("learning"));
            chat.person("ann").commands("meet").hears("asking them first");
            chat.person("mina").hears("ann would like");
            chat.person("ann").leaves();
            chat.person("mina").picks("Yes, gladly").hears("no longer looking");
            chat.nothingMore();
        });
    }

    @Test
    void who_was_asked_and_left_or_had_everything_deleted_keeps_nobody_waiting() {
        Script.once(chat -> {
            willing(chat, "ann", List.of("learning", "courage"));
            willing(chat, "mina", List.of("learning", "courage"));
            willing(chat, "noor", List.of("learning"));
            willing(chat, "omar", List.of("courage"));
            chat.person("ann").commands("meet").hears("asking them first");
            chat.person("mina").hears("ann would like").leaves();
            chat.after(days(4));
            chat.person("noor").hears("ann would like").commands("mydata").picks("Delete everything");
            chat.person("noor").picks("Yes, delete everything");
            chat.after(days(4));
            chat.person("omar").hears("ann would like").picks("Yes, gladly").hears("room");
            chat.person("ann").inRoomWith("omar").hears("You both chose Courage");
        });
    }

    @Test
    void who_seeks_hears_in_their_own_language_that_nobody_has_time() {
        Script.once(chat -> {
            willing(chat, "ann", List.of("learning"));
            willing(chat, "mina", List.of("learning"));
            chat.store().members().tell(chat.member("mina").speaking(Locale.GERMAN));
            chat.person("ann").commands("meet").hears("asking them first");
            chat.person("mina").letsGoBy().picks("Diesmal nicht");
            chat.person("ann").hears("The people I asked have no time just now");
        });
    }

    @Test
    void where_no_room_can_be_opened_both_are_pointed_to_each_other() {
        Script.everyDeath(chat -> {
            willing(chat, "ann", List.of("learning"));
            willing(chat, "mina", List.of("learning"));
            chat.platform()
                    .fail(new FakePlatform.Fault(
                            place -> place instanceof Place.Room,
                            new DeliveryFailure.Refused(DeliveryFailure.Why.FORBIDDEN, "no rooms here"),
                            false,
                            false));
            chat.person("ann").commands("meet").hears("asking them first");
            chat.person("mina")
                    .hears("ann would like")
                    .picks("Yes, gladly")
                    .hears("room")
                    .hears("@ann");
            chat.person("ann").hears("@mina");
            chat.nothingMore();
        });
    }

    @Test
    void one_press_in_the_room_ends_introductions() {
        Script.everyDeath(chat -> {
            willing(chat, "ann", List.of("learning"));
            willing(chat, "mina", List.of("learning"));
            chat.person("ann").commands("meet").letsGoBy();
            chat.person("mina").letsGoBy().picks("Yes, gladly").letsGoBy();
            chat.person("ann").inRoomWith("mina").letsGoBy().picks("No more introductions");
            assertThat(chat.store().profiles().of(chat.member("ann").id()).introducing())
                    .isEqualTo(Introducing.NO);
            chat.nothingMore();
        });
    }

    @Test
    void nobody_is_asked_more_often_than_they_want_to_be_introduced() {
        Script.once(chat -> {
            willing(chat, "ann", List.of("learning"));
            willing(chat, "mina", List.of("learning"));
            chat.person("ann").commands("meet").letsGoBy();
            chat.person("mina").letsGoBy().picks("Yes, gladly").letsGoBy();
            willing(chat, "noor", List.of("learning"));
            chat.person("noor").commands("meet").letsGoBy();
            chat.person("ann").letsGoBy().picks("Not this time"); // who seeks herself may be asked
            chat.after(days(21));
            assertThat(asked(chat)).isZero();
            chat.after(days(10));
            assertThat(asked(chat)).isOne();
        });
    }

    @Test
    void hours_are_called_good_for_those_alone_of_whom_it_is_known_when_they_are_awake() {
        Script.once(chat -> {
            willing(chat, "ann", List.of("learning"));
            willing(chat, "mina", List.of("learning"));
            isIn(chat, "ann", "Europe/Rome");
            chat.person("ann").commands("meet").letsGoBy();
            chat.person("mina").letsGoBy().picks("Yes, gladly").letsGoBy();
            chat.person("ann").inRoomWith("mina").hears("These hours are good for ann; see whether");
            willing(chat, "noor", List.of("learning"));
            isIn(chat, "noor", "Africa/Lagos");
            chat.person("ann").commands("meet").letsGoBy();
            chat.person("noor").letsGoBy().picks("Yes, gladly").letsGoBy();
            chat.person("ann").inRoomWith("noor").hears("These hours are good for all of you");
        });
    }

    private static void isIn(Script chat, String name, String zone) {
        chat.store().members().tell(chat.member(name).in(ZoneId.of(zone)));
    }

    @Test
    void in_a_room_the_bot_speaks_the_language_of_all_who_are_in_it_or_english() {
        Script.once(chat -> {
            for (String name : List.of("ann", "mina", "noor")) {
                willing(chat, name, List.of("learning"));
            }
            for (String name : List.of("ann", "mina")) {
                chat.store().members().tell(chat.member(name).speaking(Locale.GERMAN));
            }
            chat.person("ann").commands("meet").letsGoBy();
            chat.person("mina").hears("ann").picks("Ja, gern").letsGoBy();
            chat.person("ann").inRoomWith("mina").hears("Lernen").nothing();
            chat.person("ann").commands("meet").letsGoBy();
            chat.person("noor").hears("ann would like").picks("Yes, gladly").letsGoBy();
            chat.person("ann")
                    .inRoomWith("noor")
                    .hears("You both chose Learning")
                    .nothing();
        });
    }

    /** How often mina was asked about noor. */
    private static long asked(Script chat) {
        String mina = new Place.Direct(Script.account("mina")).key();
        return chat.transcript().stream()
                .filter(line -> line.contains(mina) && line.contains("noor would like"))
                .count();
    }

    private static void willing(Script chat, String name, List<String> values) {
        chat.wasHere(name);
        var member = chat.member(name);
        chat.store().values().choose(member, values);
        chat.store().profiles().keep(member, Profile.EMPTY.introducing(Introducing.YES));
    }
}
