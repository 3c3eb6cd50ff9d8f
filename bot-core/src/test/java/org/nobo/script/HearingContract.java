package org.nobo.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.chat.Written;
import org.nobo.script.Actor.Act;

/** How a platform hears: what people do becomes events, told again under the same id, acknowledged when they are safe. */
abstract class HearingContract extends SpeakingContract {

    @Test
    void a_message_to_the_bot_is_heard_as_typed() {
        member("ann");
        stage.as("ann").writes(direct("ann"), "How do I find a *mentor* & a <friend>?");
        Event.MessagePosted heard = ear.next(Event.MessagePosted.class);
        assertThat(heard.text()).isEqualTo("How do I find a *mentor* & a <friend>?");
        assertThat(heard.toBot()).isTrue();
        assertThat(heard.who().user()).isEqualTo(member("ann").user());
        assertThat(heard.where().key()).isEqualTo(direct("ann").key());
        assertThat(heard.at())
                .isBetween(stage.now().minusSeconds(300), stage.now().plusSeconds(300));
    }

    @Test
    void a_message_in_a_channel_is_for_the_bot_only_when_it_is_named() {
        member("ann");
        stage.as("ann").writes(stage.channel("general"), "lunch?");
        Event.MessagePosted aside = ear.next(Event.MessagePosted.class);
        stage.as("ann").writes(stage.channel("general"), "@nobo who knows about licences?");
        Event.MessagePosted asked = ear.next(Event.MessagePosted.class);
        assertThat(aside.toBot()).isFalse();
        assertThat(asked.toBot()).isTrue();
        assertThat(asked.text()).isEqualTo("who knows about licences?");
        assertThat(asked.who()).isEqualTo(member("ann"));
        assertThat(asked.where()).isEqualTo(stage.channel("general"));
    }

    @Test
    void what_is_written_below_a_message_of_ours_is_heard_in_its_thread() throws DeliveryFailure {
        member("ann");
        MessageRef prompt = post(stage.channel("general"), "What did you learn?");
        stage.as("ann").writes(prompt.thread(), "To ask.");
        Event.MessagePosted heard = ear.next(Event.MessagePosted.class);
        assertThat(heard.where()).isEqualTo(prompt.thread());
        assertThat(heard.text()).isEqualTo("To ask.");
    }

    @Test
    void the_bot_does_not_hear_itself() throws DeliveryFailure {
        member("ann");
        post(stage.channel("general"), "I am talking");
        stage.as("ann").writes(stage.channel("general"), "and I listen");
        assertThat(ear.next(Event.MessagePosted.class).text()).isEqualTo("and I listen");
    }

