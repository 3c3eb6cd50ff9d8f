package org.nobo.resource.helping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Role;
import org.nobo.chat.Text;
import org.nobo.script.Script;

final class TopicsTest {
    private static final Role CREW = new Role(Script.HOME, "r1", "Soldering Crew");

    @Test
    void who_agreed_to_what_a_leader_suggested_is_asked_when_there_is_a_question_on_it() {
        Script.everyDeath(talk -> {
            talk.wasHere("noor");
            talk.lea().commands("topic @noor soldering");
            talk.person("noor")
                    .hears("lea thinks that questions on soldering")
                    .picks("Yes, do")
                    .hears("Lovely");
            talk.lea().hears("noor is glad to be asked about soldering");
            talk.wasHere("ann")
                    .says("how do I start soldering?")
                    .hears("I don't know")
                    .picks("Ask a person");
            talk.person("noor").hears("ann would like to know");
        });
    }

    @Test
    void who_names_nobody_picks_somebody_from_a_list() {
        Script.once(talk -> {
            talk.wasHere("noor");
            talk.lea()
                    .commands("topic soldering")
                    .fills("To whom should questions on it come?", "noor")
                    .isTold("I ask noor");
            talk.person("noor").hears("questions on soldering should come to you");
            talk.lea()
                    .commands("topic")
                    .fills("To whom should questions on it come?", "noor", "What about?", "weaving")
                    .isTold("I ask noor");
        });
    }

    @Test
    void who_would_rather_not_is_left_alone() {
        Script.once(talk -> {
            talk.wasHere("noor");
            talk.lea().commands("topic @noor soldering, really").isTold("I ask noor");
            talk.person("noor").hears("soldering really").picks("Rather not").hears("I ask others");
            talk.lea().hears("noor would rather not");
            assertThat(talk.store().pleas().readiness(talk.member("noor").id())).isEqualTo(Readiness.NOT_ASKED);
            assertThat(talk.store().profiles().of(talk.member("noor").id()).offers())
                    .isEmpty();
        });
    }

    @Test
    void who_and_what_have_to_be_said_and_only_leaders_may() {
        Script.once(talk -> {
            talk.wasHere("noor");
            talk.lea().commands("topic @noor").isTold("Please say who and what");
            talk.person("noor").commands("topic @noor soldering").isTold("for those who look after this community");
            assertThat(talk.store().profiles().of(talk.member("noor").id()).offers())
                    .isEmpty();
        });
    }

    @Test
    void a_role_is_told_in_the_help_channel_of_what_nobody_took_until_a_leader_ends_it() {
        Script.once(talk -> {
            routes(talk, "topic @Soldering Crew soldering", "Done.");
            talk.wasHere("ann").says("how do I start soldering?").picks("Ask a person");
            assertThat(talk.person("ann").in("help").next().text().parts())
                    .contains(new Text.RoleMention(CREW))
                    .contains(new Text.Markdown(", this may be something for you."));
            talk.person("ann").says("who can teach me pottery?").picks("Ask a person");
            assertThat(talk.person("ann").in("help").next().text().parts())
                    .noneMatch(part -> part instanceof Text.RoleMention);
            talk.lea().commands("topic").isTold("- soldering: @Soldering Crew");
            talk.lea().picks("soldering, @Soldering Crew").isTold("not told of it any more");
            assertThat(talk.store().topicRoles().in(Script.MAKERS)).isEmpty();
        });
    }

    @Test
    void a_role_without_a_topic_is_told_of_nothing() {
        Script.once(talk -> {
            routes(talk, "topic @Soldering Crew", "Please say who and what");
            assertThat(talk.store().topicRoles().in(Script.MAKERS)).isEmpty();
        });
    }

    private static void routes(Script talk, String words, String answer) {
        Reply reply = talk.happens(new Event.CommandGiven(
                "c1",
                talk.clock().instant(),
                Script.account("lea"),
                new Place.Direct(Script.account("lea")),
                words,
                List.of(),
                List.of(CREW)));
        assertThat(((Reply.Whisper) reply).message().text().plain()).contains(answer);
    }
}
