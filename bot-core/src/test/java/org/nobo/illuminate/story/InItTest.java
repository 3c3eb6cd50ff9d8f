package org.nobo.illuminate.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Everybody who is in a story is asked before it is shown, and can take their yes back. */
final class InItTest {
    private static final String ID = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    private static void tells(Script chat, String words) {
        chat.wasHere("bob");
        chat.wasHere("Noor Haddad");
        chat.person("bob").sends("story/" + ID, "story", words, "publish", "yes", "name", "bob");
    }

    private static Voice noor(Script chat) {
        return chat.person("Noor Haddad");
    }

    private static Voice stories(Script chat) {
        return chat.lea().in("stories");
    }

    @Test
    void who_is_named_is_asked_first_and_their_yes_shows_it() {
        Script.everyDeath(chat -> {
            tells(chat, "Noor brought the kettle.");
            noor(chat)
                    .hears(
                            "bob tells a story with your name in it:\n> Noor brought the kettle.\n\nThey would like it to be"
                                    + " shared with everybody here, in #stories and with the world on our public pages.");
            chat.after(Script.days(40)).nothingMore();
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).isEmpty();
            noor(chat).picks("Yes, gladly").hears("Thank you! You can take that back at any time");
            stories(chat).hears("bob tells:\n> Noor brought the kettle.");
            chat.person("bob").hears("Everybody who is named in it said yes");
            chat.nothingMore();
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).hasSize(1);
        });
    }

    @Test
    void who_would_rather_not_be_named_is_left_out_everywhere() {
        Script.everyDeath(chat -> {
            tells(chat, "It was @Noor who brought the kettle, and noor haddad who filled it.");
            noor(chat)
                    .hears("with your name in it")
                    .picks("Yes, without my name")
                    .hears("I leave your name out");
            stories(chat).hears("> It was somebody who brought the kettle, and somebody who filled it.");
            chat.person("bob").hears("your story is shared now");
            chat.nothingMore();
        });
    }

    @Test
    void a_no_shows_nothing_and_a_story_told_without_them_is_shown() {
        Script.everyDeath(chat -> {
            tells(chat, "Noor brought the kettle.");
            noor(chat).hears("with your name in it").picks("No").hears("nobody sees it with you in it");
            chat.person("bob").hears("Somebody who is named in your story would rather not be in it");
            chat.nothingMore();
            chat.person("bob").sends("story/" + ID, "story", "A kettle came.", "publish", "yes", "name", "bob");
            stories(chat).hears("> A kettle came.");
            chat.nothingMore();
            assertThat(chat.store().stories().find(ID).orElseThrow().others()).isEmpty();
        });
    }

    @Test
    void who_is_somebody_else_stands_in_nobodys_way() {
        Script.once(chat -> {
            tells(chat, "Noor brought the kettle.");
            noor(chat).hears("with your name in it").picks("That is not me").hears("Then it is not about you");
            stories(chat).hears("> Noor brought the kettle.");
            assertThat(chat.store().stories().with(chat.member("Noor Haddad").id()))
                    .isEmpty();
        });
    }

    @Test
    void a_yes_taken_back_takes_the_story_from_everywhere() {
        Script.everyDeath(chat -> {
            tells(chat, "Noor brought the kettle.");
            noor(chat).hears("with your name in it").picks("Yes, gladly").letsGoBy();
            stories(chat).hears("bob tells:");
            chat.person("bob").letsGoBy();
            chat.after(Script.days(100));
            noor(chat)
                    .presses(
                            new MessageRef(new Place.Direct(Script.account("Noor Haddad")), "w"),
                            "stories/notin/" + ID);
            stories(chat).hears("✗");
            chat.person("bob").hears("would rather not be in it");
            chat.nothingMore();
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).isEmpty();
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isZero();
        });
    }

    @Test
    void what_others_told_of_oneself_stands_below_ones_own() {
        Script.once(chat -> {
            tells(chat, "Noor brought the kettle.");
            noor(chat).hears("with your name in it").picks("Yes, gladly").letsGoBy();
            noor(chat)
                    .commands("stories mine")
                    .isTold("Stories of others that you are in:\nNoor brought the kettle., told by bob")
                    .picks("Take me out: Noor brought the kettle.")
                    .isTold("nobody sees it with you in it");
            chat.person("bob")
                    .commands("stories mine")
                    .isTold("Not shown yet: not everybody who is in it has said yes.");
        });
    }

    @Test
    void words_that_are_names_too_ask_nobody_unless_they_are_meant() {
        Script.once(chat -> {
            chat.wasHere("bob");
            chat.wasHere("Will Turner");
            chat.wasHere("Bo");
            chat.person("bob")
                    .sends(
                            "story/" + ID,
                            "story",
                            "Will it rain? Bo said: noorish weather.",
                            "publish",
                            "yes",
                            "name",
                            "bob");
            stories(chat).letsGoBy();
            chat.person("Bo").hears("with your name in it");
            chat.nothingMore();
            chat.person("bob").sends("story/" + ID, "story", "@will it rain?", "publish", "yes", "name", "bob");
            chat.person("Will Turner").hears("with your name in it");
        });
    }

    @Test
    void who_deletes_their_data_is_left_out_of_what_others_told() {
        Script.everyDeath(chat -> {
            tells(chat, "Noor brought the kettle.");
            noor(chat).hears("with your name in it").picks("Yes, gladly").letsGoBy();
            stories(chat).letsGoBy();
            chat.person("bob").letsGoBy();
            chat.platform().remove(Script.account("Noor Haddad"));
            noor(chat).presses(new MessageRef(new Place.Direct(Script.account("Noor Haddad")), "w"), "mydata/gone");
            stories(chat).hears("✗");
            Story story = chat.store().stories().find(ID).orElseThrow();
            assertThat(story.asShown("somebody").words()).isEqualTo("somebody brought the kettle.");
        });
    }
}
