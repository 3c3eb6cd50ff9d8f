package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalPerson;

/** What Discord can do wrong, and the one of three failures it is to a courier. */
@Timeout(60)
class TroubleTest {
    private static final String MESSAGES = "channels/.+/messages";
    private static final Message HELLO = Message.of(Text.of("Hello"));

    private Guild guild;
    private LocalPerson ann;

    @BeforeEach
    void begin() {
        guild = new Guild();
        guild.discord.opensForum("questions");
        guild.starts();
        ann = guild.discord.livesHere("ann");
    }

    @AfterEach
    void end() {
        guild.close();
    }

    private DeliveryFailure failureOf(Place place) {
        return catchThrowableOfType(DeliveryFailure.class, () -> guild.bot.post(place, HELLO, Guild.key("hello")));
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
    void a_right_that_discord_alone_knows_we_lack_is_a_refusal_too() {
        guild.discord.next("POST", MESSAGES, new Fault.Refusal(403, 50013, "Missing Permissions"));

        isRefused(failureOf(guild.channel("general")), DeliveryFailure.Why.FORBIDDEN);
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
                catchThrowableOfType(DeliveryFailure.class, () -> guild.bot.edit(gone, HELLO)),
                DeliveryFailure.Why.GONE);
    }

    @Test
    void what_discord_does_not_take_is_a_refusal() {
        guild.discord.next("POST", MESSAGES, new Fault.Refusal(400, 50035, "Invalid Form Body"));

        isRefused(failureOf(guild.channel("general")), DeliveryFailure.Why.UNFIT);
    }

    @Test
    void a_500_is_unclear() {
        guild.discord.next("POST", MESSAGES, new Fault.Status(500));

        assertThat(failureOf(guild.channel("general"))).isInstanceOf(DeliveryFailure.Unclear.class);
    }

