package org.nobo.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.script.Stage.Standing;

/** How a platform speaks: what is posted stands there, can be changed, taken back and found, and does no harm. */
abstract class SpeakingContract {
    Stage stage;
    ChatPlatform platform;
    Ear ear;

    /** A world with a workspace in it and nobody but the bot. */
    protected abstract Stage stage() throws Exception;

    @BeforeEach
    final void begin() throws Exception {
        stage = stage();
        platform = stage.platform();
        ear = new Ear();
        platform.listen(ear);
    }

    @AfterEach
    final void end() {
        stage.close();
    }

    final Account member(String name) {
        return stage.person(name, Person.Kind.MEMBER);
    }

    final Place.Direct direct(String name) {
        return new Place.Direct(member(name));
    }

    final MessageRef post(Place place, String words) throws DeliveryFailure {
        return post(place, Message.of(Text.of(words)));
    }

    final MessageRef post(Place place, Message message) throws DeliveryFailure {
        return platform.post(place, message, Stage.key(place.key() + message));
    }

    final List<String> words(Place place) {
        return stage.standing(place).stream().map(Standing::words).toList();
    }

    final Standing only(Place place) {
        List<Standing> standing = stage.standing(place);
        assertThat(standing).hasSize(1);
        return standing.getFirst();
    }

    @Test
    void what_is_posted_stands_in_the_channel_and_is_what_was_returned() throws DeliveryFailure {
        MessageRef ref = post(stage.channel("general"), "Good morning");
        assertThat(only(stage.channel("general")).words()).isEqualTo("Good morning");
        assertThat(only(stage.channel("general")).id()).isEqualTo(ref.id());
        assertThat(ref.place()).isEqualTo(stage.channel("general"));
    }

    @Test
    void a_direct_message_reaches_one_person_alone() throws DeliveryFailure {
        post(direct("ann"), "Only for you");
        assertThat(words(direct("ann"))).containsExactly("Only for you");
        assertThat(words(direct("bob"))).isEmpty();
    }

    @Test
    void what_is_posted_below_a_message_stands_in_its_thread() throws DeliveryFailure {
        MessageRef root = post(stage.channel("general"), "What did you learn this week?");
        MessageRef below = post(root.thread(), "I begin: patience.");
        post(below.thread(), "And humour.");
        assertThat(words(root.thread())).containsExactly("I begin: patience.", "And humour.");
        assertThat(words(stage.channel("general"))).containsExactly("What did you learn this week?");
    }

    @Test
    void posts_stand_in_the_order_in_which_they_were_posted() throws DeliveryFailure {
        for (String each : List.of("one", "two", "three", "four", "five")) {
            post(direct("ann"), each);
        }
        assertThat(words(direct("ann"))).containsExactly("one", "two", "three", "four", "five");
    }

    @Test
    void a_message_shows_its_title_its_words_its_buttons_and_its_list() throws DeliveryFailure {
        Control menu = new Control.Menu(
                "pick",
                "Choose two",
                List.of(Control.Option.of("c", "Courage"), Control.Option.of("l", "Learning")),
                1,
                2);
        Message message = Message.of(
                        Text.of("Which are yours?"),
                        menu,
                        Control.Choice.of("skip", "Skip"),
                        Control.Choice.of("b", "Back"))
                .titled("Your values");
        post(direct("ann"), message);
        assertThat(only(direct("ann")).words()).contains("Your values", "Which are yours?");
        assertThat(only(direct("ann")).labels()).containsExactly("Courage", "Learning", "Skip", "Back");
    }

    @Test
    void somebody_who_is_mentioned_is_told_of_it_and_nobody_else() throws DeliveryFailure {
        Account bob = member("bob");
        Text text = Text.of("Ask ")
                .plus(new Text(List.of(new Text.Mention(bob, "bob"))))
                .plus(Text.of(" about it"));
        post(stage.channel("general"), Message.of(text));
        assertThat(only(stage.channel("general")).pings()).containsExactly(bob.user());
    }

    @Test
    void what_members_typed_is_shown_as_typed_and_tells_nobody() throws DeliveryFailure {
        Account bob = member("bob");
        for (String typed : Mischief.by(bob)) {
            Place place = direct("ann");
            int before = stage.standing(place).size();
            Text text = Text.of("They wrote ")
                    .plus(Text.said(typed))
                    .paragraph(new Text(List.of(new Text.Strong(typed))))
                    .paragraph(new Text(List.of(new Text.Quote(Text.said(typed)))));
            post(place, Message.of(text).titled(typed.replace('\n', ' ')));
            Standing standing = stage.standing(place).get(before);
            assertThat(standing.pings()).as(typed).isEmpty();
            assertThat(Mischief.seen(standing.words())).as(typed).contains(Mischief.seen(typed));
        }
    }

