package org.nobo.discord;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in one sentence which right the bot lacks, and where it is given: once for each guild or channel. */
final class Rights extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Rights.class);
    private static final int REMEMBERED = 1_000;

    private final Consumer<String> aloud;
    private final Map<String, Set<Permission>> said = new ConcurrentHashMap<>();

    Rights() {
        this(sentence -> LOG.warn("{}", sentence));
    }

    /** @param aloud takes each sentence */
    Rights(Consumer<String> aloud) {
        this.aloud = aloud;
    }

    @Override
    public void onGuildReady(GuildReadyEvent event) {
        Guild guild = event.getGuild();
        Set<Permission> missing = EnumSet.copyOf(Invitation.PERMISSIONS);
        missing.removeAll(guild.getSelfMember().getPermissions());
        say(guild.getId(), missing, inGuild(guild, missing));
    }

    /** A call about this channel was turned away for want of a right. */
    void turnedAway(GuildChannel channel) {
        Guild guild = channel.getGuild();
        Set<Permission> missing = EnumSet.copyOf(Invitation.PERMISSIONS);
        missing.removeAll(guild.getSelfMember().getPermissions(channel));
        say(channel.getId(), missing, inChannel(channel, missing));
    }

    private void say(String where, Set<Permission> missing, String sentence) {
        if (said.size() > REMEMBERED) {
            said.clear();
        }
        Set<Permission> before = said.put(where, missing);
        if (!missing.isEmpty() && !missing.equals(before)) {
            aloud.accept(sentence);
        }
    }

    private static String inGuild(Guild guild, Collection<Permission> missing) {
        return "In the guild " + guild.getName() + " the bot lacks " + names(missing)
                + ": turn that on for its role under"
                + " Server Settings, Roles, or invite it again with the link of `nobo invite discord`.";
    }

    private static String inChannel(GuildChannel channel, Collection<Permission> missing) {
        return "In the channel " + channel.getName() + " of "
                + channel.getGuild().getName() + " the bot lacks " + names(missing)
                + ": turn that on for it under Edit Channel, Permissions.";
    }

    private static String names(Collection<Permission> missing) {
        return missing.stream().map(Permission::getName).collect(Collectors.joining(", "));
    }
}
