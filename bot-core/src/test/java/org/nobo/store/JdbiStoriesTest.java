package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Stories;
import org.nobo.illuminate.story.Story;

final class JdbiStoriesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CommunityId TABLE = new CommunityId("table");
    private static final Workspace HOME = new Workspace(new PlatformId("terminal"), "table");

    private Store store;
    private Stories stories;
    private Member bob;

    private void open(RealDatabase database) {
        store = database.open();
        store.communities().keep(Community.called(TABLE, "The Long Table"));
        stories = store.stories();
        bob = store.members().arrive(TABLE, Person.named(new Account(HOME, "bob"), "bob"), false, NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Story told(String id, String words) {
        return new Story(
                id, TABLE, bob.id(), Optional.empty(), "", words, NOW, NOW, Optional.empty(), Optional.empty());
    }

    private static Consent yes(int number, ShownAs as, int minutesLater) {
        return new Consent(
                number, as, true, true, "May I? Yes.", NOW.plus(Duration.ofMinutes(minutesLater)), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void a_story_comes_back_as_it_was_told(RealDatabase database) {
        open(database);
        String words = "مرحبا 🪡\n\n'; drop table story; --\t" + "x".repeat(50_000);
        stories.keep(told("1", words));
        assertThat(stories.find("1")).contains(told("1", words));
        assertThat(stories.of(bob.id())).containsExactly(told("1", words));
        assertThat(stories.find("2")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_way_of_being_shown_comes_back_as_it_was_agreed(RealDatabase database) {
        open(database);
        List<ShownAs> ways =
                List.of(new ShownAs.OwnName("bob"), new ShownAs.ChosenName("The Baker"), new ShownAs.Unnamed());
        stories.keep(told("1", "Ask early."));
        for (int i = 0; i < ways.size(); i++) {
            stories.agree("1", yes(i + 1, ways.get(i), i));
            assertThat(stories.find("1").flatMap(Story::agreed)).contains(yes(i + 1, ways.get(i), i));
        }
        assertThat(stories.consents("1"))
                .extracting(Consent::withdrawnAt)
                .containsExactly(
                        Optional.of(NOW.plus(Duration.ofMinutes(1))),
                        Optional.of(NOW.plus(Duration.ofMinutes(2))),
                        Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void only_what_was_agreed_to_is_shown_the_newest_yes_first(RealDatabase database) {
        open(database);
        for (String id : List.of("1", "2", "3", "4")) {
            stories.keep(told(id, "Story " + id));
        }
        stories.agree("1", yes(1, new ShownAs.Unnamed(), 3));
        stories.agree("2", yes(1, new ShownAs.Unnamed(), 1));
        stories.agree("3", yes(1, new ShownAs.Unnamed(), 2));
        stories.withdraw("2", NOW.plus(Duration.ofHours(1)));
        assertThat(stories.shownOnPages(TABLE)).extracting(Story::id).containsExactly("1", "3");
        assertThat(stories.shownHere(TABLE, 1, 5)).extracting(Story::id).containsExactly("3");
        assertThat(stories.countShownHere(TABLE)).isEqualTo(2);
        assertThat(stories.pagesChanged(TABLE)).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(stories.shownOnPages(new CommunityId("other"))).isEmpty();
        assertThat(stories.pagesChanged(new CommunityId("other"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_shown_here_alone_does_not_stand_on_the_pages(RealDatabase database) {
        open(database);
        stories.keep(told("1", "Just for us."));
        stories.agree("1", new Consent(1, new ShownAs.Unnamed(), true, false, "Here? Yes.", NOW, Optional.empty()));
        assertThat(stories.countShownHere(TABLE)).isOne();
        assertThat(stories.shownOnPages(TABLE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_story_is_found_by_the_message_it_was_told_in(RealDatabase database) {
        open(database);
        Place thread = new Place.Thread(new Place.Channel(HOME, "stories"), "p1");
        stories.keep(told("1", "Ask early."));
        stories.heardIn("1", new MessageRef(thread, "m1"));
        assertThat(stories.toldIn(new MessageRef(thread, "m1")).map(Story::id)).contains("1");
        assertThat(stories.toldIn(new MessageRef(thread, "m2"))).isEmpty();
        assertThat(stories.toldIn(new MessageRef(new Place.Channel(HOME, "stories"), "m1")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_of_a_dropped_story_remains(RealDatabase database) {
        open(database);
        stories.keep(told("1", "Ask early."));
        stories.agree("1", yes(1, new ShownAs.Unnamed(), 1));
        stories.drop("1");
        assertThat(stories.find("1")).isEmpty();
        assertThat(stories.consents("1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_story_keeps_its_author(RealDatabase database) {
        open(database);
        stories.keep(told("1", "Ask early."));
        Member eve = store.members().arrive(TABLE, Person.named(new Account(HOME, "eve"), "eve"), false, NOW);
        Story stolen = new Story(
                "1", TABLE, eve.id(), Optional.empty(), "", "Mine!", NOW, NOW, Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> stories.keep(stolen)).isInstanceOf(RuntimeException.class);
        assertThat(stories.find("1").map(Story::words)).contains("Ask early.");
    }
}
