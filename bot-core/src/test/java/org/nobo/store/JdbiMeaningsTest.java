package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nobo.chat.CommunityId;
import org.nobo.community.Community;
import org.nobo.meaning.Model;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.search.Meanings;

final class JdbiMeaningsTest {
    private static final CommunityId TABLE = new CommunityId("table");
    private static final EntryId BREAD = new EntryId("bread");
    private static final EntryId SALT = new EntryId("salt");
    private static final float[] HERE = {.6f, -.8f, 0};
    private static final float[] THERE = {0, .1234567f, 1};

    private Store store;
    private Meanings meanings;

    private void open(RealDatabase database) {
        store = database.open();
        store.communities().keep(Community.called(TABLE, "The Long Table"));
        meanings = store.meanings();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_text_means_is_known_by_the_model_that_found_it(RealDatabase database) {
        open(database);
        meanings.keep(Model.BGE, TABLE, BREAD, Map.of("a", HERE, "b", THERE));
        Map<String, float[]> known = meanings.known(Model.BGE, List.of("a", "b", "c"));
        assertThat(known).containsOnlyKeys("a", "b");
        assertThat(known.get("a")).containsExactly(HERE, Offset.offset(.001f));
        assertThat(known.get("b")).containsExactly(THERE, Offset.offset(.001f));
        assertThat(meanings.known(Model.MINILM, List.of("a"))).isEmpty();
        assertThat(meanings.known(Model.BGE, List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_an_entry_no_longer_says_is_forgotten_unless_another_says_it(RealDatabase database) {
        open(database);
        meanings.keep(Model.BGE, TABLE, BREAD, Map.of("a", HERE, "b", THERE));
        meanings.keep(Model.BGE, TABLE, SALT, Map.of("a", HERE));
        meanings.keep(Model.BGE, TABLE, BREAD, Map.of("c", THERE));
        assertThat(meanings.known(Model.BGE, List.of("a", "b", "c"))).containsOnlyKeys("a", "c");
        meanings.forget(TABLE, SALT);
        assertThat(meanings.known(Model.BGE, List.of("a", "b", "c"))).containsOnlyKeys("c");
    }
}
