package org.nobo.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.script.Script.days;

import java.util.List;
import org.junit.jupiter.api.Test;
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
}
