package org.nobo.resource.helping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.script.Script;

final class TopicsTest {

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
            talk.lea().commands("topic soldering").isTold("Please say who and what");
            talk.lea().commands("topic @noor").isTold("Please say who and what");
            talk.person("noor").commands("topic @noor soldering").isTold("for those who look after this community");
            assertThat(talk.store().profiles().of(talk.member("noor").id()).offers())
                    .isEmpty();
        });
    }
}
