package org.nobo.resource.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An emoji is the same however a platform writes it. */
final class SignTest {

    @Test
    void a_name_between_colons_the_emoji_itself_and_a_platforms_own_notation_are_understood() {
        assertThat(Sign.typed(":bookmark:")).contains(Sign.OFFERED.getFirst());
        assertThat(Sign.typed(" \uD83D\uDD16\uFE0F ")).contains(Sign.OFFERED.getFirst());
        assertThat(Sign.typed("<:worth_it:123456>")).contains(new Sign("worth_it", ":worth_it:"));
        assertThat(Sign.typed("<a:worth_it:123456>")).contains(new Sign("worth_it", ":worth_it:"));
        assertThat(Sign.typed("\uD83E\uDDE0")).contains(new Sign("\uD83E\uDDE0", "\uD83E\uDDE0"));
    }

    @Test
    void words_are_no_emoji() {
        assertThat(Sign.typed("bookmark")).isEmpty();
        assertThat(Sign.typed("::")).isEmpty();
        assertThat(Sign.typed("\uD83D\uDD16 please")).isEmpty();
    }

    @Test
    void the_colour_of_a_hand_makes_no_other_emoji() {
        assertThat(Sign.named("raised_hands::skin-tone-2")).isEqualTo(new Sign("raised_hands", ":raised_hands:"));
    }
}
