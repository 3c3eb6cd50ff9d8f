package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.discord.local.LocalPerson;

/** Several guilds in one process, of which none sees anything of another. */
class GuildsTest {
    private Guild guild;
    private LocalPerson mo;
    private Workspace bakers;

    @BeforeEach
    void begin() {
        guild = new Guild();
        mo = guild.discord.founds("Bakers", "mo");
        bakers = new Workspace(DiscordProvider.DISCORD, mo.guildId());
        guild.starts();
    }

    @AfterEach
    void end() {
        guild.close();
    }

    @Test
    void the_bot_is_told_of_each_guild_it_is_in() {
        Guild.until(() -> guild.inbox.all().stream()
                .filter(Event.Installed.class::isInstance)
                .map(it -> ((Event.Installed) it).name())
                .toList()
                .containsAll(java.util.List.of("Workshop", "Bakers")));
    }

    @Test
    void who_is_in_one_is_not_listed_in_the_other() throws Exception {
        guild.discord.livesHere("ann");

        assertThat(guild.bot.members(bakers)).extracting(Person::name).containsExactly("mo");
        assertThat(guild.bot.members(guild.workspace()))
                .extracting(Person::name)
                .containsExactlyInAnyOrder("lea", "ann");
    }

    @Test
    void what_is_said_in_one_belongs_there_and_a_direct_message_to_none() {
        mo.saysIn(mo.channelId("general"), "who bakes rye?");
        assertThat(guild.inbox.hears(Event.MessagePosted.class).where())
                .isEqualTo(new Place.Channel(bakers, mo.channelId("general")));

        mo.writes("hello");
        assertThat(guild.inbox.hears(Event.MessagePosted.class).workspace().isUnsaid())
                .isTrue();
    }

    @Test
    void a_channel_of_one_cannot_be_written_in_as_if_it_were_the_others() {
        Place wrong = new Place.Channel(bakers, guild.discord.channelId("general"));

        assertThatThrownBy(() -> guild.bot.post(wrong, Message.of(Text.of("Hello")), Guild.key("x")))
                .isInstanceOf(DeliveryFailure.Refused.class);
    }

    @Test
    void being_brought_into_a_guild_and_taken_out_of_one_is_told_of_while_it_runs() {
        guild.inbox.hears(Event.Installed.class);
        guild.inbox.hears(Event.Installed.class);

        LocalPerson wim = guild.discord.foundsAndInvites("Weavers", "wim");
        Event.Installed brought = guild.inbox.hears(Event.Installed.class);
        assertThat(brought.name()).isEqualTo("Weavers");
        assertThat(brought.by()).extracting(Account::user).containsExactly(wim.id());

        guild.discord.takesOut(wim.guildId());
        assertThat(guild.inbox.hears(Event.Uninstalled.class).workspace().id()).isEqualTo(wim.guildId());
        assertThat(guild.failureOf(new Place.Channel(brought.workspace(), "1")))
                .isInstanceOf(DeliveryFailure.Refused.class);
    }

    @Test
    void a_guild_that_is_out_of_sight_for_a_moment_is_waited_for() {
        Place general = guild.channel("general");
        guild.discord.isOutOfSight(true);
        Guild.until(() -> guild.failureOf(general) instanceof DeliveryFailure.SlowDown);

        guild.discord.isOutOfSight(false);
        Guild.until(() -> guild.failureOf(general) == null);
        assertThat(guild.inbox.all()).noneMatch(Event.Uninstalled.class::isInstance);
    }
}
