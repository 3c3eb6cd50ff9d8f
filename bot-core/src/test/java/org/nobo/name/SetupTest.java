package org.nobo.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.MessageRef;
import org.nobo.community.Community;
import org.nobo.script.Script;

/** Leaders say who the community is. */
final class SetupTest {

    @Test
    void a_leader_sets_up_a_new_community_in_two_forms_and_then_it_is_ready() {
        Script.once(chat -> {
            chat.community(community -> Community.called(community.id(), "Makers"));
            chat.lea()
                    .commands("setup")
                    .fills("Name", "The Bench", "Purpose", "We mend things.", "Shared values", "Craft, fun")
                    .isTold("I still need the channel for introductions, the channel for help and the channel for")
                    .picks("Choose the channels")
                    .fills("Introductions", "introductions", "Help", "help", "Stories", "general")
                    .isTold("All set.");
            Community bench = chat.store().communities().find(Script.MAKERS).orElseThrow();
            assertThat(bench.ready()).isTrue();
            assertThat(bench.name()).isEqualTo("The Bench");
            assertThat(bench.purpose()).isEqualTo("We mend things.");
            assertThat(bench.introductions()).contains(Script.channel("introductions"));
            assertThat(bench.help()).contains(Script.channel("help"));
            assertThat(bench.stories()).contains(Script.channel("general"));
            assertThat(chat.store().sharedValues().of(Script.MAKERS)).containsExactly("craft", "fun");
        });
    }

    @Test
    void what_is_known_stands_in_the_form_to_be_changed() {
        Script.once(chat -> {
            chat.store().sharedValues().share(Script.MAKERS, List.of("craft", "nature"));
            assertThat(chat.lea().commands("setup").sees().fields())
                    .extracting(Form.Field::value)
                    .containsExactly("Makers", "We learn by making things together.", "Craft, Care for nature", "en");
            chat.lea().fills("Name", "Menders").isTold("Saved.");
            assertThat(chat.store().communities().find(Script.MAKERS).orElseThrow())
                    .matches(Community::ready)
                    .extracting(Community::name)
                    .isEqualTo("Menders");
        });
    }

    @Test
    void leaders_say_in_which_language_everybody_is_spoken_to() {
        Script.once(chat -> {
            chat.lea().commands("setup").fills("Language", "Klingon").sees();
            assertThat(chat.lea().sees().fields().get(3).problem()).contains("I do not speak “Klingon” yet");
            chat.lea().fills("Language", "de").isTold("In our channels and on our pages I speak Deutsch from now on.");
            chat.wasHere("bob")
                    .sends(
                            "story/6c84fb90-12c4-11e1-840d-7b25c5ee775a",
                            "story",
                            "We began with three.",
                            "publish",
                            "here",
                            "name",
                            "bob");
            chat.lea().in("stories").hears("bob erzählt:");
            chat.lea().commands("setup").fills("Name", "Menders").isTold("Saved.");
            assertThat(chat.store()
                            .communities()
                            .find(Script.MAKERS)
                            .orElseThrow()
                            .language())
                    .isEqualTo(Locale.GERMAN);
        });
    }

    @Test
    void a_value_on_no_card_comes_back_with_cards_near_it_and_nothing_is_saved() {
        Script.once(chat -> {
            Form again = chat.lea()
                    .commands("setup")
                    .fills("Name", "Menders", "Shared values", "Craft, being generous")
                    .sees();
            assertThat(again.mends()).isTrue();
            assertThat(again.fields().get(2).problem())
                    .startsWith("There is no card for “being generous”. Near it: Generosity");
            assertThat(again.fields().get(2).value()).isEqualTo("Craft, being generous");
            assertThat(chat.store()
                            .communities()
                            .find(Script.MAKERS)
                            .orElseThrow()
                            .name())
                    .isEqualTo("Makers");
        });
    }

    @Test
    void eight_shared_values_are_too_many() {
        Script.once(chat -> assertThat(chat.lea()
                        .commands("setup")
                        .fills("Shared values", "Learning, Courage, Fun, Craft, Trust, Joy, Peace, Beauty")
                        .sees()
                        .fields()
                        .get(2)
                        .problem())
                .contains("That makes 8"));
    }

    @Test
    void a_blank_name_and_purpose_and_channel_come_back_with_a_reason() {
        Script.once(chat -> {
            assertThat(chat.lea()
                            .commands("setup")
                            .fills("Name", "  ", "Purpose", "")
                            .sees()
                            .fields())
                    .extracting(field -> field.problem().isEmpty())
                    .containsExactly(false, false, true, true);
            chat.lea().fills("Name", "Makers", "Purpose", "We mend.").picks("Choose the channels");
            assertThat(chat.lea().fills("Help", "").sees().fields())
                    .extracting(field -> field.problem().isEmpty())
                    .containsExactly(true, false, true);
        });
    }

    @Test
    void a_member_who_does_not_lead_is_told_kindly_who_does() {
        Script.once(chat -> {
            chat.wasHere("ann").commands("setup").isTold("those who look after this community");
            chat.person("ann")
                    .presses(new MessageRef(Script.channel("general"), "1"), "setup/words")
                    .isTold("those who look after this community");
        });
    }

    @Test
    void who_is_quicker_than_the_first_look_at_who_leads_is_asked_to_try_again() {
        Script.once(chat -> {
            chat.community(community -> Community.called(community.id(), "Makers"));
            chat.store().communities().unsettle(Script.HOME);
            chat.store().communities().settle(Script.MAKERS, Script.HOME);
            chat.person("ann").commands("setup").isTold("still finding out who looks after this community");
        });
    }

    @Test
    void who_brings_the_bot_in_is_asked_once_to_set_it_up_whatever_falls_over() {
        Script.everyDeath(chat -> {
            chat.community(community -> Community.called(community.id(), "Makers"));
            var unused = chat.happens(new Event.Installed(
                    "installed-1", chat.clock().instant(), Script.HOME, "Makers", List.of(Script.account("lea"))));
            chat.lea()
                    .hears("Until you have told me a little about yours I stay quiet")
                    .and()
                    .nothingMore();
        });
    }
}
