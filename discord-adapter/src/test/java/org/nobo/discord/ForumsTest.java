package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/** Forums, in which each question is a thread. */
class ForumsTest {
    private static final Message QUESTION = Message.of(
                    Text.of("Who knows about licences?"), Choice.of("claim", "I can help"))
            .titled("A question from ann");

    private Guild guild;
    private LocalPerson ann;

    @BeforeEach
    void begin() {
        guild = new Guild();
        guild.discord.opensForum("questions", "Looms", "Answered");
        guild.starts();
        ann = guild.discord.livesHere("ann");
    }

    @AfterEach
    void end() {
        guild.close();
    }

    @Test
    void a_question_in_a_forum_is_heard_with_its_title_and_answered_in_its_thread() throws Exception {
        LocalMessage question = ann.posts("questions", "Finding a mentor", "How do I begin?");

        Event.MessagePosted heard = guild.inbox.hears(Event.MessagePosted.class);
        assertThat(heard.text()).isEqualTo("Finding a mentor\nHow do I begin?");
        assertThat(heard.where()).isEqualTo(new Place.Thread(guild.channel("questions"), question.id()));
        assertThat(heard.message().id()).isEqualTo(question.id());
        guild.bot.post(heard.where(), Message.of(Text.of("Ask one person.")), Guild.key("answer"));

        assertThat(guild.discord.messagesIn(question.id()))
                .extracting(LocalMessage::content)
                .containsExactly("How do I begin?", "Ask one person.");
    }

    @Test
    void what_is_answered_gets_the_tag_that_says_so_beside_those_it_has() throws Exception {
        LocalMessage question = ann.posts("questions", "Finding a mentor", "How do I begin?");
        guild.inbox.hears(Event.MessagePosted.class);
        MessageRef first = new MessageRef(guild.channel("questions"), question.id());

        guild.bot.react(first, "white_check_mark");
        guild.bot.react(first, "white_check_mark");

        assertThat(guild.discord.tagsOn(question.id())).containsExactly("Answered");
        assertThat(guild.discord.messagesIn(question.id()).getFirst().reactions())
                .containsKey("✅");
        assertThat(guild.discord.count("PATCH", "channels/" + question.id())).isEqualTo(1);
    }

    @Test
    void the_tag_may_be_called_so_in_any_language_the_bot_speaks() throws Exception {
        guild.discord.opensForum("fragen", "Webstühle", "Gelöst");
        LocalMessage question = ann.posts("fragen", "Wie finde ich jemanden?", "Ich bin neu.");
        guild.inbox.hears(Event.MessagePosted.class);

        guild.bot.react(new MessageRef(guild.channel("fragen"), question.id()), "white_check_mark");

        assertThat(guild.discord.tagsOn(question.id())).containsExactly("Gelöst");
    }

    @Test
    void another_emoji_sets_no_tag() throws Exception {
        LocalMessage question = ann.posts("questions", "Finding a mentor", "How do I begin?");
        guild.inbox.hears(Event.MessagePosted.class);

        guild.bot.react(new MessageRef(guild.channel("questions"), question.id()), "tada");

        assertThat(guild.discord.tagsOn(question.id())).isEmpty();
    }

    @Test
    void what_the_bot_says_in_a_forum_opens_a_thread_that_can_be_changed_and_gone_on_in() throws Exception {
        MessageRef ref = guild.bot.post(guild.channel("questions"), QUESTION, Guild.key("plea"));

        assertThat(guild.discord.nameOf(ref.id())).isEqualTo("A question from ann");
        assertThat(guild.discord.messagesIn(ref.id()).getFirst().labels()).containsExactly("I can help");
        guild.bot.edit(ref, QUESTION.settled());
        guild.bot.post(ref.thread(), Message.of(Text.of("Bob is on it.")), Guild.key("claimed"));

        assertThat(guild.discord.messagesIn(ref.id())).hasSize(2);
        assertThat(guild.discord.messagesIn(ref.id()).getFirst().labels()).isEmpty();
    }

    @Test
    void a_thread_whose_answer_was_lost_is_found_and_not_opened_twice() throws Exception {
        Instant since = Guild.now();
        guild.discord.next("POST", "channels/.+/threads", new Fault.AnswerLost());
        assertThatThrownBy(() -> guild.bot.post(guild.channel("questions"), QUESTION, Guild.key("plea")))
                .isInstanceOf(DeliveryFailure.Unclear.class);
        guild.restarts();

        assertThat(guild.bot.find(guild.channel("questions"), QUESTION, Guild.key("plea"), since))
                .map(MessageRef::id)
                .contains(guild.discord
                        .threadsIn(guild.discord.channelId("questions"))
                        .getFirst());
        assertThat(guild.bot.find(guild.channel("questions"), QUESTION, Guild.key("other"), since))
                .isEmpty();
    }
}
