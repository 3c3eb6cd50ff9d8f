package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.nobo.community.Community;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Understanding;
import org.nobo.script.Script;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;

/** The index follows the database by itself. */
final class FollowingTest {
    private static final Entry LATHE =
            Entry.byHand(new EntryId("lathe"), "Sharpening a chisel", "With water.", aboutMethods(), List.of());

    @Test
    void what_is_committed_is_found_without_anybody_asking_for_it_and_what_is_deleted_no_more() {
        try (Store store = RealDatabase.H2.open()) {
            store.communities().keep(Community.called(Script.MAKERS, "Makers"));
            Search search = Search.inMemory(store.changeLog(), Understanding.NONE);
            try (Following following = new Following(search)) {
                following.start();
                store.knowHow().put(Script.MAKERS, LATHE, Instant.EPOCH);
                await(() -> !search.find(Script.MAKERS, "chisel", 3).best().isEmpty());
                store.knowHow().remove(Script.MAKERS, LATHE.id());
                await(() -> search.find(Script.MAKERS, "chisel", 3).best().isEmpty());
            }
        }
    }

    @Test
    void it_looks_often_enough_for_what_was_committed_to_be_found_within_a_second() {
        assertThat(Following.EVERY).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    /** As long as it takes, for a machine may have much else to do. */
    private static void await(BooleanSupplier isSo) {
        for (int i = 0; i < 6_000 && !isSo.getAsBoolean(); i++) {
            pause();
        }
        assertThat(isSo.getAsBoolean()).isTrue();
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static About aboutMethods() {
        return new About(Kind.METHODS, "", List.of());
    }
}
