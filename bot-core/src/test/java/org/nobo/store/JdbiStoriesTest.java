package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.nobo.illuminate.story.Habits;
import org.nobo.illuminate.story.InIt;
import org.nobo.illuminate.story.Review;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Stories;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;

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
        return Story.of(id, TABLE, bob.id(), Optional.empty(), "", words, NOW);
    }

    private static Consent yes(int number, Where where, ShownAs as, int minutesLater) {
        return new Consent(
                number, where, as, "May I? Yes.", NOW.plus(Duration.ofMinutes(minutesLater)), Optional.empty());
    }

    private static Consent yes(int number, ShownAs as, int minutesLater) {
        return yes(number, Where.PAGES, as, minutesLater);
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
            assertThat(stories.find("1").orElseThrow().agreed())
                    .isEqualTo(Map.of(Where.PAGES, yes(i + 1, ways.get(i), i)));
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
        int number = 0;
        for (Where where : Where.values()) {
            number++;
            stories.agree("1", yes(number, where, new ShownAs.Unnamed(), 3));
            stories.agree("2", yes(number, where, new ShownAs.Unnamed(), 1));
            stories.agree("3", yes(number, where, new ShownAs.Unnamed(), 2));
        }
        stories.withdraw("2", EnumSet.allOf(Where.class), NOW.plus(Duration.ofHours(1)));
        for (Where where : Where.values()) {
            assertThat(stories.shown(TABLE, where)).extracting(Story::id).containsExactly("1", "3");
            assertThat(stories.shown(new CommunityId("other"), where)).isEmpty();
        }
        assertThat(stories.shownHere(TABLE, 1, 5)).extracting(Story::id).containsExactly("3");
        assertThat(stories.countShownHere(TABLE)).isEqualTo(2);
        assertThat(stories.pagesChanged(TABLE)).contains(NOW.plus(Duration.ofHours(1)));
        assertThat(stories.pagesChanged(new CommunityId("other"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_yes_is_for_one_place_alone_and_taken_back_alone(RealDatabase database) {
        open(database);
        stories.keep(told("1", "Just for us."));
        stories.agree("1", yes(1, Where.HERE, new ShownAs.OwnName("bob"), 1));
        assertThat(stories.countShownHere(TABLE)).isOne();
        assertThat(stories.shown(TABLE, Where.PAGES)).isEmpty();
        stories.agree("1", yes(2, Where.PAGES, new ShownAs.Unnamed(), 2));
        assertThat(stories.find("1").orElseThrow().agreed()).containsOnlyKeys(Where.HERE, Where.PAGES);
        stories.withdraw("1", Set.of(Where.HERE), NOW.plus(Duration.ofHours(1)));
        assertThat(stories.countShownHere(TABLE)).isZero();
        assertThat(stories.shown(TABLE, Where.PAGES)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_story_is_shown_once_everybody_in_it_agreed_and_forgets_them_with_their_name_left_out(RealDatabase database) {
        open(database);
        Member eve = store.members().arrive(TABLE, Person.named(new Account(HOME, "eve"), "eve"), false, NOW);
        stories.keep(told("1", "Eve asked early."));
        stories.agree("1", yes(1, Where.HERE, new ShownAs.OwnName("bob"), 1));
        InIt asked = new InIt("1", 1, Optional.of(eve.id()), "Eve", false, InIt.Answer.ASKED, "", NOW);
        stories.keep(asked);
        assertThat(stories.find("1").orElseThrow().others()).containsExactly(asked);
        assertThat(stories.countShownHere(TABLE)).isZero();
        assertThat(stories.with(eve.id())).extracting(Story::id).containsExactly("1");
        for (InIt.Answer answer : InIt.Answer.values()) {
            InIt said = asked.saying(answer, "May I? " + answer, NOW.plusSeconds(5));
            stories.keep(said);
            Story story = stories.find("1").orElseThrow();
            assertThat(story.others()).containsExactly(said);
            assertThat(stories.shownHere(TABLE, 0, 9))
                    .isEqualTo(story.shown(Where.HERE).isPresent() ? List.of(story) : List.of());
        }
        stories.keep(asked.saying(InIt.Answer.YES, "May I? Yes", NOW));
        stories.forgetIn(eve.id());
        assertThat(stories.with(eve.id())).isEmpty();
        assertThat(stories.find("1").orElseThrow().asShown("somebody").words()).isEqualTo("somebody asked early.");
        stories.drop("1");
        assertThat(stories.find("1")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_two_who_decide_the_first_does(RealDatabase database) {
        open(database);
        stories.keep(told("1", "Ask early."));
        Review free = stories.find("1").orElseThrow().review();
        Review waiting = free.handedIn(NOW.plusSeconds(1));
        assertThat(stories.review("1", free, waiting)).isTrue();
        assertThat(stories.toReview(TABLE)).extracting(Story::review).containsExactly(waiting);
        Review no = waiting.decided(Review.Stage.DECLINED, bob.id(), "Not now.", NOW.plusSeconds(2));
        Review yes = waiting.decided(Review.Stage.ACCEPTED, bob.id(), "", NOW.plusSeconds(3));
        assertThat(stories.review("1", waiting, no)).isTrue();
        assertThat(stories.review("1", waiting, yes)).isFalse();
        assertThat(stories.find("1").map(Story::review)).contains(no);
        assertThat(stories.toReview(TABLE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_leaders_chose_comes_back(RealDatabase database) {
        open(database);
        assertThat(store.habits().of(TABLE)).isEqualTo(Habits.Habit.USUAL);
        Habits.Habit chosen = new Habits.Habit(true, true, "press@example.org");
        store.habits().keep(TABLE, Habits.Habit.USUAL);
        store.habits().keep(TABLE, chosen);
        assertThat(store.habits().of(TABLE)).isEqualTo(chosen);
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
        Story stolen = Story.of("1", TABLE, eve.id(), Optional.empty(), "", "Mine!", NOW);
        assertThatThrownBy(() -> stories.keep(stolen)).isInstanceOf(RuntimeException.class);
        assertThat(stories.find("1").map(Story::words)).contains("Ask early.");
    }
}
