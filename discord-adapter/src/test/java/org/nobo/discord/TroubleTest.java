package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.LocalPerson;

/** What Discord can do wrong, and the one of three failures it is to a courier. */
@Timeout(60)
class TroubleTest {
    private static final String MESSAGES = "channels/.+/messages";

    private Guild guild;
    private LocalPerson ann;

    @BeforeEach
    void begin() {
        guild = Guild.withImpatientBot();
        ann = guild.discord.livesHere("ann");
    }

    @AfterEach
    void end() {
        guild.close();
    }

    private DeliveryFailure failureOf(Place place) {
        return guild.failureOf(place);
    }

    private void isRefused(DeliveryFailure failure, DeliveryFailure.Why why) {
        assertThat(failure)
                .isInstanceOfSatisfying(
                        DeliveryFailure.Refused.class,
                        it -> assertThat(it.why()).isEqualTo(why));
    }

    @Test
    void closed_direct_messages_are_a_refusal() {
        ann.closesDirectMessages();

        isRefused(failureOf(guild.direct(ann)), DeliveryFailure.Why.CLOSED);
    }

    @Test
    void a_channel_we_may_not_write_in_is_a_refusal() {
        guild.discord.forbids("general", 11);
        Guild.until(() -> failureOf(guild.channel("general")) instanceof DeliveryFailure.Refused);

        isRefused(failureOf(guild.channel("general")), DeliveryFailure.Why.FORBIDDEN);
    }

    @Test
    void what_discord_alone_knows_is_a_refusal_too() {
        refuses(403, 50013, DeliveryFailure.Why.FORBIDDEN);
        refuses(403, 50001, DeliveryFailure.Why.FORBIDDEN);
        refuses(403, 50007, DeliveryFailure.Why.CLOSED);
        refuses(404, 10003, DeliveryFailure.Why.GONE);
        refuses(400, 50035, DeliveryFailure.Why.UNFIT);
    }

    private void refuses(int status, int code, DeliveryFailure.Why why) {
        guild.discord.next("POST", MESSAGES, new Fault.Refusal(status, code, "no"));

        isRefused(failureOf(guild.channel("general")), why);
    }

    @Test
    void a_place_that_is_no_more_is_a_refusal() {
        isRefused(failureOf(new Place.Channel(guild.workspace(), "99")), DeliveryFailure.Why.GONE);
        isRefused(
                failureOf(new Place.Channel(new Workspace(DiscordProvider.DISCORD, "98"), "99")),
                DeliveryFailure.Why.GONE);
        isRefused(failureOf(new Place.Room(guild.workspace(), "97")), DeliveryFailure.Why.GONE);
        isRefused(failureOf(new Place.Channel(guild.workspace(), "general")), DeliveryFailure.Why.GONE);
    }

    @Test
    void changing_a_message_that_is_no_more_is_a_refusal() {
        MessageRef gone = new MessageRef(guild.channel("general"), "96");

        isRefused(
                catchThrowableOfType(DeliveryFailure.class, () -> guild.bot.edit(gone, Guild.HELLO)),
                DeliveryFailure.Why.GONE);
    }

    @Test
    void a_500_is_unclear() {
        guild.discord.next("POST", MESSAGES, new Fault.Status(500));

        assertThat(failureOf(guild.channel("general"))).isInstanceOf(DeliveryFailure.Unclear.class);
    }

    @Test
    void a_503_that_stays_is_unclear_and_one_that_passes_is_nothing() {
        for (int passing : new int[] {502, 503, 504}) {
            guild.discord.next("POST", MESSAGES, new Fault.Status(passing));
            assertThat(failureOf(guild.channel("general"))).isNull();
        }

        guild.discord.next(9, "POST", MESSAGES, new Fault.Status(503));
        assertThat(failureOf(guild.channel("help"))).isInstanceOf(DeliveryFailure.Unclear.class);
    }

    @Test
    void a_dropped_line_is_unclear_and_nothing_is_sent_again_behind_our_back() {
        guild.discord.next("POST", MESSAGES, new Fault.AnswerLost());

        assertThat(failureOf(guild.channel("general"))).isInstanceOf(DeliveryFailure.Unclear.class);
        assertThat(guild.discord.count("POST", MESSAGES)).isEqualTo(1);
    }

    @Test
    void a_call_that_hangs_is_unclear_within_our_own_deadline() {
        guild.discord.next("POST", MESSAGES, new Fault.Hung());

        assertThat(failureOf(guild.channel("general"))).isInstanceOf(DeliveryFailure.Unclear.class);
    }

    @Test
    void an_answer_that_is_no_json_is_unclear() {
        guild.discord.next("POST", MESSAGES, new Fault.NotJson());

        assertThat(failureOf(guild.channel("general"))).isInstanceOf(DeliveryFailure.Unclear.class);
    }

    @Test
    void what_would_be_too_much_for_a_channel_waits_before_it_is_sent() throws Exception {
        guild.discord.limits(5, Duration.ofMillis(500));

        for (int i = 0; i < 12; i++) {
            guild.bot.post(guild.channel("general"), Guild.HELLO, Guild.key("hello " + i));
        }

        assertThat(guild.discord.messages("general")).hasSize(12);
        assertThat(guild.discord.saidTooMuch()).isZero();
    }

    @Test
    void a_short_429_is_waited_out_and_the_message_stands_once() {
        guild.discord.next("POST", MESSAGES, new Fault.TooFast(1, false));

        assertThat(failureOf(guild.channel("general"))).isNull();
        assertThat(guild.discord.messages("general")).hasSize(1);
    }

    @Test
    void a_long_429_is_a_pause_for_this_place_alone() {
        guild.discord.next("POST", MESSAGES, new Fault.TooFast(30, false));

        assertThat(failureOf(guild.channel("general")))
                .isInstanceOfSatisfying(
                        DeliveryFailure.SlowDown.class,
                        it -> assertThat(it.pause()).isEqualTo(Duration.ofSeconds(30)));
        assertThat(failureOf(guild.channel("general")))
                .isInstanceOfSatisfying(
                        DeliveryFailure.SlowDown.class,
                        it -> assertThat(it.pause()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30)));
        assertThat(failureOf(guild.channel("help"))).isNull();
        assertThat(guild.discord.messages("general")).isEmpty();
    }

    @Test
    void a_429_for_everything_is_a_pause_for_every_place() {
        guild.discord.next("POST", MESSAGES, new Fault.TooFast(30, true));

        assertThat(failureOf(guild.channel("general"))).isInstanceOf(DeliveryFailure.SlowDown.class);
        assertThat(failureOf(guild.channel("help"))).isInstanceOf(DeliveryFailure.SlowDown.class);
    }

    @Test
    void closing_ends_within_ten_seconds_even_in_the_middle_of_a_call() throws Exception {
        guild.discord.next("POST", MESSAGES, new Fault.Hung());
        Thread speaking = Thread.ofVirtual().start(() -> failureOf(guild.channel("general")));
        Guild.until(() -> guild.discord.count("POST", MESSAGES) == 1);

        long begun = System.nanoTime();
        guild.stops();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        speaking.join(Duration.ofSeconds(10));
        assertThat(failureOf(guild.channel("general"))).isInstanceOf(DeliveryFailure.SlowDown.class);
    }
}
