package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.nobo.community.Member;
import org.nobo.illuminate.story.Retelling;
import org.nobo.illuminate.story.Retellings;
import org.nobo.illuminate.story.Story;

final class JdbiRetellingsTest extends OnEveryDatabase {

    private void told(String id, Member by) {
        store.stories().keep(Story.of(id, MAKERS, by.id(), Optional.empty(), "", "Words.", NOW));
    }

    @Test
    void what_tells_stories_again_is_found_by_each_of_them_until_none_is_left_in_it() {
        Retellings retellings = store.retellings();
        Member ann = arrives(MAKERS, "ann");
        Member eve = arrives(MAKERS, "eve");
        List.of("s1", "s2", "s3").forEach(id -> told(id, ann));
        Retelling digest = new Retelling(MAKERS, "digest/2026-04-01", Optional.empty(), List.of("s2", "s1"));
        Retelling kit = new Retelling(MAKERS, "press/kit/1", Optional.of(eve.id()), List.of("s1"));
        retellings.keep(digest);
        retellings.keep(digest);
        retellings.keep(kit);
        assertThat(retellings.of("s1")).containsExactly(digest, kit);
        assertThat(retellings.of("s2")).containsExactly(digest);
        assertThat(retellings.of("s3")).isEmpty();
        assertThat(retellings.givenTo(eve.id())).containsExactly(kit);
        retellings.keep(digest.of(List.of("s1")));
        retellings.keep(kit.of(List.of()));
        assertThat(retellings.of("s2")).isEmpty();
        assertThat(retellings.of("s1")).containsExactly(digest.of(List.of("s1")));
        assertThat(retellings.givenTo(eve.id())).isEmpty();
        store.stories().drop("s1");
        assertThat(retellings.of("s1")).isEmpty();
    }

    /** Without the wait whoever takes a story back would find nothing, and what is being said would stand for ever. */
    @Test
    void who_looks_where_a_story_stands_waits_for_what_is_being_said_of_it() throws Exception {
        Member ann = arrives(MAKERS, "ann");
        List.of("s1", "s2").forEach(id -> told(id, ann));
        Retelling answer = new Retelling(MAKERS, "worded/q1", Optional.empty(), List.of("s1"));
        CompletableFuture<List<Retelling>> found = new CompletableFuture<>();
        store.transactions().inOne(() -> {
            store.retellings().hold(List.of("s2", "s1"));
            Thread.ofVirtual()
                    .start(() -> found.complete(
                            store.transactions().inOne(() -> store.retellings().of("s1"))));
            assertThat(found).isNotDone();
            assertThatThrownBy(() -> found.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            store.retellings().keep(answer);
            return null;
        });
        assertThat(found.get(60, TimeUnit.SECONDS)).containsExactly(answer);
    }
}
