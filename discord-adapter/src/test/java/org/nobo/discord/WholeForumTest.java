package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.CommunityId;
import org.nobo.discord.local.Interaction;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;
import org.nobo.resource.knowhow.Article;
import org.nobo.resource.knowhow.Entry;

/** The whole bot in a guild whose questions are asked in a forum. */
class WholeForumTest {
    private static final String ARTICLE = """
            ---
            title: Working together
            shared_by: lea
            ---
            ## Finding a mentor
            Ask a person for one talk, not for a relationship.
            """;

    private final Living life = new Living();

    @AfterEach
    void end() {
        life.close();
    }

    @Test
    void a_question_in_the_help_forum_is_answered_in_its_thread_and_tagged_and_offered_while_typing() {
        life.discord.opensForum("questions", "Open", "Solved");
        CommunityId makers = life.isSetUp("questions");
        knows(makers);
        LocalPerson ann = life.discord.livesHere("ann");
        ann.commands("general", "about").answered();

        Guild.until(() -> ann.types("general", "ask finding a ment")
                .answered()
                .suggestions()
                .contains("ask Finding a mentor"));
        LocalMessage question = ann.posts("questions", "How do I find a mentor?", "I am new here.");
        LocalMessage answer = Living.said(
                () -> life.discord.messagesIn(question.id()), it -> it.content().contains("Ask a person for one talk"));
        ann.presses(answer, "Yes, that helped").answered();

        Guild.until(() -> life.discord.tagsOn(question.id()).contains("Solved"));
        assertThat(ann.types("general", "val").answered().suggestions()).contains("values");
        assertThat(ann.types("general", "values learning, cour").answered().suggestions())
                .contains("values learning, Courage");
    }

    private void knows(CommunityId community) {
        Article.read("working.md", ARTICLE)
                .sections()
                .forEach(section ->
                        life.in(() -> life.store.knowHow().put(community, Entry.of("guide", section), Guild.now())));
    }

    @Test
    void an_old_button_and_one_that_nobody_knows_are_answered_kindly_for_one_pair_of_eyes() {
        life.isSetUp("help");
        LocalPerson zoe = life.discord.joins("zoe");
        LocalMessage welcome = Living.hears(zoe, "Welcome to Makers");
        zoe.presses(welcome, "Start").answered();
        Living.hears(zoe, "Which of these matter most to you?");

        Interaction again = zoe.pressesOnce(welcome, "welcome/gone/for/long").answered();

        Guild.until(() -> !again.messages().isEmpty());
        assertThat(again.messages().getFirst().ephemeral()).isTrue();
        assertThat(again.messages().getFirst().content()).isNotBlank();
    }
}
