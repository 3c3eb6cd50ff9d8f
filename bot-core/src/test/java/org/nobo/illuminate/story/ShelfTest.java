package org.nobo.illuminate.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.community.Holdings;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Stories are read, and taken back. */
final class ShelfTest {

    private static String id(int number) {
        return "6c84fb90-12c4-11e1-840d-%012d".formatted(number);
    }

    private static void tells(Script chat, String who, int number, String publish) {
        chat.person(who)
                .sends(
                        "story/" + id(number),
                        "title",
                        "Title " + number,
                        "story",
                        "Story number " + number + " of " + who + ".",
                        "publish",
                        publish,
                        "name",
                        publish.equals("yes") ? "Teller " + number : "");
        chat.after(Duration.ofMinutes(1));
    }

    @Test
    void the_list_shows_what_was_agreed_to_a_page_at_a_time_the_newest_first() {
        Script.once(chat -> {
            chat.wasHere("bob");
            for (int number = 1; number <= 12; number++) {
                tells(chat, "bob", number, number == 7 ? "no" : "yes");
            }
            Voice eve =
                    chat.wasHere("eve").commands("stories").isTold("Our stories (11) | Title 12\nTold by Teller 12 on");
            assertThat(eve.whispered().text().plain())
                    .contains("2 March 2026\nStory number 12 of bob.", "Title 9", "Title 8\nTold")
                    .doesNotContain("Title 7", "Title 6");
            eve.picks("Older ones").isTold("Title 6\nTold by Teller 6").isTold("[Newer ones] [Older ones]");
            eve.picks("Older ones").isTold("Title 1\nTold").picks("Newer ones").isTold("Title 6\nTold by Teller 6");
            eve.picks("Title 3").isTold("Title 3 | Teller 3 tells:\n> Story number 3 of bob.");
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isEqualTo(11);
        });
    }

    @Test
    void an_empty_list_invites_to_tell_the_first() {
        Script.once(chat -> {
            chat.wasHere("eve")
                    .commands("stories")
                    .isTold("Nobody has shared a story yet.")
                    .picks("Tell my story")
                    .sees();
            chat.person("eve").commands("stories mine").isTold("You have not told me a story yet.");
        });
    }

