package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nobo.chat.Event;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalPerson;

/** How it begins, and what it says when it cannot. */
@Timeout(120)
class StartTest {
    private Guild guild;

    @BeforeEach
    void begin() {
        guild = new Guild();
    }

    @AfterEach
    void end() {
        guild.close();
    }

    @Test
    void what_happens_before_somebody_listens_is_heard_then() throws Exception {
        LocalPerson ann = guild.discord.livesHere("ann");
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
        assertThatThrownBy(this::joins)
                .isInstanceOf(PlatformProvider.Unreachable.class)
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void the_bot_finds_discord_and_does_without_it_when_there_is_no_token() throws Exception {
        assertThat(ServiceLoader.load(PlatformProvider.class))
                .extracting(PlatformProvider::id)
                .contains(DiscordProvider.DISCORD);
        assertThat(new DiscordProvider().connect(Map.of())).isEmpty();
        assertThat(new DiscordProvider().connect(Map.of("DISCORD_TOKEN", " "))).isEmpty();
    }

    @Test
    void what_only_the_line_itself_tells_us_is_one_sentence_too() {
        turnsAway(4004, "DISCORD_TOKEN");
        turnsAway(4014, "Server Members Intent and Message Content Intent");
        turnsAway(4013, "take the newest one");
        turnsAway(4012, "take the newest one");
        assertThat(guild.discord.line().connections()).as("no storm").isLessThan(15);
        turnsAway(4011, "another number of lines");
    }

    @Test
    void a_version_of_discord_that_is_no_more_is_said_before_anything_is_begun() {
        guild.discord.next(1, "GET", "applications/@me", new Fault.Refusal(400, 50_041, "Invalid API version"));

        assertThatThrownBy(this::joins)
                .isNotInstanceOf(PlatformProvider.Unreachable.class)
                .hasMessageContaining("take the newest one");
    }

    private void turnsAway(int code, String sentence) {
        guild.discord.line().turnsAway(code);

        assertThatThrownBy(this::joins).isInstanceOf(CannotConnect.class).hasMessageContaining(sentence);
    }
}