    @Test
    void a_503_that_stays_is_unclear_and_one_that_passes_is_nothing() {
        guild.discord.next("POST", MESSAGES, new Fault.Status(503));
        assertThat(failureOf(guild.channel("general"))).isNull();

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
    void a_dropped_gateway_line_is_taken_up_again_and_nothing_is_missed() {
        guild.discord.dropsTheLine();
        Guild.until(() -> !guild.discord.hasListener());
        ann.writes("are you there?");

        assertThat(guild.inbox.hears(Event.MessagePosted.class).text()).isEqualTo("are you there?");
        assertThat(guild.discord.resumed()).isEqualTo(1);
    }

    @Test
    void a_line_closed_with_a_code_that_passes_is_taken_up_again_too() {
        for (int code : new int[] {1000, 4000, 4009}) {
            int before = guild.discord.resumed();
            guild.discord.closesTheLine(code);
            Guild.until(() -> guild.discord.resumed() > before);
            ann.writes("after " + code);

            assertThat(guild.inbox.hears(Event.MessagePosted.class).text()).isEqualTo("after " + code);
        }
    }

    @Test
    void a_lost_session_is_told_of_so_that_what_was_missed_is_looked_for() {
        guild.discord.losesTheSession();

        assertThat(guild.inbox.hears(Event.CameBack.class).workspace()).isEqualTo(guild.workspace());
    }

    @Test
    void what_was_said_while_a_session_was_lost_is_found_and_heard_once() {
        LocalPerson bob = guild.discord.livesHere("bob");
        ann.writes("before");
        guild.inbox.hears(Event.MessagePosted.class);
        ann.posts("questions", "A forum", "before");
        guild.inbox.hears(Event.MessagePosted.class);
        guild.discord.losesTheSession(() -> {
            ann.writes("are you there?");
            bob.says("help", "@nobo who knows about licences?");
            bob.posts("questions", "Looms", "which one?");
        });

        Guild.until(() -> heard().size() >= 5);
        guild.discord.dropsTheLine();
        Guild.until(() -> guild.discord.resumed() > 0);
        ann.writes("after");
        Guild.until(() -> heard().contains("after"));
        Set<String> ids = new HashSet<>();
        List<String> once = guild.inbox.all().stream()
                .filter(it -> it instanceof Event.MessagePosted && ids.add(it.id()))
                .map(it -> ((Event.MessagePosted) it).text())
                .toList();
        assertThat(once)
                .containsExactlyInAnyOrder(
                        "before",
                        "A forum\nbefore",
                        "are you there?",
                        "who knows about licences?",
                        "Looms\nwhich one?",
                        "after");
    }

    private List<String> heard() {
        return guild.inbox.all().stream()
                .filter(Event.MessagePosted.class::isInstance)
                .map(it -> ((Event.MessagePosted) it).text())
                .distinct()
                .toList();
    }

    @Test
    void a_storm_of_reconnects_is_stopped_and_when_it_is_over_the_bot_is_back() {
        int before = guild.discord.connections();
        guild.discord.storms();
        Guild.until(() -> failureOf(guild.channel("general")) instanceof DeliveryFailure.SlowDown);
        guild.discord.wellAgain();

        Guild.until(() -> {
            assertThat(failureOf(guild.channel("general")) instanceof DeliveryFailure.Refused)
                    .isFalse();
            return guild.inbox.all().stream().anyMatch(Event.CameBack.class::isInstance);
        });
        assertThat(guild.discord.connections() - before).isLessThan(40);
        assertThat(failureOf(guild.channel("general"))).isNull();
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

    @Test
    void what_happens_before_somebody_listens_is_heard_then() throws Exception {
        guild.stops();
        guild.bot = Joining.join(guild.discord.token(), guild.discord.url(), InstantSource.system(), Guild.QUICK);
        ann.writes("early");

        guild.bot.listen(guild.inbox);

        assertThat(guild.inbox.hears(Event.MessagePosted.class).text()).isEqualTo("early");
    }

    @Test
    void a_wrong_token_is_said_in_one_sentence() {
        assertThatThrownBy(() -> Joining.join("wrong", guild.discord.url(), InstantSource.system(), Guild.QUICK))
                .isInstanceOf(CannotConnect.class)
                .hasMessageContaining("DISCORD_TOKEN")
                .hasMessageNotContaining("wrong");
        assertThatThrownBy(() -> Joining.join("w\nrong", guild.discord.url(), InstantSource.system(), Guild.QUICK))
                .isInstanceOf(CannotConnect.class);
    }

    @Test
    void each_switch_that_is_off_is_named() {
        guild.discord.switches(LocalDiscord.MEMBERS_SWITCH);
        assertThatThrownBy(this::joins)
                .hasMessageContaining("Message Content Intent")
                .hasMessageNotContaining("Members");

        guild.discord.switches(LocalDiscord.CONTENT_SWITCH);
        assertThatThrownBy(this::joins)
                .hasMessageContaining("Server Members Intent")
                .hasMessageNotContaining("Content");

        guild.discord.switches(0);
        assertThatThrownBy(this::joins)
                .isInstanceOf(CannotConnect.class)
                .hasMessageContaining("Server Members Intent and Message Content Intent");
    }

    private void joins() throws CannotConnect {
        Joining.join(guild.discord.token(), guild.discord.url(), InstantSource.system(), Guild.QUICK)
                .close();
    }

    @Test
    void a_discord_that_is_away_is_knocked_at_again_and_then_said_so() throws Exception {
        guild.discord.next(2, "GET", "applications/@me", new Fault.Status(503));
        joins();

        guild.discord.next(3, "GET", "applications/@me", new Fault.Status(503));
        assertThatThrownBy(this::joins).isInstanceOf(CannotConnect.class).hasMessageContaining("cannot be reached");
    }

    @Test
    void the_bot_finds_discord_and_does_without_it_when_there_is_no_token() throws Exception {
        assertThat(ServiceLoader.load(PlatformProvider.class))
                .extracting(PlatformProvider::id)
                .contains(DiscordProvider.DISCORD);
        assertThat(new DiscordProvider().connect(Map.of())).isEmpty();
        assertThat(new DiscordProvider().connect(Map.of("DISCORD_TOKEN", " "))).isEmpty();
    }
}
