package org.nobo.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Text;

/**
 * What every platform promises the core. A platform's own test extends this and says how to set up a {@link Stage}:
 *
 * <pre>{@code
 * final class SlackContractTest extends ChatPlatformContract {
 *     @Override
 *     protected Stage stage() {
 *         return new SlackStage(new LocalSlack());
 *     }
 * }
 * }</pre>
 *
 * <p>Here stands what holds when something falls over; how a platform speaks and hears is in {@link SpeakingContract} and
 * {@link HearingContract}.
 */
public abstract class ChatPlatformContract extends HearingContract {
    private static final DeliveryKey KEY = Stage.key("welcome/ann/1");
    private static final Message WELCOME = Message.of(Text.of("Welcome to the Makers, ann!"));

    @Test
    void what_was_posted_with_a_key_is_found_by_it() throws DeliveryFailure {
        Instant since = stage.now();
        MessageRef ref = platform.post(direct("ann"), WELCOME, KEY);
        assertThat(platform.find(direct("ann"), WELCOME, KEY, since)).contains(ref);
    }

    @Test
    void what_was_posted_with_a_key_is_found_in_a_thread_a_room_and_a_channel_too() throws DeliveryFailure {
        Instant since = stage.now();
        MessageRef root = post(stage.channel("general"), "A thread begins");
        Place.Room room = platform.gather(Set.of(member("ann"), member("bob")), Stage.key("introduction/1"));
        for (Place place : List.of(root.thread(), room, stage.channel("help"))) {
            DeliveryKey key = Stage.key(place.key());
            assertThat(platform.find(place, WELCOME, key, since)).isEmpty();
            MessageRef ref = platform.post(place, WELCOME, key);
            assertThat(platform.find(place, WELCOME, key, since)).contains(ref);
        }
    }

    @Test
    void what_was_never_posted_is_looked_for_and_not_there() throws DeliveryFailure {
        post(direct("ann"), "Something else");
        assertThat(platform.find(direct("ann"), WELCOME, KEY, stage.now())).isEmpty();
    }

    @Test
    void the_same_words_said_long_ago_are_not_taken_for_it() throws DeliveryFailure {
        platform.post(direct("ann"), WELCOME, Stage.key("welcome/ann/0"));
        stage.letPass(Duration.ofHours(2));
        assertThat(platform.find(direct("ann"), WELCOME, KEY, stage.now())).isEmpty();
    }

    @Test
    void the_same_buttons_under_another_key_are_not_taken_for_it() throws DeliveryFailure {
        Message asked = Message.of(Text.of("Shall we?"), Control.Choice.of("yes", "Yes"));
        Instant since = stage.now();
        platform.post(direct("ann"), asked, Stage.key("welcome/ann/0"));
        assertThat(platform.find(direct("ann"), asked, KEY, since)).isEmpty();
    }

    @Test
    void a_long_text_is_found_by_its_key_where_its_end_stands() throws DeliveryFailure {
        Message story = Message.of(Text.of("We began with three people and a kettle. ".repeat(200)));
        Instant since = stage.now();
        MessageRef ref = platform.post(direct("ann"), story, KEY);
        assertThat(platform.find(direct("ann"), story, KEY, since)).contains(ref);
    }

    @Test
    void a_post_whose_answer_was_lost_is_unclear_and_then_found() throws DeliveryFailure {
        direct("ann");
        faults().losesTheNextAnswer();
        Instant since = stage.now();
        assertThatThrownBy(() -> platform.post(direct("ann"), WELCOME, KEY))
                .isInstanceOf(DeliveryFailure.Unclear.class);
        assertThat(platform.find(direct("ann"), WELCOME, KEY, since))
                .map(MessageRef::id)
                .contains(only(direct("ann")).id());
    }

