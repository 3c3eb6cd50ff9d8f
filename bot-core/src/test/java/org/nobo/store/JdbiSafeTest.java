package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Safe;
import org.nobo.chat.Safe.Locked;

final class JdbiSafeTest extends OnEveryDatabase {
    private static final String KEY = "00112233445566778899aabbccddeeff00112233445566778899AABBCCDDEEFF";
    private static final PlatformId OTHER = new PlatformId("other");

    private Safe safe(String key) {
        return store.safe("NOBO_KEY", key);
    }

    @Test
    void what_is_kept_is_there_again_for_its_platform_alone() throws Locked {
        safe(KEY).keep(SLACK, "T1", "a token 🎉");
        safe(KEY).keep(SLACK, "T2", "of yesterday");
        safe(KEY).keep(SLACK, "T2", "of today");
        safe(KEY).keep(OTHER, "T1", "something else");
        assertThat(safe(KEY).all(SLACK)).isEqualTo(Map.of("T1", "a token 🎉", "T2", "of today"));
        safe(KEY).forget(SLACK, "T1");
        safe(KEY).forget(SLACK, "T9");
        assertThat(safe(KEY).all(SLACK)).isEqualTo(Map.of("T2", "of today"));
        assertThat(safe(KEY).all(OTHER)).hasSize(1);
    }

    @Test
    void nothing_of_it_can_be_read_in_the_table_and_the_same_twice_looks_different() throws Locked {
        safe(KEY).keep(SLACK, "T1", "xoxb-the-same");
        safe(KEY).keep(SLACK, "T2", "xoxb-the-same");
        assertThat(contents()).hasSize(2).doesNotHaveDuplicates().noneMatch(content -> content.contains("xoxb"));
    }

    @Test
    void what_was_locked_for_one_does_not_open_in_place_of_another() throws Locked {
        safe(KEY).keep(SLACK, "T1", "one");
        safe(KEY).keep(SLACK, "T2", "other");
        database()
                .use(
                        handle -> handle.execute(
                                "update locked_away set content = (select content from locked_away where name = 'T1') where name = 'T2'"));
        assertThatThrownBy(() -> safe(KEY).all(SLACK)).isInstanceOf(Locked.class);
    }

    @Test
    void a_key_that_is_missing_wrong_or_none_is_said_in_one_sentence() throws Locked {
        safe(KEY).keep(SLACK, "T1", "token");
        assertSays("", "NOBO_KEY is not set");
        assertSays("secret", "NOBO_KEY is no key");
        assertSays(KEY.replace('0', '1'), "NOBO_KEY is not the key with which");
        assertThatThrownBy(() -> safe("").keep(SLACK, "T1", "other"))
                .isInstanceOf(Locked.class)
                .hasMessageStartingWith("NOBO_KEY is not set");
        assertThat(safe(KEY).all(SLACK)).containsEntry("T1", "token");
    }

    private void assertSays(String key, String sentence) {
        assertThatThrownBy(() -> safe(key).all(SLACK))
                .isInstanceOf(Locked.class)
                .hasMessageStartingWith(sentence)
                .hasMessageEndingWith(".")
                .message()
                .doesNotContain("secret");
    }

    private List<String> contents() {
        return database()
                .with(handle -> handle.select("select content from locked_away")
                        .mapTo(String.class)
                        .list());
    }

    private Database database() {
        return (Database) store.transactions();
    }
}
