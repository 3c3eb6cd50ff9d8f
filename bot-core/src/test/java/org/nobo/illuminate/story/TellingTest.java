package org.nobo.illuminate.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Community;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Stories are told, and shown to nobody without a yes. */
final class TellingTest {
    private static final String ID = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";

    private static Voice asks(Script chat) {
        chat.lea().sends("prompt/" + ID, "text", "What did you learn?");
        return chat.lea().in("stories").hears("What did you learn?");
    }

    private static Voice inThread(Script chat, String name) {
        return chat.person(name).in("stories").inThread();
    }

    @Test
    void who_answers_in_the_thread_is_asked_once_and_with_a_yes_everybody_reads_it() {
        Script.everyDeath(chat -> {
            Voice lea = asks(chat);
            Voice bob = chat.wasHere("bob");
            inThread(chat, "bob").says("We began with three people.").says("And a kettle!");
            bob.hears(
                            "Thank you for telling this:\n> We began with three people.\n\nMay I share it with everybody here, in"
                                    + " #stories? Nothing is shared unless you say yes.")
                    .picks("Yes, as bob")
                    .hears("May it stand on our public pages too, as told by bob, where the whole world can read it?")
                    .picks("Yes, without a name")
                    .hears("And if a journalist asks about us: may I give them your story too, as told by bob?")
                    .picks("No")
                    .hears(
                            "Thank you! I share it with everybody here, in #stories, as told by bob and with the world on"
                                    + " our public pages, without a name.");
            lea.hears("bob tells:\n> We began with three people.");
            chat.after(Script.days(30)).nothingMore();
        });
    }

    @Test
    void another_name_is_typed_and_taken_as_typed() {
        Script.everyDeath(chat -> {
            Voice lea = asks(chat);
            chat.wasHere("bob");
            inThread(chat, "bob").says("Ask early.");
            chat.person("bob")
                    .hears("Ask early.")
                    .picks("Yes, under another name")
                    .letsGoBy()
                    .says("The <b>Baker</b>")
                    .hears("on our public pages too, as told by The <b>Baker</b>")
                    .says("no")
                    .hears("as told by The <b>Baker</b>");
            lea.hears("The <b>Baker</b> tells:\n> Ask early.");
            chat.nothingMore();
        });
    }

    @Test
    void without_a_name_nothing_names_the_teller() {
        Script.everyDeath(chat -> {
            Voice lea = asks(chat);
            chat.wasHere("bob");
            inThread(chat, "bob").says("Ask early.");
            chat.person("bob")
                    .hears("Ask early.")
                    .says("anonymous, please!")
                    .hears("I would like to be sure")
                    .letsGoBy();
            chat.person("bob")
                    .says("Anonymous")
                    .hears("public pages too, without a name")
                    .says("no")
                    .hears("without a name");
            lea.hears("Somebody among us tells:\n> Ask early.");
            chat.nothingMore();
        });
    }

    @Test
    void a_bare_yes_is_asked_for_the_name_and_no_name_is_assumed() {
        Script.once(chat -> {
            asks(chat);
            chat.wasHere("bob");
            inThread(chat, "bob").says("Ask early.");
            Voice bob =
                    chat.person("bob").hears("Ask early.").says("yes please").hears("Under which name");
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isZero();
            bob.says("lea").hears("Somebody else here is called lea").letsGoBy();
            bob.says("yes").hears("And under which name?").letsGoBy();
            bob.says("x".repeat(81))
                    .hears("That is 81 characters; a name has at most 80.")
                    .letsGoBy();
            bob.says("my name")
                    .hears("pages too, as told by bob")
                    .says("yes")
                    .hears("a journalist")
                    .letsGoBy();
            bob.says("stop").hears("with the world on our public pages, as told by bob");
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isOne();
        });
    }

