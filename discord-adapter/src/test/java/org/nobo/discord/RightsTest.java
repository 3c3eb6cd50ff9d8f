package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.junit.jupiter.api.Test;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.discord.local.LocalDiscord;

/** What the bot may not do is said in one sentence, with where it is given. */
class RightsTest {
    private static final int SEND = 11;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Rights rights = new Rights(said::add);

    @Test
    void what_is_missing_in_a_guild_or_a_channel_is_named_once_with_where_it_is_given() throws Exception {
        try (LocalDiscord discord = LocalDiscord.open(InstantSource.system())) {
            discord.forbidsToManageThreads();
            ShardManager shards = joined(discord);
            Guild.until(() -> !said.isEmpty());
            assertThat(said)
                    .singleElement()
                    .asString()
                    .startsWith("In the guild Workshop the bot lacks Manage Threads:")
                    .contains("Server Settings, Roles");

            discord.forbids("general", SEND);
            GuildChannel general = shards.getGuildChannelById(discord.channelId("general"));
            Guild.until(() -> !general.getGuild().getSelfMember().hasPermission(general, Permission.MESSAGE_SEND));
            rights.turnedAway(general);
            rights.turnedAway(general);

            assertThat(said).hasSize(2);
            assertThat(said.getLast())
                    .startsWith("In the channel general of Workshop the bot lacks")
                    .contains("Send Messages")
                    .contains("Edit Channel, Permissions");
            shards.shutdown();
        }
    }

    private ShardManager joined(LocalDiscord discord) throws CannotConnect {
        Arrival arrival = new Arrival();
        ShardManager shards = DefaultShardManagerBuilder.createLight(
                        discord.token(), List.of(GatewayIntent.GUILD_MESSAGES))
                .setRestConfig(new RestConfig().setBaseUrl(discord.url()))
                .setUseShutdownNow(true)
                .addEventListeners(rights, arrival)
                .build();
        arrival.await(Duration.ofSeconds(20));
        return shards;
    }
}
