package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Person;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.resource.answer.Willing;
import org.nobo.resource.search.Telling;
import org.nobo.store.CannotOpen;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/** Who fits a question is found by what they told last, whatever was read before. */
final class OffersTest {
    private static final CommunityId TABLE = new CommunityId("table");
    private static final Workspace HOME = new Workspace(new PlatformId("fake"), "home");

    @TempDir
    private Path folder;

    private Store store;
    private Offers offers;

    @BeforeEach
    void open() throws CannotOpen {
        store = Store.open(DatabaseAddress.embedded(folder));
        store.communities().keep(Community.called(TABLE, "Table"));
        store.communities().settle(TABLE, HOME);
        offers = new Offers(store.profiles(), store.members());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void who_offers_it_comes_before_who_looks_for_it() {
        tell(member("ann"), Profile.EMPTY.needing("somebody who can solder").introducing(Introducing.YES));
        tell(member("ben"), Profile.EMPTY.offering("soldering").introducing(Introducing.YES));
        assertThat(fitting("who can solder?")).extracting(Willing::name).containsExactly("ben", "ann");
        assertThat(fitting("who can weld?")).isEmpty();
        assertThat(fitting("???")).isEmpty();
    }

    @Test
    void who_tells_something_else_is_found_by_that_and_who_wants_no_introductions_not_at_all() {
        Member ben = member("ben");
        tell(ben, Profile.EMPTY.offering("soldering").introducing(Introducing.YES));
        assertThat(fitting("who can solder?")).hasSize(1);

        tell(ben, Profile.EMPTY.offering("welding").introducing(Introducing.YES));
        assertThat(fitting("who can solder?")).isEmpty();
        assertThat(fitting("who can weld?")).hasSize(1);

        tell(ben, Profile.EMPTY.offering("welding").introducing(Introducing.NO));
        assertThat(fitting("who can weld?")).isEmpty();

        tell(ben, Profile.EMPTY.offering("welding").introducing(Introducing.YES));
        store.profiles().forget(ben.id());
        assertThat(fitting("who can weld?")).isEmpty();
    }

    @Test
    void what_was_told_and_taken_back_at_once_was_never_told() {
        Member ben = member("ben");
        try {
            store.transactions().inOne(() -> {
                tell(ben, Profile.EMPTY.offering("soldering").introducing(Introducing.YES));
                assertThat(fitting("who can solder?")).hasSize(1);
                throw new IllegalStateException("the turn fails");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the turn fails");
        }
        assertThat(fitting("who can solder?")).isEmpty();
    }

    @Test
    void who_has_left_is_not_named_and_who_comes_back_is() {
        Member ben = member("ben");
        tell(ben, Profile.EMPTY.offering("soldering").introducing(Introducing.YES));
        assertThat(fitting("who can solder?")).hasSize(1);
        store.members().depart(ben.id(), Instant.EPOCH);
        assertThat(fitting("who can solder?")).isEmpty();
        var unused = store.members().arrive(TABLE, Person.named(account("ben"), "ben"), true, Instant.EPOCH);
        assertThat(fitting("who can solder?")).hasSize(1);
    }

    private List<Willing> fitting(String question) {
        return offers.fitting(TABLE, Telling.in(question));
    }

    private void tell(Member member, Profile profile) {
        store.profiles().keep(member, profile);
    }

    private Member member(String name) {
        return store.members().arrive(TABLE, Person.named(account(name), name), false, Instant.EPOCH);
    }

    private static Account account(String name) {
        return new Account(HOME, name);
    }
}
