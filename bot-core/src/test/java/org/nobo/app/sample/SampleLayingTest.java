package org.nobo.app.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.store.CannotOpen;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

final class SampleLayingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Workspace HOME = new Workspace(new PlatformId("terminal"), "home");
    private static final CommunityId TABLE = new CommunityId("table");

    private Store store;
    private SampleLaying laying;

    @BeforeEach
    void open() throws CannotOpen {
        store = Store.open(DatabaseAddress.memory("sample-" + System.nanoTime()));
        laying = new SampleLaying(store, SampleCommunity.read());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everybody_is_there_with_what_they_value_and_lea_leads() {
        assertThat(laying.lay(TABLE, HOME, NOW)).isTrue();
        Member mina = store.members().of(TABLE, new Account(HOME, "mina")).orElseThrow();
        assertThat(store.values().of(mina.id())).contains("courage", "learning");
        assertThat(store.members().in(TABLE)).hasSize(12).allMatch(member -> member.joinings() == 0);
        assertThat(store.members().leaders(TABLE)).extracting(Member::name).containsExactly("Lea");
        assertThat(store.values().in(TABLE)).hasSize(12);
    }

    @Test
    void the_community_is_ready_and_looked_over_so_that_only_newcomers_are_greeted() {
        laying.lay(TABLE, HOME, NOW);
        Community table = store.communities().find(TABLE).orElseThrow();
        assertThat(table.ready()).isTrue();
        assertThat(table.name()).isEqualTo("The Long Table");
        assertThat(store.communities().wasSwept(HOME)).isTrue();
        assertThat(store.sharedValues().of(TABLE)).hasSizeBetween(4, 5);
    }

    @Test
    void where_a_community_lives_already_nothing_changes() {
        laying.lay(TABLE, HOME, NOW);
        Member mina = store.members().of(TABLE, new Account(HOME, "mina")).orElseThrow();
        store.values().choose(mina, List.of("fun"));
        assertThat(laying.lay(new CommunityId("again"), HOME, NOW)).isFalse();
        assertThat(store.values().of(mina.id())).containsExactly("fun");
        assertThat(store.communities().all()).hasSize(1);
    }
}