    @Test
    void the_same_thing_told_again_has_the_same_id_and_another_thing_another() {
        member("ann");
        Act act = stage.as("ann").writes(direct("ann"), "hello");
        Event.MessagePosted first = ear.next(Event.MessagePosted.class);
        act.again();
        Event.MessagePosted again = ear.next(Event.MessagePosted.class);
        stage.as("ann").writes(direct("ann"), "hello");
        Event.MessagePosted other = ear.next(Event.MessagePosted.class);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.message()).isEqualTo(first.message());
        assertThat(other.id()).isNotEqualTo(first.id());
        assertThat(other.message()).isNotEqualTo(first.message());
    }

    @Test
    void a_button_that_is_pressed_is_heard_with_its_id_and_its_message() throws DeliveryFailure {
        MessageRef ref = post(
                direct("ann"),
                Message.of(Text.of("Shall we?"), Control.Choice.of("a/b/1", "Yes"), Control.Choice.of("a/b/2", "No")));
        Act act = stage.as("ann").presses(ref, "No");
        Event.ChoiceMade heard = ear.next(Event.ChoiceMade.class);
        assertThat(heard.choice()).isEqualTo("a/b/2");
        assertThat(heard.picked()).isEmpty();
        assertThat(heard.on().id()).isEqualTo(ref.id());
        assertThat(heard.on().place().key()).isEqualTo(ref.place().key());
        assertThat(heard.who().user()).isEqualTo(member("ann").user());
        act.again();
        assertThat(ear.next(Event.ChoiceMade.class).id()).isEqualTo(heard.id());
    }

    @Test
    void what_is_picked_from_a_list_is_heard_by_its_values() throws DeliveryFailure {
        List<Control.Option> options = List.of(
                Control.Option.of("c", "Courage"), Control.Option.of("l", "Learning"), Control.Option.of("f", "Fun"));
        MessageRef ref =
                post(direct("ann"), Message.of(Text.of("Which?"), new Control.Menu("values", "Choose", options, 1, 3)));
        stage.as("ann").picks(ref, List.of("Learning", "Fun"));
        Event.ChoiceMade heard = ear.next(Event.ChoiceMade.class);
        assertThat(heard.choice()).isEqualTo("values");
        assertThat(heard.picked()).containsExactlyInAnyOrder("l", "f");
    }

    @Test
    void a_command_is_heard_with_its_words_and_answered_to_one_person_alone() {
        member("ann");
        ear.replies(event -> new Reply.Whisper(Message.of(Text.of("Only you see this"))));
        stage.as("ann").commands(stage.channel("general"), "values courage, fun");
        Event.CommandGiven heard = ear.next(Event.CommandGiven.class);
        assertThat(heard.words()).isEqualTo("values courage, fun");
        assertThat(heard.who()).isEqualTo(member("ann"));
        assertThat(heard.where()).isEqualTo(stage.channel("general"));
        Ear.until(
                "the whisper is seen",
                () -> stage.as("ann").whispers().stream()
                        .anyMatch(seen -> seen.words().contains("Only you see this")));
        assertThat(stage.standing(stage.channel("general"))).isEmpty();
    }

    @Test
    void a_message_that_was_answered_becomes_what_the_reply_says() throws DeliveryFailure {
        MessageRef ref = post(direct("ann"), Message.of(Text.of("Shall we?"), Control.Choice.of("yes", "Yes")));
        ear.replies(event -> new Reply.Replace(Message.of(Text.of("We shall."))));
        stage.as("ann").presses(ref, "Yes");
        Ear.until("the message is replaced", () -> words(direct("ann")).equals(List.of("We shall.")));
        assertThat(only(direct("ann")).labels()).isEmpty();
    }

    @Test
    void a_form_opens_over_the_chat_and_comes_back_filled() {
        member("ann");
        String both = member("ben").user() + "," + member("zoe").user();
        Form form = new Form(
                "story/1",
                "Tell a story",
                List.of(
                        Form.Field.required("title", "Title", new Form.Line(100)),
                        Form.Field.optional("text", "Story", new Form.Lines(3_000))
                                .filled("Once upon a time"),
                        Form.Field.required(
                                "publish",
                                "Publish",
                                new Form.OneOf(
                                        List.of(Control.Option.of("yes", "Gladly"), Control.Option.of("no", "No")))),
                        Form.Field.optional("values", "Values", new Form.Suggested("values", 3))
                                .filled("Fun"),
                        Form.Field.optional("who", "Who", new Form.People(3))),
                "Send");
        ear.replies(event -> event instanceof Event.CommandGiven ? new Reply.Ask(form) : Reply.SILENCE);
        Actor ann = stage.as("ann");
        ann.commands(stage.channel("general"), "story");
        Ear.until("the form is open", () -> ann.form().isPresent());
        assertThat(ann.form())
                .isEqualTo(Optional.of(List.of("Tell a story", "Title", "Story", "Publish", "Values", "Who")));
        ann.sends(Map.of("Title", "First year", "Publish", "Gladly", "Values", "Learning, Courage", "Who", both));
        Event.FormSent sent = ear.next(Event.FormSent.class);
        assertThat(sent.form()).isEqualTo("story/1");
        assertThat(sent.values())
                .isEqualTo(Map.of(
                        "title", "First year",
                        "text", "Once upon a time",
                        "publish", "yes",
                        "values", "Learning, Courage",
                        "who", both));
        assertThat(sent.who().user()).isEqualTo(member("ann").user());
    }

    @Test
    void who_comes_who_leaves_and_what_they_are_is_heard() {
        stage.as("zoe").joins();
        Event.MemberJoined joined = ear.next(Event.MemberJoined.class);
        assertThat(joined.person().name()).isEqualTo("zoe");
        assertThat(joined.person().kind()).isEqualTo(Person.Kind.MEMBER);
        assertThat(joined.who()).isEqualTo(member("zoe"));
        stage.as("zoe").leaves();
        assertThat(ear.next(Event.MemberLeft.class).who()).isEqualTo(joined.who());
    }

    @Test
    void changed_words_words_taken_back_and_emoji_are_heard() {
        member("ann");
        Actor ann = stage.as("ann");
        ann.writes(stage.channel("general"), "I know a bit of Lucene");
        MessageRef message = ear.next(Event.MessagePosted.class).message();
        ann.edits(message, "I know a lot of Lucene");
        Event.MessageEdited edited = ear.next(Event.MessageEdited.class);
        assertThat(edited.message()).isEqualTo(message);
        assertThat(edited.text()).isEqualTo("I know a lot of Lucene");
        ann.reacts(message, "tada");
        Event.Reacted reacted = ear.next(Event.Reacted.class);
        assertThat(reacted.to()).isEqualTo(message);
        assertThat(reacted.emoji()).isEqualTo("tada");
        ann.deletes(message);
        assertThat(ear.next(Event.MessageDeleted.class).message()).isEqualTo(message);
    }

    @Test
    void what_somebody_wrote_can_be_read_once_more_for_as_long_as_it_stands() throws DeliveryFailure {
        member("ann");
        Actor ann = stage.as("ann");
        ann.writes(stage.channel("general"), "Heat the joint first");
        Event.MessagePosted posted = ear.next(Event.MessagePosted.class);
        assertThat(platform.read(posted.message()))
                .isEqualTo(Optional.of(new Written(posted.who(), "Heat the joint first")));
        ann.deletes(posted.message());
        ear.next(Event.MessageDeleted.class);
        assertThat(platform.read(posted.message())).isEqualTo(Optional.empty());
    }

    @Test
    void what_we_wrote_ourselves_is_read_as_nobodys() throws DeliveryFailure {
        MessageRef ours = post(stage.channel("general"), "Hello all");
        assertThat(platform.read(ours)).isEqualTo(Optional.empty());
    }

    @Test
    void an_event_is_acknowledged_only_when_the_inbox_has_returned() throws DeliveryFailure {
        CountDownLatch safe = new CountDownLatch(1);
        MessageRef ref = post(direct("ann"), Message.of(Text.of("Shall we?"), Control.Choice.of("yes", "Yes")));
        ear.replies(event -> {
            waitFor(safe);
            return Reply.SILENCE;
        });
        Act act = stage.as("ann").presses(ref, "Yes");
        ear.next(Event.ChoiceMade.class);
        assertThat(act.isAcknowledged()).isNotEqualTo(Optional.of(true));
        safe.countDown();
        Ear.until("it is acknowledged", () -> act.isAcknowledged().orElse(true));
    }

    @Test
    void an_event_the_inbox_did_not_take_is_told_again() {
        member("ann");
        ear.replies(event -> {
            throw new IllegalStateException("The database is away");
        });
        Act act = stage.as("ann").writes(direct("ann"), "hello");
        Event.MessagePosted first = ear.next(Event.MessagePosted.class);
        assertThat(act.isAcknowledged()).isNotEqualTo(Optional.of(true));
        ear.replies(event -> Reply.SILENCE);
        if (act.isAcknowledged().isPresent()) {
            act.again(); // the platform does it, for it waits for a word; where it wants none, the adapter does
        }
        assertThat(ear.next(Event.MessagePosted.class).id()).isEqualTo(first.id());
        Ear.until("it is acknowledged", () -> act.isAcknowledged().orElse(true));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
