package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Reply;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.Line;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalPerson;

/** What can become of the line on which Discord tells what happens. */
@Timeout(120)
class LineTest {
    private Guild guild;
    private Line line;
    private LocalPerson ann;

    @BeforeEach
    void begin() {
        guild = new Guild();
        line = guild.discord.line();
        guild.discord.opensForum("questions");
        guild.starts();
        ann = guild.discord.livesHere("ann");
    }

    @AfterEach
    void end() {
        guild.close();
    }

    @Test
    void a_dropped_gateway_line_is_taken_up_again_and_nothing_is_missed() {
        line.drops(() -> ann.writes("are you there?"));

        assertThat(guild.inbox.hears(Event.MessagePosted.class).text()).isEqualTo("are you there?");
        assertThat(line.resumed()).isEqualTo(1);
    }

    @Test
    void a_line_closed_with_a_code_that_passes_is_taken_up_again_too() {
        for (int code : new int[] {1000, 4000, 4007, 4008, 4009}) {
            int before = line.resumed();
            line.closes(code);
            Guild.until(() -> line.resumed() > before);
            ann.writes("after " + code);

            assertThat(guild.inbox.hears(Event.MessagePosted.class).text()).isEqualTo("after " + code);
        }
    }

    @Test
    void when_discord_asks_for_another_line_or_says_that_the_session_may_be_taken_up_it_is() {
        for (Runnable ask : List.<Runnable>of(line::asksToComeAgain, () -> line.invalidates(true))) {
            int before = line.resumed();
            ask.run();
            Guild.until(() -> line.resumed() > before);
            ann.writes("with the " + before);

            assertThat(guild.inbox.hears(Event.MessagePosted.class).text()).isEqualTo("with the " + before);
        }
        assertThat(line.begun()).isEqualTo(1);
    }

    @Test
    void a_session_that_counts_no_more_is_told_of_so_that_what_was_missed_is_looked_for() {
        line.invalidates(false);

        assertThat(guild.inbox.hears(Event.CameBack.class).workspace()).isEqualTo(guild.workspace());
        assertThat(line.begun()).isEqualTo(2);
    }

    @Test
    void what_was_said_while_a_session_was_lost_is_found_and_heard_once() {
        LocalPerson bob = guild.discord.livesHere("bob");
        ann.writes("before");
        guild.inbox.hears(Event.MessagePosted.class);
        ann.posts("questions", "A forum", "before");
        guild.inbox.hears(Event.MessagePosted.class);
        line.endsTheSession(4007, () -> {
            ann.writes("are you there?");
            bob.says("help", "@nobo who knows about licences?");
            bob.posts("questions", "Looms", "which one?");
        });

        Guild.until(() -> line.begun() == 2);
        ann.writes("or not?");

        Guild.until(() -> heard().size() >= 6);
        assertThat(heard()).containsSubsequence("are you there?", "or not?");
        line.drops();
        Guild.until(() -> line.resumed() > 0);
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
                        "or not?",
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

    /** Discord allows a bot one new session in five seconds, and JDA keeps to it: that is what takes so long here. */
    @Test
    void a_storm_of_reconnects_is_stopped_and_when_it_is_over_the_bot_is_back() {
        int before = line.connections();
        line.storms();
        guild.discord.next(10_000, "GET", "gateway/bot", new Fault.LineDropped());
        guild.discord.next(2, "GET", "applications/@me", new Fault.Status(503));
        Guild.until(() -> guild.failureOf(guild.channel("general")) instanceof DeliveryFailure.SlowDown);
        guild.discord.wellAgain();

        Guild.until(() -> {
            assertThat(guild.failureOf(guild.channel("general")) instanceof DeliveryFailure.Refused)
                    .isFalse();
            return guild.inbox.all().stream().anyMatch(Event.CameBack.class::isInstance);
        });
        assertThat(line.connections() - before).isLessThan(40);
        assertThat(guild.failureOf(guild.channel("general"))).isNull();
    }

    @Test
    void a_switch_turned_off_while_we_run_closes_the_line_and_once_it_is_on_again_nothing_was_lost() {
        guild.discord.switches(0);
        line.closes(4014);
        Guild.until(() -> guild.failureOf(guild.channel("general")) instanceof DeliveryFailure.SlowDown);
        Guild.until(() -> guild.failureOf(guild.direct(ann)) instanceof DeliveryFailure.SlowDown);
        Guild.until(() -> guild.discord.count("GET", "applications/@me") > 3);
        ann.says("help", "@nobo are you there?");
        assertThat(line.begun()).isEqualTo(1);
        assertThat(guild.bot.trouble().orElseThrow()).contains("Turn on Server Members Intent");

        guild.discord.switches(LocalDiscord.MEMBERS_SWITCH | LocalDiscord.CONTENT_SWITCH);

        Guild.until(() -> heard().contains("are you there?"));
        assertThat(guild.inbox.hears(Event.CameBack.class).workspace()).isEqualTo(guild.workspace());
        assertThat(guild.failureOf(guild.channel("general"))).isNull();
        assertThat(guild.bot.trouble()).isEmpty();
    }

    @Test
    void what_is_to_be_done_about_a_line_that_was_closed_is_said() {
        assertThat(TurnedAway.said(Farewell.SWITCHED_OFF))
                .contains("Turn on Server Members Intent and Message Content Intent")
                .contains("goes on by itself");
        assertThat(TurnedAway.said(Farewell.TOKEN)).contains("DISCORD_TOKEN").contains("Then start the bot again");
        assertThat(TurnedAway.said(Farewell.MORE_SHARDS)).contains("4011").contains("start it again");
        assertThat(TurnedAway.said(Farewell.UNKNOWN_INTENTS)).contains("4013").contains("take the newest one");
    }

    @Test
    void one_whose_turn_is_slow_holds_up_neither_the_line_nor_anybody_else() {
        LocalPerson bob = guild.discord.livesHere("bob");
        CountDownLatch thinking = new CountDownLatch(1);
        guild.inbox.answers(event -> {
            if (event instanceof Event.MessagePosted said && said.who().user().equals(ann.id())) {
                Guild.await(thinking);
            }
            return Reply.SILENCE;
        });
        ann.writes("slow");
        bob.writes("quick");

        assertThat(guild.inbox.hears(Event.MessagePosted.class).text()).isEqualTo("quick");
        thinking.countDown();
        assertThat(guild.inbox.hears(Event.MessagePosted.class).text()).isEqualTo("slow");
    }
}