    @Test
    void a_long_text_arrives_whole_and_is_parted_only_between_sentences() throws DeliveryFailure {
        StringBuilder story = new StringBuilder();
        for (int i = 1; i <= 160; i++) {
            story.append("This is sentence " + i + " of a story that somebody told about their first year with us. ")
                    .append(i % 8 == 0 ? "\n\n" : "");
        }
        Message message = Message.of(Text.said(story.toString().strip()), Control.Choice.of("more", "More"));
        MessageRef ref = post(direct("ann"), message);
        List<Standing> parts = stage.standing(direct("ann"));
        assertThat(Mischief.seen(String.join(" ", words(direct("ann"))))).isEqualTo(Mischief.seen(story.toString()));
        assertThat(parts).allSatisfy(part -> assertThat(part.words().strip()).endsWith("."));
        assertThat(parts.getLast().id()).isEqualTo(ref.id());
        assertThat(parts.getLast().labels()).containsExactly("More");
        assertThat(parts.subList(0, parts.size() - 1))
                .allSatisfy(part -> assertThat(part.labels()).isEmpty());
    }

    @Test
    void an_edit_changes_words_and_buttons_where_they_stand_and_twice_does_no_harm() throws DeliveryFailure {
        MessageRef ref = post(direct("ann"), Message.of(Text.of("Shall we?"), Control.Choice.of("yes", "Yes")));
        post(direct("ann"), "Something else");
        platform.edit(ref, Message.of(Text.of("We shall.")));
        platform.edit(ref, Message.of(Text.of("We shall.")));
        assertThat(words(direct("ann"))).containsExactly("We shall.", "Something else");
        assertThat(stage.standing(direct("ann")).getFirst().labels()).isEmpty();
    }

    @Test
    void what_is_taken_back_is_gone_and_taking_it_back_twice_is_no_failure() throws DeliveryFailure {
        MessageRef ref = post(stage.channel("general"), "Oh no");
        platform.delete(ref);
        platform.delete(ref);
        assertThat(stage.standing(stage.channel("general"))).isEmpty();
    }

    @Test
    void to_edit_what_is_gone_is_refused_as_gone() throws DeliveryFailure {
        MessageRef ref = post(stage.channel("general"), "Oh no");
        platform.delete(ref);
        assertThatThrownBy(() -> platform.edit(ref, Message.of(Text.of("Oh yes"))))
                .isInstanceOfSatisfying(
                        DeliveryFailure.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(DeliveryFailure.Why.GONE));
    }

    @Test
    void an_emoji_is_put_on_a_message_once_however_often_it_is_asked_for() throws DeliveryFailure {
        MessageRef ref = post(stage.channel("general"), "Well done!");
        platform.react(ref, "tada");
        platform.react(ref, "tada");
        assertThat(only(stage.channel("general")).reactions()).containsExactly("tada");
    }

    @Test
    void people_are_gathered_in_one_room_however_often_it_is_asked_for() throws DeliveryFailure {
        Set<Account> both = Set.of(member("ann"), member("bob"));
        Place.Room room = platform.gather(both, Stage.key("introduction/1"));
        assertThat(platform.gather(both, Stage.key("introduction/1"))).isEqualTo(room);
        post(room, "You both chose Courage.");
        assertThat(words(room)).containsExactly("You both chose Courage.");
    }

    @Test
    void everybody_is_told_with_what_they_are() throws DeliveryFailure {
        Account ann = member("ann");
        Account guest = stage.person("gus", Person.Kind.GUEST);
        Account robot = stage.person("rob", Person.Kind.BOT);
        try (var people = platform.members(stage.workspace())) {
            assertThat(people)
                    .filteredOn(person -> Set.of(ann, guest, robot).contains(person.account()))
                    .extracting(Person::name, Person::kind)
                    .containsExactlyInAnyOrder(
                            tuple("ann", Person.Kind.MEMBER),
                            tuple("gus", Person.Kind.GUEST),
                            tuple("rob", Person.Kind.BOT));
        }
    }
}
