package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.slack.api.model.User;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Person;
import org.nobo.chat.Place;

/** Who is away, and who is in a channel. */
class VacationTest {

    @ParameterizedTest
    @CsvSource({
        ":palm_tree:, Vacationing, true",
        ":palm_tree:, , true",
        ":face_with_thermometer:, Out sick, true",
        ":speech_balloon:, OOO until Monday, true",
        ":speech_balloon:, Im Urlaub, true",
        ":speech_balloon:, en congé, true",
        ":speech_balloon:, De vacaciones, true",
        ":bus:, Commuting, false",
        ":spiral_calendar_pad:, In a meeting, false",
        ":house_with_garden:, Working remotely, false",
        ":speech_balloon:, vacation planning for the team, false",
        ", , false",
    })
    void a_status_says_that_somebody_is_away_or_does_not(String emoji, String words, boolean away) {
        assertThat(Vacation.until(status(emoji, words, 0)))
                .isEqualTo(away ? Optional.of(Person.NO_END) : Optional.empty());
    }

    @Test
    void it_says_until_when_where_it_says_so() {
        Instant end = Instant.parse("2026-03-09T08:00:00Z");
        assertThat(Vacation.until(status(":palm_tree:", "", end.getEpochSecond())))
                .contains(end);
        assertThat(Vacation.until(null)).isEmpty();
    }

    @Test
    void who_is_in_a_channel_is_told_and_of_one_we_do_not_see_that_it_is_closed() throws DeliveryFailure {
        try (Office office = new Office()) {
            String there = office.slack.channel("makers", office.ann);
            assertThat(office.bot().inside(new Place.Channel(Office.HERE, there)))
                    .contains(Office.account(office.ann))
                    .doesNotContain(Office.account(office.bob));
            assertThatThrownBy(() -> office.bot().inside(new Place.Channel(Office.HERE, "C0NOWHERE")))
                    .isInstanceOf(DeliveryFailure.Refused.class);
        }
    }

    private static User.Profile status(String emoji, String words, long until) {
        User.Profile profile = new Gson().fromJson("{}", User.Profile.class);
        profile.setStatusEmoji(emoji);
        profile.setStatusText(words);
        profile.setStatusExpiration(until);
        return profile;
    }
}
