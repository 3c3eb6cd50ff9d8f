package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nobo.chat.Event;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;
import org.nobo.discord.local.Line;
import org.nobo.discord.local.LocalPerson;

/** In so many guilds that Discord wants the bot in several parts. */
@Timeout(60)
class ShardsTest {
    private Guild guild;
    private Line line;
    private LocalPerson ann;
    private LocalPerson mo;
    private Place.Channel bakers;

    @BeforeEach
    void begin() {
        guild = new Guild();
        line = guild.discord.line();
        guild.discord.shards(2);
        ann = guild.discord.livesHere("ann");
        do {
            mo = guild.discord.founds("Bakers", "mo");
        } while (part(mo) == part(ann));
        bakers = new Place.Channel(new Workspace(DiscordProvider.DISCORD, mo.guildId()), mo.channelId("general"));
        guild.starts();
    }

    private static long part(LocalPerson person) {
        return (Long.parseUnsignedLong(person.guildId()) >>> 22) % 2;
    }

    @AfterEach
    void end() {
        guild.close();
    }

    @Test
    void it_hears_and_speaks_in_every_guild_and_in_direct_messages_once() throws Exception {
        assertThat(line.begun()).isEqualTo(2);
        mo.saysIn(bakers.id(), "who bakes rye?");
        assertThat(guild.inbox.hears(Event.MessagePosted.class).where()).isEqualTo(bakers);
        ann.says("general", "who weaves?");
        assertThat(guild.inbox.hears(Event.MessagePosted.class).where()).isEqualTo(guild.channel("general"));
        mo.writes("hello");
        mo.writes("and good bye");
        assertThat(guild.inbox.hears(Event.MessagePosted.class).text()).isEqualTo("hello");
        assertThat(guild.inbox.hears(Event.MessagePosted.class).text()).isEqualTo("and good bye");

        guild.bot.post(bakers, Guild.HELLO, Guild.key("bakers"));
        guild.bot.post(guild.channel("general"), Guild.HELLO, Guild.key("workshop"));
        guild.bot.post(guild.direct(mo), Guild.HELLO, Guild.key("mo"));
        assertThat(guild.discord.messagesIn(bakers.id())).hasSize(2);
        assertThat(guild.discord.messages("general")).hasSize(2);
        assertThat(mo.direct()).hasSize(3);
        assertThat(guild.bot.members(bakers.workspace())).hasSize(1);
        assertThat(mo.commands("anything").answered().isAcknowledged()).isTrue();
    }

    @Test
    void each_part_takes_its_line_up_again() {
        line.drops(() -> {
            mo.saysIn(bakers.id(), "who bakes rye?");
            ann.says("general", "who weaves?");
        });

        Guild.until(() -> guild.inbox.all().stream()
                        .filter(Event.MessagePosted.class::isInstance)
                        .count()
                == 2);
        assertThat(line.resumed()).isEqualTo(2);
    }
}
