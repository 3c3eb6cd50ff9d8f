package org.nobo.resource.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.junit.jupiter.api.Test;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;

/** The index in parts, and in one. */
final class PutTogetherTest {
    private static final CommunityId TABLE = new CommunityId("table");
    private static final int A_PART = 30;

    private final LogInMemory log = new LogInMemory();
    private final Shelf shelf = Shelf.inMemory("make");
    private int last;

    @Test
    void several_large_parts_become_one_that_finds_the_same() throws IOException {
        try (Search search = new Search(() -> shelf, log, Understanding.NONE)) {
            part(search);
            part(search);
            shelf.putTogether(A_PART / 2);
            search.settle();
            assertThat(parts()).as("two are few").isEqualTo(2);

            part(search);
            shelf.putTogether(A_PART);
            search.settle();
            assertThat(parts()).as("they are small").isEqualTo(3);

            shelf.putTogether(A_PART / 2);
            search.settle();
            assertThat(parts()).isEqualTo(1);
            assertThat(search.find(TABLE, "chisel number 77", 1)
                            .best()
                            .getFirst()
                            .entry())
                    .isEqualTo(new EntryId("e77"));
        }
    }

    private void part(Search search) {
        for (int i = 0; i < A_PART; i++, last++) {
            EntryId id = new EntryId("e" + last);
            log.put(
                    TABLE,
                    Entry.byHand(id, "Sharpening chisel number " + last, "With a stone.", About.NOTHING, List.of()));
        }
        search.apply();
    }

    private int parts() throws IOException {
        IndexSearcher open = shelf.acquire();
        try {
            return open.getIndexReader().leaves().size();
        } finally {
            shelf.release(open);
        }
    }
}
