package org.nobo.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.store.RealDatabase;

/** A whole talk with everything in it that the core does, on the other database. */
final class OnPostgresqlTest {

    @Test
    void a_talk_reads_the_same_on_postgresql_whatever_falls_over() {
        Scene.USUAL.on(RealDatabase.POSTGRESQL).everyDeath(chat -> {
            chat.wasHere("ann")
                    .commands("values")
                    .hears("Which values matter most to you?")
                    .says("how does this work?")
                    .hears("I don't know")
                    .hears("Which values matter most to you?")
                    .says("Learning, Courage and Fun")
                    .hears("I have noted Learning, Courage and Fun")
                    .and()
                    .nothingMore();
            assertThat(chat.store().values().of(chat.member("ann").id())).containsExactly("learning", "courage", "fun");
        });
    }
}
