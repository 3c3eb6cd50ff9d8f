package org.nobo.store;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;

/** A test of a repository, run on an empty database of each kind. Two communities are there already. */
@ParameterizedClass
@EnumSource
abstract class OnEveryDatabase {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final PlatformId SLACK = new PlatformId("slack");
    static final Workspace HOME = new Workspace(SLACK, "T1");
    static final Workspace AWAY = new Workspace(SLACK, "T2");
    static final CommunityId MAKERS = new CommunityId("makers");
    static final CommunityId BAKERS = new CommunityId("bakers");
    static final Place.Channel GENERAL = new Place.Channel(HOME, "C1");

    @Parameter
    RealDatabase database;

    Store store;

    @BeforeEach
    final void open() {
        store = database.open();
        store.communities().keep(Community.called(MAKERS, "Makers"));
        store.communities().keep(Community.called(BAKERS, "Bakers"));
    }

    @AfterEach
    final void close() {
        store.close();
    }

    static Account account(String user) {
        return new Account(HOME, user);
    }

    final Member arrives(CommunityId community, String user) {
        return store.members().arrive(community, Person.named(account(user), user), true, NOW);
    }
}
