package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.chat.Workspace;
import org.nobo.inbox.Bookmarks;

final class JdbiBookmarksTest extends OnEveryDatabase {

    @Test
    void until_when_all_was_heard_is_kept_for_each_workspace_and_never_goes_back() {
        Bookmarks.Kept kept = store.events().bookmarks();
        assertThat(kept.heardUntil(HOME)).isEmpty();
        kept.heardAll(HOME, NOW);
        kept.heardAll(HOME, NOW.minusSeconds(60));
        assertThat(kept.heardUntil(HOME)).contains(NOW);
        kept.heardAll(HOME, NOW.plusSeconds(60));
        assertThat(kept.heardUntil(HOME)).contains(NOW.plusSeconds(60));
        assertThat(kept.heardUntil(AWAY)).isEmpty();
        kept.heardAll(Workspace.unsaid(SLACK), NOW);
        assertThat(kept.heardUntil(Workspace.unsaid(SLACK))).contains(NOW);
    }

    @Test
    void where_the_bot_was_taken_out_it_begins_anew() {
        store.communities().settle(MAKERS, HOME);
        store.events().bookmarks().heardAll(HOME, NOW);
        store.events().bookmarks().heardAll(AWAY, NOW);
        store.communities().unsettle(HOME);
        assertThat(store.events().bookmarks().heardUntil(HOME)).isEmpty();
        assertThat(store.events().bookmarks().heardUntil(AWAY)).contains(NOW);
    }
}
