package org.nobo.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nobo.feature.Feature;
import org.nobo.outbox.Moments;
import org.nobo.resource.wording.Wording;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.RealDatabase;

/**
 * In what a talk is played.
 *
 * @param database gives the address of an empty database, a new one for each time it is played
 * @param features features of a test's own, beside all of the bot's
 * @param wording what puts answers into words
 */
public record Scene(Supplier<DatabaseAddress> database, List<Feature> features, Optional<Wording> wording) {
    /** The bot as it is, on H2 in memory. */
    public static final Scene USUAL = new Scene(RealDatabase.H2::fresh, List.of(), Optional.empty());

    public Scene {
        features = List.copyOf(features);
    }

    public Scene with(Feature... others) {
        return new Scene(database, List.of(others), wording);
    }

    public Scene on(RealDatabase other) {
        return new Scene(other::fresh, features, wording);
    }

    /** The same, with answers put into words by this. */
    public Scene wordedBy(Wording by) {
        return new Scene(database, features, Optional.of(by));
    }

    /** Whether talks of this thread are played for what is said in them, and not for what happens at a death. */
    private static final ThreadLocal<Boolean> FOR_THEIR_WORDS = ThreadLocal.withInitial(() -> false);

    /** Runs tests in this thread in which each talk is played once, with nobody dying. */
    public static void forTheirWords(Runnable tests) {
        FOR_THEIR_WORDS.set(true);
        try {
            tests.run();
        } finally {
            FOR_THEIR_WORDS.remove();
        }
    }

    /** Plays a talk as it is, and once for each moment of death; each must read the same. */
    public void everyDeath(Consumer<Script> talk) {
        List<String> first = play(talk, new Death(null));
        if (FOR_THEIR_WORDS.get()) {
            return;
        }
        for (Moments.Moment moment : Moments.Moment.values()) {
            Death death = new Death(moment);
            List<String> withDeaths = play(talk, death);
            assertThat(withDeaths).as("the talk with deaths at " + moment).isEqualTo(first);
            assertThat(death.count()).as("deaths at " + moment).isPositive();
        }
    }

    /** Plays a talk once, with nobody dying. */
    public void once(Consumer<Script> talk) {
        play(talk, new Death(null));
    }

    private List<String> play(Consumer<Script> talk, Death death) {
        try (Script script = new Script(this, death)) {
            talk.accept(script);
            return script.transcript();
        }
    }
}
