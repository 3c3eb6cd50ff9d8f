package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.discord.local.Interaction;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/** Forms: they open at once, or else behind a button; what was written is never lost to a mistake. */
class FormTest {
    private static final Form STORY = new Form(
            "story/1",
            "A story",
            List.of(
                    Form.Field.required("title", "Title", new Form.Line(80)),
                    Form.Field.optional("story", "Story", new Form.Lines(4_000)).hinted("As long as you like"),
                    Form.Field.required(
                            "publish",
                            "May it be published?",
                            new Form.OneOf(List.of(Control.Option.of("yes", "Yes"), Control.Option.of("no", "No")))),
                    Form.Field.optional("where", "Where", new Form.AChannel())),
            "Send");

    private Guild guild;
    private LocalPerson ann;

    @BeforeEach
    void begin() {
        guild = Guild.withBot();
        ann = guild.discord.livesHere("ann");
    }

    @AfterEach
    void end() {
        guild.close();
    }

    @Test
    void a_form_opens_and_what_is_filled_in_comes_back() {
        guild.inbox.answers(event -> event instanceof Event.CommandGiven ? new Reply.Ask(STORY) : Reply.SILENCE);
        Interaction given = ann.commands("stories", "story").answered();

        ann.fills(
                        given,
                        Map.of(
                                "title",
                                "First year",
                                "story",
                                "We began with three people.",
                                "publish",
                                "yes",
                                "where",
                                guild.discord.channelId("stories")))
                .answered();

        Event.FormSent sent = guild.inbox.hears(Event.FormSent.class);
        assertThat(sent.form()).isEqualTo("story/1");
        assertThat(sent.values())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "title",
                        "First year",
                        "story",
                        "We began with three people.",
                        "publish",
                        "yes",
                        "where",
                        guild.discord.channelId("stories")));
    }

    @Test
    void a_form_with_a_mistake_is_offered_again_with_what_was_written() {
        Form mended = new Form(
                "story/1",
                "A story",
                List.of(Form.Field.required("title", "Title", new Form.Line(80))
                        .filled("x")
                        .wrong("a little longer, please")),
                "Send");
        guild.inbox.answers(event -> switch (event) {
            case Event.CommandGiven given -> new Reply.Ask(STORY);
            case Event.FormSent sent -> new Reply.Ask(mended);
            default -> Reply.SILENCE;
        });
        Interaction given = ann.commands("stories", "story").answered();

        Interaction sent =
                ann.fills(given, Map.of("title", "x", "publish", "no")).answered();
        LocalMessage offered = sent.messages().getFirst();
        Interaction opened = ann.presses(offered, "Open the form").answered();

        assertThat(offered.content()).contains("**Title**: a little longer, please");
        assertThat(opened.form())
                .hasValueSatisfying(form -> assertThat(form.getArray("components")
                                .getObject(0)
                                .getObject("component")
                                .getString("value"))
                        .isEqualTo("x"));
    }

    @Test
    void a_form_from_before_a_restart_is_kindly_declined() {
        guild.inbox.answers(event -> event instanceof Event.CommandGiven ? new Reply.Ask(STORY) : mending(event));
        Interaction given = ann.commands("stories", "story").answered();
        Interaction sent =
                ann.fills(given, Map.of("title", "x", "publish", "no")).answered();

        guild.restarts();
        Interaction pressed =
                ann.presses(sent.messages().getFirst(), "Open the form").answered();

        assertThat(pressed.messages().getFirst().content()).contains("Please start once more");
    }

    private static Reply mending(Event event) {
        return event instanceof Event.FormSent ? new Reply.Ask(STORY) : Reply.SILENCE;
    }

    @Test
    void in_direct_messages_a_channel_is_typed_and_one_that_is_not_there_is_nothing() {
        guild.inbox.answers(event -> event instanceof Event.CommandGiven ? new Reply.Ask(STORY) : Reply.SILENCE);

        assertThat(channelTyped("#Stories")).isEqualTo(guild.discord.channelId("stories"));
        assertThat(channelTyped("<#" + guild.discord.channelId("help") + ">"))
                .isEqualTo(guild.discord.channelId("help"));
        assertThat(channelTyped("nowhere")).isEmpty();
        assertThat(channelTyped("")).isEmpty();
    }

    private String channelTyped(String words) {
        Interaction given = ann.commands("story").answered();
        ann.fills(given, Map.of("title", "First year", "publish", "yes", "~channel/where", words))
                .answered();
        return guild.inbox.hears(Event.FormSent.class).values().get("where");
    }

    @Test
    void people_are_picked_from_discords_own_list_and_typed_where_there_is_none() {
        Form introduce = new Form(
                "introduce/1",
                "Who should meet?",
                List.of(Form.Field.required("whom", "Whom?", new Form.People(4))),
                "Ask them");
        guild.inbox.answers(event -> event instanceof Event.CommandGiven ? new Reply.Ask(introduce) : Reply.SILENCE);
        LocalPerson bob = guild.discord.livesHere("Bobbin");
        LocalPerson mina = guild.discord.livesHere("Mina");
        String both = bob.id() + "," + mina.id();

        Interaction among = ann.commands("general", "introduce").answered();
        ann.fills(among, Map.of("whom", both)).answered();
        assertThat(guild.inbox.hears(Event.FormSent.class).values()).containsEntry("whom", both);

        Interaction alone = ann.commands("introduce").answered();
        ann.fills(alone, Map.of("~people/whom", "@bobbin, <@" + mina.id() + ">, nobody"))
                .answered();
        assertThat(guild.inbox.hears(Event.FormSent.class).values()).containsEntry("whom", both);
    }

    @Test
    void a_slow_button_is_acknowledged_too_and_its_form_comes_behind_a_button() throws Exception {
        CountDownLatch thinking = new CountDownLatch(1);
        guild.inbox.answers(event -> {
            Guild.await(thinking);
            return new Reply.Ask(STORY);
        });
        guild.bot.post(guild.direct(ann), Message.of(Text.of("Tell"), Choice.of("tell", "Tell")), Guild.key("t"));

        Interaction pressed = ann.presses(ann.direct().getFirst(), "Tell").answered();
        assertThat(pressed.silent()).isTrue();
        thinking.countDown();
        Guild.until(() -> !pressed.messages().isEmpty());

        CountDownLatch again = new CountDownLatch(1);
        guild.inbox.answers(event -> {
            Guild.await(again);
            return Reply.SILENCE;
        });
        ann.writes("a word over which the bot thinks for long");
        assertThat(ann.presses(pressed.messages().getFirst(), "Open the form")
                        .answered()
                        .form())
                .as("the form opens all the same")
                .isPresent();
        again.countDown();
    }
}