    @Test
    void a_no_a_stop_and_silence_show_nothing() {
        Script.everyDeath(chat -> {
            asks(chat);
            for (String name : List.of("bob", "cyd", "dee", "eve")) {
                chat.wasHere(name);
                inThread(chat, name).says("This is the story of " + name + ".");
                chat.person(name).hears("This is the story of");
            }
            chat.person("bob").picks("No").letsGoBy();
            chat.person("cyd").says("no thanks").hears("I show it to nobody");
            chat.person("dee").says("stop").hears("I show it to nobody");
            chat.after(Script.days(100)).nothingMore();
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isZero();
            assertThat(chat.store().stories().shown(Script.MAKERS, Where.PAGES)).isEmpty();
        });
    }

    @Test
    void the_consent_is_kept_with_its_words_and_its_time() {
        Script.once(chat -> {
            asks(chat);
            chat.wasHere("bob");
            inThread(chat, "bob").says("Ask early.");
            chat.after(Script.days(2)).person("bob").picks("Yes, without a name");
            Story story = chat.store().stories().of(chat.member("bob").id()).getFirst();
            assertThat(story.agreed()).containsOnlyKeys(Where.HERE);
            Consent consent = story.agreed().get(Where.HERE);
            assertThat(consent.words())
                    .contains("May I share it with everybody here, in #stories?")
                    .endsWith("\nYes, without a name");
            assertThat(consent.givenAt()).isEqualTo(chat.clock().instant());
            assertThat(consent.as()).isEqualTo(new ShownAs.Unnamed());
            assertThat(story.toldAt()).isEqualTo(chat.clock().instant().minus(Script.days(2)));
        });
    }

    @Test
    void what_is_changed_in_the_thread_changes_in_the_story_and_where_it_is_shown() {
        Script.everyDeath(chat -> {
            Voice lea = asks(chat);
            chat.wasHere("bob");
            MessageRef told = inThread(chat, "bob").write("Ask erly.", false);
            Voice thread = inThread(chat, "bob").edits(told, "Ask early.");
            chat.person("bob").picks("Yes, as bob").picks("Yes, as bob").picks("Yes, as bob");
            lea.hears("> Ask early.").letsGoBy();
            thread.edits(told, "Ask early, and twice.");
            lea.hears("✎").and();
            assertThat(chat.store()
                            .stories()
                            .shown(Script.MAKERS, Where.PAGES)
                            .getFirst()
                            .words())
                    .isEqualTo("Ask early, and twice.");
            chat.wasHere("eve");
            inThread(chat, "eve").edits(told, "I was here.");
            chat.person("bob").letsGoBy();
            chat.nothingMore();
        });
    }

    @Test
    void who_takes_the_message_back_takes_the_story_back_everywhere() {
        Script.everyDeath(chat -> {
            Voice lea = asks(chat);
            chat.wasHere("bob");
            MessageRef told = inThread(chat, "bob").write("Ask early.", false);
            chat.person("bob").picks("Yes, as bob").letsGoBy();
            lea.hears("bob tells:");
            chat.after(Script.days(3));
            inThread(chat, "bob").deletes(told);
            lea.hears("✗");
            chat.person("bob").hears("You took your message back");
            assertThat(chat.store().stories().of(chat.member("bob").id())).isEmpty();
            chat.nothingMore();
        });
    }

    @Test
    void a_message_taken_back_before_the_answer_leaves_nothing_to_agree_to() {
        Script.once(chat -> {
            asks(chat);
            chat.wasHere("bob");
            MessageRef told = inThread(chat, "bob").write("Ask early.", false);
            inThread(chat, "bob").deletes(told);
            chat.person("bob").hears("Ask early.").picks("Yes, as bob").letsGoBy();
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isZero();
        });
    }

    @Test
    void the_button_under_a_prompt_tells_it_just_to_the_bot() {
        Script.once(chat -> {
            Voice lea = asks(chat);
            Voice bob = chat.wasHere("bob");
            Form form = bob.picks("Tell my story").sees();
            assertThat(form.fields())
                    .extracting(Form.Field::label)
                    .containsExactly("Title", "Story", "Publish", "Name");
            assertThat(form.fields().get(2).value()).isEqualTo("no");
            bob.fills("Story", "Ask early.").isTold("I show it to nobody.");
            chat.nothingMore();
            assertThat(bob.picks("Tell my story").sees().fields().get(1).value())
                    .isEqualTo("Ask early.");
            bob.fills("Title", "Early", "Publish", "Yes", "Name", "B.").isTold("as told by B.");
            lea.hears("Early | B. tells:\n> Ask early.");
            bob.picks("Tell my story").fills("Story", "Ask early. Always.").isTold("as told by B.");
            lea.hears("> Ask early. Always.");
            assertThat(bob.picks("Tell my story")
                            .fills("Publish", "no")
                            .whispered()
                            .text()
                            .plain())
                    .contains("I show it to nobody");
            lea.hears("✗");
            chat.nothingMore();
            assertThat(chat.store().stories().of(chat.member("bob").id())).hasSize(1);
        });
    }

