package org.nobo.discord;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.MiscUtil;

/**
 * The guilds the bot is in. JDA forgets them all whenever it loses a session; a guild that is out of sight for a moment
 * must not be taken for one that is gone.
 */
final class Homes extends ListenerAdapter {
    private final Set<Long> homes = ConcurrentHashMap.newKeySet();

    boolean has(long guild) {
        return homes.contains(guild);
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        homes.add(event.getGuild().getIdLong());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        homes.add(event.getGuild().getIdLong());
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        homes.remove(event.getGuild().getIdLong());
    }

    @Override
    public void onReady(ReadyEvent event) {
        leaveLost(event.getJDA());
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        leaveLost(event.getJDA());
    }

    /** What this shard no longer has after a new beginning, the bot was taken out of meanwhile. */
    private void leaveLost(JDA jda) {
        JDA.ShardInfo shard = jda.getShardInfo();
        homes.removeIf(guild -> MiscUtil.getShardForGuild(guild, shard.getShardTotal()) == shard.getShardId()
                && jda.getGuildById(guild) == null
                && !jda.isUnavailable(guild));
    }
}
