package org.nobo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.feature.Feature;
import org.nobo.feature.LostConflict;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.script.Script;

/** A turn that another one stood in the way of is run again; long work is done again after a crash. */
final class LostTurnsTest {

    /** Loses so many times, writing something down each time. */
    private static final class Unlucky implements Feature {
        private final AtomicInteger left;
        private final AtomicInteger turns = new AtomicInteger();

        Unlucky(int times) {
            this.left = new AtomicInteger(times);
        }

        @Override
        public void routes(Routes routes) {
            routes.command("unlucky", this::lose);
        }

        private Reaction lose(Event.CommandGiven command, Turn turn) {
            turns.incrementAndGet();
            if (left.getAndDecrement() > 0) {
                throw new LostConflict("somebody else was quicker");
            }
            return Reaction.post(turn.member().direct(), turn.words().say("arrival.leave.said"));
        }
    }

    @Test
    void a_turn_that_lost_four_times_is_run_a_fifth_and_speaks_once() {
        Unlucky unlucky = new Unlucky(4);
        Script.with(unlucky)
                .once(chat -> chat.wasHere("ann")
                        .commands("unlucky")
                        .hears("Fine.")
                        .and()
                        .nothingMore());
        assertThat(unlucky.turns).hasValue(5);
    }

    @Test
    void one_that_loses_five_times_is_kept_for_whoever_mends_it_and_the_member_is_told() {
        Unlucky unlucky = new Unlucky(5);
        Script.with(unlucky).once(chat -> {
            chat.wasHere("ann").commands("unlucky").isTold("Something went wrong on my side");
            assertThat(chat.store().events().failed()).hasSize(1);
            chat.nothingMore();
        });
        assertThat(unlucky.turns).hasValue(5);
    }

    /** Counts how often its work was done. */
    private static final class Diligent implements Feature {
        private final AtomicInteger done = new AtomicInteger();

        @Override
        public void routes(Routes routes) {
            routes.command(
                            "work",
                            (command, turn) -> Reaction.NONE.andWork(
                                    "work/" + command.id(), turn.member().id().value()))
                    .work("work", this::work, Diligent::finished);
        }

        private String work(String input) {
            done.incrementAndGet();
            return input;
        }

        private static Reaction finished(Event.WorkDone event, Turn turn) {
            return Reaction.post(
                    new org.nobo.chat.Place.Direct(Script.account("ann")),
                    turn.words().say("arrival.leave.said"));
        }
    }

    @Test
    void long_work_comes_to_its_end_once_whatever_falls_over() {
        Diligent diligent = new Diligent();
        AtomicInteger played = new AtomicInteger();
        Script.with(diligent).everyDeath(chat -> {
            played.incrementAndGet();
            chat.wasHere("ann").commands("work").hears("Fine.").and().nothingMore();
        });
        assertThat(diligent.done.get()).isGreaterThanOrEqualTo(played.get());
    }
}
