package org.nobo.inbox;

import org.junit.jupiter.api.Test;
import org.nobo.script.Script;

/** The talk that holds for every feature: help, greetings, and who may do what. */
class InboxTest {

    @Test
    void a_question_mark_alone_asks_for_help_and_is_no_question_to_the_community() {
        Script.once(chat -> {
            chat.wasHere("ann").says("??").hears("Here is what you can ask");
            chat.person("ann").commands("ask ?!").isTold("What would you like to know?");
            chat.nothingMore();
        });
    }

    @Test
    void a_member_who_asks_for_help_is_shown_what_there_is() {
        Script.everyDeath(chat -> chat.wasHere("ann")
                .says("help")
                .hears("Here is what you can ask")
                .and()
                .nothingMore());
    }

    @Test
    void a_greeting_is_greeted_once_whatever_happens() {
        Script.everyDeath(chat ->
                chat.wasHere("ann").says("Hello!").hears("Hello ann").and().nothingMore());
    }

    @Test
    void who_is_friendly_or_asks_who_we_are_is_not_sent_to_look_for_an_answer() {
        Script.once(chat -> {
            chat.wasHere("ann")
                    .says("@nobo good morning!")
                    .hears("Hello ann")
                    .and()
                    .nothingMore();
            chat.person("ann")
                    .says("Who are you?")
                    .hears("I am Nobo, a bot")
                    .and()
                    .nothingMore();
            chat.person("ann")
                    .says("\uD83D\uDE42")
                    .hears("Good! I am here")
                    .and()
                    .nothingMore();
            chat.person("ann")
                    .says("thanks, nobo")
                    .hears("You are welcome, ann")
                    .and()
                    .nothingMore();
        });
    }
}