    @Test
    void a_private_story_survives_every_death_and_is_told_once() {
        Script.everyDeath(chat -> {
            chat.wasHere("bob")
                    .sends(
                            "story/" + ID,
                            "title",
                            "Early",
                            "story",
                            "Ask early.",
                            "publish",
                            "yes",
                            "name",
                            "anonymous")
                    .sends(
                            "story/" + ID,
                            "title",
                            "Early",
                            "story",
                            "Ask early.",
                            "publish",
                            "yes",
                            "name",
                            "anonymous");
            chat.lea().in("stories").hears("Early | Somebody among us tells:\n> Ask early.");
            chat.lea().in("stories").letsGoBy();
            chat.nothingMore();
            assertThat(chat.store().stories().of(chat.member("bob").id())).hasSize(1);
        });
    }

    @Test
    void a_yes_without_a_name_is_asked_for_one_before_anything_is_shown() {
        Script.everyDeath(chat -> {
            Voice bob = chat.wasHere("bob").sends("story/" + ID, "story", "Ask early.", "publish", "Yes");
            bob.hears("Under which name shall I share it?");
            chat.nothingMore();
            bob.says("Bobby").hears("on our public pages, as told by Bobby");
            chat.lea().in("stories").hears("Bobby tells:");
            chat.nothingMore();
        });
    }

    @Test
    void what_cannot_be_taken_comes_back_in_the_form_with_the_problem_at_its_field() {
        Script.once(chat -> {
            chat.wasHere("bob").commands("story");
            Form again = chat.person("bob")
                    .fills("Title", "t".repeat(200), "Story", " \n ", "Publish", "perhaps", "Name", "Lea")
                    .sees();
            assertThat(again.fields())
                    .extracting(Form.Field::problem)
                    .containsExactly(
                            "That is 200 characters; a title has at most 120.",
                            "This is where your story goes.",
                            "I did not understand “perhaps”. Please write yes, no, or only here.",
                            "Somebody else here is called Lea. Which other name?");
            Form long50k = chat.person("bob")
                    .fills("Title", "", "Story", "word ".repeat(10_000), "Publish", "", "Name", "")
                    .sees();
            assertThat(long50k.fields().get(1).problem())
                    .isEqualTo(
                            "That is 49999 characters, and I can keep 40000. Could you tell it shorter, or in two parts?");
            chat.nothingMore();
        });
    }

    @Test
    void a_story_of_fifty_thousand_characters_in_a_thread_is_answered_kindly_and_not_cut() {
        Script.once(chat -> {
            asks(chat);
            chat.wasHere("bob");
            inThread(chat, "bob").says("🪡".repeat(25_000));
            chat.person("bob").hears("That is 50000 characters, and I can keep 40000.");
            chat.nothingMore();
        });
    }

    @Test
    void a_long_story_is_announced_by_how_it_begins_and_read_on_by_a_button() {
        Script.once(chat -> {
            String words = "Ask early. ".repeat(3_000).strip();
            chat.wasHere("bob").sends("story/" + ID, "story", words, "publish", "yes", "name", "bob");
            var announced = chat.lea().in("stories").next();
            assertThat(announced.text().plain().length()).isLessThan(700);
            assertThat(chat.wasHere("eve").picks("Read on").whispered().text().plain())
                    .contains(words);
        });
    }

