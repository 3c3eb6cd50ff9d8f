package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Person;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.name.NameHoldings;
import org.nobo.name.SharedValues;
import org.nobo.name.Values;

final class JdbiValuesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CommunityId TABLE = new CommunityId("table");
    private static final CommunityId BENCH = new CommunityId("bench");

    private Store store;
    private Values values;
    private SharedValues shared;

    private void open(RealDatabase database) {
        store = database.open();
        store.communities().keep(Community.called(TABLE, "The Long Table"));
        store.communities().keep(Community.called(BENCH, "The Bench"));
        values = store.values();
        shared = store.sharedValues();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_chose_is_kept_in_the_order_they_chose_it(RealDatabase database) {
        open(database);
        Member mina = arrives(TABLE, "mina");
        values.choose(mina, List.of("learning", "courage", "honesty"));
        assertThat(values.of(mina.id())).containsExactly("learning", "courage", "honesty");
    }

    @ParameterizedTest
    @EnumSource
    void choosing_again_takes_the_place_of_what_was_chosen_before(RealDatabase database) {
        open(database);
        Member mina = arrives(TABLE, "mina");
        values.choose(mina, List.of("learning", "courage", "honesty"));
        values.choose(mina, List.of("fun", "learning", "fun"));
        assertThat(values.of(mina.id())).containsExactly("fun", "learning");
    }

    @ParameterizedTest
    @EnumSource
    void more_than_eight_are_refused_and_what_was_there_stays(RealDatabase database) {
        open(database);
        Member mina = arrives(TABLE, "mina");
        values.choose(mina, List.of("courage"));
        List<String> nine = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i");
        assertThatThrownBy(() -> values.choose(mina, nine)).isInstanceOf(IllegalArgumentException.class);
        assertThat(values.of(mina.id())).containsExactly("courage");
    }

    @ParameterizedTest
    @EnumSource
    void who_chose_a_value_is_told_of_those_who_are_here_in_this_community_alone(RealDatabase database) {
        open(database);
        Member noor = arrives(TABLE, "noor");
        Member mina = arrives(TABLE, "mina");
        Member left = arrives(TABLE, "tomas");
        Member elsewhere = arrives(BENCH, "mina");
        List.of(noor, mina, left, elsewhere).forEach(member -> values.choose(member, List.of("courage")));
        store.members().depart(left.id(), NOW);
        assertThat(values.whoChose(TABLE, "courage")).containsExactly(mina.id(), noor.id());
        assertThat(values.whoChose(TABLE, "fun")).isEmpty();
        assertThat(values.counts(TABLE, Set.of("courage", "fun"))).isEqualTo(Map.of("courage", 2));
        assertThat(values.counts(TABLE, Set.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everybodys_values_come_at_once(RealDatabase database) {
        open(database);
        Member noor = arrives(TABLE, "noor");
        Member mina = arrives(TABLE, "mina");
        arrives(TABLE, "sol");
        values.choose(noor, List.of("fun", "craft"));
        values.choose(mina, List.of("courage"));
        assertThat(values.in(TABLE))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(noor.id(), List.of("fun", "craft"), mina.id(), List.of("courage")));
    }

    @ParameterizedTest
    @EnumSource
    void members_see_their_values_and_can_have_them_forgotten(RealDatabase database) {
        open(database);
        Member mina = arrives(TABLE, "mina");
        NameHoldings holdings = new NameHoldings(values);
        assertThat(holdings.about(mina.id())).isEmpty();
        values.choose(mina, List.of("courage", "nature"));
        assertThat(holdings.about(mina.id()))
                .singleElement()
                .satisfies(held -> assertThat(held.content()).isEqualTo("Courage, Care for nature"));
        holdings.forget(mina.id());
        assertThat(values.of(mina.id())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_community_shares_what_it_says_it_shares(RealDatabase database) {
        open(database);
        shared.share(TABLE, List.of("listening", "fun"));
        shared.share(BENCH, List.of("craft"));
        shared.share(TABLE, List.of("openness", "listening"));
        assertThat(shared.of(TABLE)).containsExactly("openness", "listening");
        assertThat(shared.of(BENCH)).containsExactly("craft");
    }

    private Member arrives(CommunityId community, String handle) {
        Workspace world = new Workspace(new PlatformId("terminal"), community.value());
        return store.members().arrive(community, Person.named(new Account(world, handle), handle), true, NOW);
    }
}