    @Test
    void a_post_the_platform_stumbled_over_is_unclear_and_then_not_there() throws DeliveryFailure {
        direct("ann");
        faults().stumbles();
        Instant since = stage.now();
        assertThatThrownBy(() -> platform.post(direct("ann"), WELCOME, KEY))
                .isInstanceOf(DeliveryFailure.Unclear.class);
        assertThat(platform.find(direct("ann"), WELCOME, KEY, since)).isEmpty();
        assertThat(stage.standing(direct("ann"))).isEmpty();
    }

    @Test
    void too_fast_is_told_with_how_long_to_wait() {
        direct("ann");
        faults().asksToWait(Duration.ofSeconds(7));
        assertThatThrownBy(() -> platform.post(direct("ann"), WELCOME, KEY))
                .isInstanceOfSatisfying(
                        DeliveryFailure.SlowDown.class,
                        asked -> assertThat(asked.pause()).isBetween(Duration.ofSeconds(6), Duration.ofSeconds(8)));
        assertThat(stage.standing(direct("ann"))).isEmpty();
    }

    @Test
    void a_look_that_failed_is_not_taken_for_nothing_found() throws DeliveryFailure {
        Instant since = stage.now();
        platform.post(direct("ann"), WELCOME, KEY);
        faults().doesNotLook();
        assertThatThrownBy(() -> platform.find(direct("ann"), WELCOME, KEY, since))
                .isInstanceOf(DeliveryFailure.class)
                .isNotInstanceOf(DeliveryFailure.Refused.class);
        assertThat(platform.find(direct("ann"), WELCOME, KEY, since)).isPresent();
    }

    @Test
    void who_takes_no_direct_messages_is_closed_and_others_are_not() throws DeliveryFailure {
        direct("ann");
        faults().closes("ann");
        assertThatThrownBy(() -> platform.post(direct("ann"), WELCOME, KEY))
                .isInstanceOfSatisfying(
                        DeliveryFailure.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(DeliveryFailure.Why.CLOSED));
        post(direct("bob"), "Hello");
        assertThat(words(direct("bob"))).containsExactly("Hello");
    }

    @Test
    void a_channel_that_is_no_more_is_refused() {
        Place gone = new Place.Channel(stage.workspace(), "404404404404404404");
        assertThatThrownBy(() -> platform.post(gone, WELCOME, KEY)).isInstanceOf(DeliveryFailure.Refused.class);
    }

    @Test
    void a_platform_that_does_not_tell_who_is_there_does_not_say_nobody() {
        member("ann");
        faults().tellsNobodyWhoIsThere();
        assertThatThrownBy(() -> {
                    try (var people = platform.members(stage.workspace())) {
                        people.forEach(person -> assertThat(person).isNotNull());
                    }
                })
                .isInstanceOf(DeliveryFailure.class);
    }

    @Test
    void after_a_restart_what_was_posted_is_found_and_its_buttons_work() throws DeliveryFailure {
        Message asked = Message.of(Text.of("Shall we?"), Control.Choice.of("yes", "Yes"));
        Instant since = stage.now();
        MessageRef ref = platform.post(direct("ann"), asked, KEY);
        platform = stage.restart();
        platform.listen(ear);
        assertThat(platform.find(direct("ann"), asked, KEY, since)).contains(ref);
        stage.as("ann").presses(ref, "Yes");
        assertThat(ear.next(Event.ChoiceMade.class).choice()).isEqualTo("yes");
        platform.edit(ref, WELCOME);
        assertThat(only(direct("ann")).words()).isEqualTo("Welcome to the Makers, ann!");
    }

    @Test
    void closing_takes_less_than_ten_seconds_and_twice_does_no_harm() {
        assertTimeout(Duration.ofSeconds(10), () -> {
            platform.close();
            platform.close();
        });
    }

    private Stage.Faults faults() {
        var faults = stage.faults();
        Assumptions.assumeTrue(faults.isPresent(), "nothing can break between the bot and this platform");
        return faults.orElseThrow();
    }
}