    @Test
    void what_members_type_stands_as_typed_and_controls_nothing() {
        Script.once(chat -> {
            String typed =
                    "@everyone <script>alert(1)</script> [x](javascript:y) \u202egnorw Z\u0351\u0352a\u0363lgo 🪡";
            chat.wasHere("bob")
                    .sends(
                            "story/" + ID,
                            "title",
                            "@here",
                            "story",
                            typed + "\u0000",
                            "publish",
                            "yes",
                            "name",
                            "<@U1>");
            var announced = chat.lea().in("stories").next();
            assertThat(announced.text().parts())
                    .contains(new Text.Strong("<@U1>"), new Text.Quote(Text.said(typed)))
                    .noneMatch(part -> part instanceof Text.Markdown(String source) && source.contains("U1"));
            assertThat(announced.title()).isEqualTo("@here");
        });
    }

    @Test
    void an_answer_that_comes_before_the_bot_knows_where_its_prompt_stands_is_heard_all_the_same() {
        Script.once(chat -> {
            chat.wasHere("bob");
            Place.Channel stories = Script.channel("stories");
            Prompt prompt = new Prompt(
                    ID,
                    Script.MAKERS,
                    Optional.of(chat.member("lea").id()),
                    "What did you learn?",
                    stories,
                    chat.clock().instant(),
                    chat.clock().instant(),
                    Prompt.Stage.ASKED,
                    Optional.empty(),
                    Optional.empty(),
                    0);
            chat.store().prompts().keep(prompt);
            MessageRef stands = new MessageRef(stories, "p1");
            chat.person("bob").inThreadOf(stands).says("Ask early.").says("And often.");
            chat.nothingMore();
            var unused = chat.happens(
                    new Event.Delivered("d", chat.clock().instant(), Script.MAKERS, "prompt/" + ID, stands));
            chat.person("bob").hears("Thank you for telling this:\n> Ask early.");
            chat.nothingMore();
            assertThat(chat.store().stories().of(chat.member("bob").id())).hasSize(1);
        });
    }

    @Test
    void other_threads_and_other_peoples_forms_are_left_alone() {
        Script.once(chat -> {
            asks(chat);
            chat.wasHere("bob");
            MessageRef own = chat.person("bob").in("stories").write("Something else", false);
            chat.person("bob").inThreadOf(own).says("Not a story.");
            chat.nothingMore();
            chat.person("bob").sends("story/" + ID, "story", "Mine.");
            chat.wasHere("eve").sends("story/" + ID, "story", "Now mine.").isTold("no longer here");
            assertThat(chat.store().stories().find(ID).map(Story::words)).isEqualTo(Optional.of("Mine."));
            chat.person("eve").sends("story/no-uuid", "story", "x").isTold("no longer here");
            chat.lea().sends("prompt/no-uuid", "text", "x").isTold("something that is over");
            String change = "story/change/" + ID;
            chat.person("eve")
                    .presses(new MessageRef(new Place.Direct(Script.account("eve")), "m"), change)
                    .isTold("no longer here");
        });
    }

    @Test
    void without_a_channel_for_stories_a_story_is_listed_and_not_announced() {
        Script.once(chat -> {
            chat.community(community -> Community.called(community.id(), "Makers"));
            chat.wasHere("bob")
                    .sends("story/" + ID, "story", "Ask early.", "publish", "yes", "name", "bob")
                    .isTold("I share it with everybody here and with the world on our public pages, as told by bob");
            chat.nothingMore();
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isOne();
        });
    }

    @Test
    void who_takes_no_direct_messages_is_not_shown_and_not_asked_in_public() {
        Script.once(chat -> {
            asks(chat);
            chat.wasHere("bob");
            chat.platform()
                    .fail(new FakePlatform.Fault(
                            new Place.Direct(Script.account("bob"))::equals,
                            new DeliveryFailure.Refused(DeliveryFailure.Why.CLOSED, "closed"),
                            false,
                            false));
            inThread(chat, "bob").says("Ask early.");
            chat.after(Script.days(9)).nothingMore();
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isZero();
            assertThat(chat.person("bob").commands("stories mine").whispered().controls())
                    .extracting(control -> ((Control.Choice) control).label())
                    .containsExactly("Share it", "Change it", "Delete it");
        });
    }
}
