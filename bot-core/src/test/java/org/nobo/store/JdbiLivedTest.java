package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.connect.firstdays.Drafted;
import org.nobo.connect.firstdays.Newcomer;
import org.nobo.connect.introduction.Encounter;
import org.nobo.illuminate.story.Story;
import org.nobo.name.lived.Deeds;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;

final class JdbiLivedTest extends OnEveryDatabase {
    private static final String STORY = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    private Member values(String name, String... keys) {
        Member member = arrives(MAKERS, name);
        store.values().choose(member, List.of(keys));
        return member;
    }

    @Test
    void introductions_count_where_two_or_more_chose_the_same_and_a_newcomer_was_introduced_with_it() {
        Member ann = values("ann", "learning", "joy");
        Member bob = values("bob", "learning", "fun");
        Encounter asked = Encounter.asking("e1", MAKERS, Optional.empty(), List.of(ann.id(), bob.id()), NOW);
        store.encounters().keep(asked);
        assertThat(store.lived().byKey(MAKERS)).isEmpty();
        store.encounters()
                .keep(new Encounter(
                        "e1",
                        MAKERS,
                        Optional.empty(),
                        Encounter.Stage.OPEN,
                        NOW,
                        Optional.of(new Place.Room(HOME, "G1").key()),
                        false,
                        asked.days(),
                        asked.guests()));
        store.newcomers().begin(ann, NOW);
        store.newcomers()
                .keep(new Newcomer(
                        ann.id(), MAKERS, 1, NOW, false, Drafted.POSTED, Optional.empty(), false, List.of()));
        assertThat(store.lived().byKey(MAKERS))
                .isEqualTo(Map.of("learning", new Deeds(0, 0, 0, 2), "joy", new Deeds(0, 0, 0, 1)));
        assertThat(store.lived().byKey(BAKERS)).isEmpty();
    }

    @Test
    void a_story_counts_while_it_is_shown_and_know_how_by_the_names_it_serves() {
        Member ann = values("ann", "learning");
        Story story = Story.of(STORY, MAKERS, ann.id(), Optional.empty(), "", "We ate.", NOW);
        store.stories().keep(story);
        store.stories().shows(STORY, Optional.of("own-good-bread"), NOW);
        assertThat(store.stories().value(STORY)).contains("own-good-bread");
        assertThat(store.lived().byKey(MAKERS)).isEmpty();
        store.stories()
                .keep(new Story(
                        STORY,
                        MAKERS,
                        ann.id(),
                        Optional.empty(),
                        "",
                        "We ate.",
                        NOW,
                        NOW,
                        Optional.of("story/told/1"),
                        Map.of(),
                        story.review(),
                        List.of()));
        assertThat(store.lived().byKey(MAKERS)).isEqualTo(Map.of("own-good-bread", new Deeds(1, 0, 0, 0)));
        About about = new About(Kind.INFORMATION, "", List.of("Learning", "Joy"));
        store.knowHow().put(MAKERS, Entry.byHand(new EntryId("a"), "Asking", "Ask.", about, List.of()), NOW);
        assertThat(store.lived().byName(MAKERS))
                .isEqualTo(Map.of("learning", new Deeds(0, 1, 0, 0), "joy", new Deeds(0, 1, 0, 0)));
    }
}
