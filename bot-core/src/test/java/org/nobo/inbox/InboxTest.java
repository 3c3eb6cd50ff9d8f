package org.nobo.inbox;

import org.junit.jupiter.api.Test;
import org.nobo.script.Script;

/** The talk that holds for every feature: help, greetings, and who may do what. */
class InboxTest {

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
}