    @Test
    void a_withdrawn_story_is_gone_from_the_list_the_channel_and_the_pages() {
        Script.everyDeath(chat -> {
            chat.wasHere("bob");
            tells(chat, "bob", 1, "yes");
            chat.lea().in("stories").hears("Teller 1 tells:");
            chat.person("bob")
                    .presses(new MessageRef(new Place.Direct(Script.account("bob")), "w"), "stories/withdraw/" + id(1));
            chat.lea().in("stories").hears("✗");
            chat.nothingMore();
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isZero();
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).isEmpty();
            assertThat(chat.store().stories().consents(id(1)))
                    .hasSize(2)
                    .allSatisfy(consent -> assertThat(consent.withdrawnAt()).isPresent());
        });
    }

    @Test
    void a_story_is_withdrawn_shared_again_under_another_name_and_deleted_by_buttons() {
        Script.once(chat -> {
            chat.wasHere("bob");
            tells(chat, "bob", 1, "yes");
            Voice stories = chat.lea().in("stories").letsGoBy();
            Voice bob = chat.person("bob")
                    .commands("stories mine")
                    .isTold(
                            "Shared with everybody here, in #stories and with the world on our public pages, as told by Teller 1,");
            bob.picks("Withdraw").isTold("Withdrawn.");
            stories.hears("✗");
            bob.picks("Share it")
                    .hears("Thank you for telling this")
                    .picks("Yes, without a name")
                    .hears("May it stand on our public pages too, without a name")
                    .picks("No, only here")
                    .hears("Thank you! I share it with everybody here, in #stories, without a name.");
            stories.hears("Title 1 | Somebody among us tells:");
            bob.commands("stories mine")
                    .isTold("Shared with everybody here, in #stories, as told by somebody among us, since");
            bob.picks("Delete it")
                    .isTold("Shall I delete this for good?")
                    .picks("Keep it")
                    .isTold("Story number 1");
            bob.picks("Delete it").picks("Delete it for good").isTold("Deleted. Nothing of it is left with me.");
            stories.hears("✗");
            chat.nothingMore();
            assertThat(chat.store().stories().find(id(1))).isEmpty();
            assertThat(chat.store().stories().consents(id(1))).isEmpty();
        });
    }

    @Test
    void several_own_stories_are_listed_with_what_can_be_done() {
        Script.once(chat -> {
            chat.wasHere("bob");
            tells(chat, "bob", 1, "no");
            tells(chat, "bob", 2, "yes");
            Voice bob = chat.person("bob").commands("stories mine");
            bob.isTold("**1.** Title 2\nShared with everybody")
                    .isTold("**2.** Title 1\nTold on 2 March 2026; only you");
            assertThat(labels(bob)).containsExactly("Withdraw");
            bob.picks("Title 1").isTold("> Story number 1 of bob. [Share it] [Change it] [Delete it]");
            tells(chat, "bob", 3, "yes");
            bob.commands("stories mine");
            assertThat(labels(bob)).containsExactly("Withdraw 1", "Withdraw 2");
            bob.picks("Withdraw 2").isTold("Withdrawn.");
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES))
                    .extracting(Story::title)
                    .containsExactly("Title 3");
        });
    }

    private static List<String> labels(Voice voice) {
        return voice.whispered().controls().stream()
                .filter(Control.Choice.class::isInstance)
                .map(control -> ((Control.Choice) control).label())
                .toList();
    }

    @Test
    void nobody_reads_or_touches_what_is_not_shared_or_not_theirs() {
        Script.once(chat -> {
            chat.wasHere("bob");
            chat.wasHere("eve");
            tells(chat, "bob", 1, "no");
            tells(chat, "bob", 2, "yes");
            MessageRef anywhere = new MessageRef(new Place.Direct(Script.account("eve")), "w");
            Voice eve = chat.person("eve");
            eve.presses(anywhere, "stories/read/" + id(1)).isTold("no longer here");
            for (String what : List.of("withdraw", "share", "drop", "dropped", "card")) {
                eve.presses(anywhere, "stories/" + what + "/" + id(2)).isTold("no longer here");
            }
            eve.presses(anywhere, "stories/page/-1").isTold("Title 2");
            eve.presses(anywhere, "stories/page/99999").isTold("Nobody has shared");
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isOne();
        });
    }

    @Test
    void a_story_is_taken_back_from_the_channel_however_long_ago_it_was_told() {
        Script.once(chat -> {
            chat.wasHere("bob");
            tells(chat, "bob", 1, "yes");
            chat.lea().in("stories").hears("Teller 1 tells:");
            chat.after(Script.days(400));
            chat.store().outbox().forget(chat.clock().instant());
            chat.person("bob").commands("stories mine").picks("Withdraw").isTold("Withdrawn.");
            chat.lea().in("stories").hears("✗");
        });
    }

    @Test
    void who_deletes_their_data_or_left_a_month_ago_is_told_of_nowhere() {
        Script.everyDeath(chat -> {
            chat.wasHere("bob");
            chat.wasHere("eve");
            tells(chat, "bob", 1, "yes");
            tells(chat, "eve", 2, "yes");
            Voice stories = chat.lea().in("stories").hears("Teller 1 tells:").hears("Teller 2 tells:");
            chat.person("eve").leaves();
            chat.platform().remove(Script.account("bob"));
            chat.person("bob").presses(new MessageRef(new Place.Direct(Script.account("bob")), "w"), "mydata/gone");
            stories.hears("✗ channel/fake/makers/stories: Title 1");
            chat.after(Script.days(29)).nothingMore();
            chat.after(Script.days(2));
            stories.hears("✗ channel/fake/makers/stories: Title 2");
            chat.nothingMore();
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).isEmpty();
        });
    }

    @Test
    void a_shared_story_is_found_by_a_question_and_a_withdrawn_one_is_not() {
        Script.once(chat -> {
            chat.wasHere("bob")
                    .sends(
                            "story/" + id(1),
                            "title",
                            "The samovar that leaked",
                            "story",
                            "Our samovar leaked, and we sealed it with beeswax and patience.",
                            "publish",
                            "here",
                            "name",
                            "bob");
            Voice eve = chat.wasHere("eve").letsGoBy();
            eve.says("How do we seal a leaking samovar?").hears("beeswax");
            chat.person("bob")
                    .presses(new MessageRef(new Place.Direct(Script.account("bob")), "w"), "stories/withdraw/" + id(1));
            eve.letsGoBy();
            eve.says("How do we seal a leaking samovar?").hears("I don't know");
        });
    }

    @Test
    void what_is_kept_about_a_member_is_shown_and_forgotten() {
        Script.once(chat -> {
            chat.wasHere("bob");
            tells(chat, "bob", 1, "yes");
            Holdings holdings = new StoryHoldings(
                    chat.store().stories(), chat.store().reminders(), new Reach(Findable.NOWHERE, Elsewhere.NOWHERE));
            assertThat(holdings.about(chat.member("bob").id()))
                    .extracting(Holdings.Held::content)
                    .satisfiesExactly(
                            story -> assertThat(story).isEqualTo("Title 1\nStory number 1 of bob."),
                            here -> assertThat(here).endsWith("Publish: yes; Name: Teller 1"),
                            pages -> assertThat(pages).endsWith("Publish: yes; Name: Teller 1"));
            assertThat(holdings.about(chat.member("lea").id())).isEmpty();
            holdings.forget(chat.member("bob").id());
            assertThat(holdings.about(chat.member("bob").id())).isEmpty();
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).isEmpty();
        });
    }
}
