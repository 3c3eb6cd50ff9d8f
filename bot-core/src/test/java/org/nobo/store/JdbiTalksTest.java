package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.MemberId;
import org.nobo.dialogue.Talk;
import org.nobo.dialogue.Talks;

final class JdbiTalksTest extends OnEveryDatabase {
    private static final MemberId ANN = new MemberId("ann");

    private Talks talks;

    @BeforeEach
    void take() {
        talks = store.talks();
    }

    private Talk begin(String name, Instant at) {
        return talks.begin(MAKERS, ANN, "tea", name, "{\"state\":\"milk\"}", at).orElseThrow();
    }

    private static Talk moved(Talk talk, String state, boolean open) {
        return new Talk(
                talk.id(),
                talk.community(),
                talk.member(),
                talk.kind(),
                talk.name(),
                talk.version() + 1,
                state,
                "[\"past\"]",
                open,
                NOW.plusSeconds(60));
    }

    @Test
    void a_talk_is_begun_once_under_its_name() {
        Talk talk = begin("tea/ann/1", NOW);
        assertThat(talks.begin(MAKERS, ANN, "tea", "tea/ann/1", "{}", NOW)).isEmpty();
        assertThat(talks.begin(BAKERS, ANN, "tea", "tea/ann/1", "{}", NOW)).isPresent();
        assertThat(talks.find(talk.id())).contains(talk);
        assertThat(talk.version()).isEqualTo(1);
        assertThat(talk.open()).isTrue();
    }

    @Test
    void of_two_moves_from_one_version_one_happens() {
        Talk talk = begin("tea/ann/1", NOW);
        assertThat(talks.move(moved(talk, "sugar", true))).isTrue();
        assertThat(talks.move(moved(talk, "cake", true))).isFalse();
        Talk now = talks.find(talk.id()).orElseThrow();
        assertThat(now).isEqualTo(moved(talk, "sugar", true));
    }

    @Test
    void what_is_over_does_not_move_and_is_not_open() {
        Talk talk = begin("tea/ann/1", NOW);
        Talk over = moved(talk, "sugar", false);
        assertThat(talks.move(over)).isTrue();
        assertThat(talks.move(moved(over, "cake", true))).isFalse();
        assertThat(talks.open(ANN)).isEmpty();
        assertThat(talks.open(ANN, "tea")).isEmpty();
    }

    @Test
    void the_open_one_is_the_one_whose_question_was_put_last() {
        Talk first = begin("tea/ann/1", NOW);
        Talk second = begin("tea/ann/2", NOW.plusSeconds(1));
        assertThat(talks.open(ANN)).contains(second);
        talks.move(moved(first, "sugar", true));
        assertThat(talks.open(ANN)).map(Talk::id).contains(first.id());
        assertThat(talks.open(ANN, "coffee")).isEmpty();
        assertThat(talks.open(new MemberId("bob"))).isEmpty();
    }

    @Test
    void of_two_begun_at_the_same_time_the_later_one_is_open() {
        begin("tea/ann/1", NOW);
        Talk second = begin("tea/ann/2", NOW);
        assertThat(talks.open(ANN)).contains(second);
    }
}
