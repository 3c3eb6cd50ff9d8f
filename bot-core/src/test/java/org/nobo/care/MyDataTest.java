package org.nobo.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.script.Script.days;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.Event;
import org.nobo.chat.Person;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** What somebody can see and delete of themselves. */
class MyDataTest {

    @Test
    void a_member_sees_takes_along_and_deletes_what_is_kept() {
        Script.once(chat -> {
            Voice ann = chat.wasHere("ann");
            chat.store().values().choose(chat.member("ann"), List.of("learning"));
            ann.commands("mydata").isTold("Learning");
            ann.picks("Take it along").hears("everything I keep about you");
            ann.commands("mydata").isTold("ann").picks("Delete everything").isTold("Shall I delete everything");
            var id = chat.member("ann").id();
            ann.picks("Yes, delete everything").isTold("deleted");
            assertThat(chat.store().members().find(id)).isEmpty();
            assertThat(chat.store().values().of(id)).isEmpty();
            chat.nothingMore();
        });
    }

    @Test
    void who_leaves_is_forgotten_after_thirty_days_and_not_before() {
        Script.everyDeath(chat -> {
            chat.joins("ann").letsGoBy();
            var id = chat.member("ann").id();
            chat.person("ann").leaves();
            chat.after(days(29));
            assertThat(chat.store().members().find(id)).isPresent();
            chat.after(days(2));
            assertThat(chat.store().members().find(id)).isEmpty();
        });
    }

    @Test
    void who_comes_back_in_time_is_not_forgotten() {
        Script.everyDeath(chat -> {
            chat.wasHere("ann");
            chat.person("ann").leaves();
            chat.after(days(20));
            chat.joins("ann").letsGoBy();
            chat.after(days(40));
            assertThat(chat.store().members().find(chat.member("ann").id())).isPresent();
        });
    }

    @Test
    void thirty_days_after_the_bot_was_taken_out_everybody_is_forgotten() {
        Script.once(chat -> {
            goes(chat);
            chat.after(days(29));
            assertThat(chat.store().members().in(Script.MAKERS)).hasSize(1);
            chat.after(days(2));
            assertThat(chat.store().members().in(Script.MAKERS)).isEmpty();
        });
    }

    @Test
    void a_large_community_is_forgotten_whole() {
        Script.once(chat -> {
            for (int i = 0; i < 55; i++) {
                chat.store().members().arrive(Script.MAKERS, Person.named(account(i), "ann" + i), false, Instant.EPOCH);
            }
            goes(chat);
            chat.after(days(31));
            assertThat(chat.store().members().in(Script.MAKERS)).isEmpty();
        });
    }

    private static Account account(int number) {
        return new Account(Script.HOME, "ann" + number);
    }

    @Test
    void where_the_bot_is_brought_back_in_time_nobody_is_forgotten() {
        Script.once(chat -> {
            goes(chat);
            chat.after(days(10));
            chat.store().communities().settle(Script.MAKERS, Script.HOME);
            chat.after(days(40));
            assertThat(chat.store().members().in(Script.MAKERS)).hasSize(1);
        });
    }

    private static void goes(Script chat) {
        chat.happens(new Event.Uninstalled("out", chat.clock().instant(), Script.HOME));
    }
}
