package org.nobo.discord;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.StandardGuildMessageChannel;
import net.dv8tion.jda.api.sharding.ShardManager;

/**
 * Channels by the names people type. In a direct message there is no guild, so Discord's own list of channels would be
 * empty there: the name is typed instead, and looked for in the guilds the person shares with the bot.
 */
final class ChannelNames {
    private static final Pattern ID = Pattern.compile("(?:<#)?(\\d{15,20})>?");

    private final ShardManager shards;
    private final PeopleNames people;

    ChannelNames(ShardManager shards, PeopleNames people) {
        this.shards = shards;
        this.people = people;
    }

    static boolean isId(String typed) {
        return ID.matcher(typed).matches();
    }

    /** The name of a channel with its sign in front; nothing where there is none. */
    String name(String id) {
        return Optional.of(id)
                .filter(it -> ID.matcher(it).matches())
                .map(it -> shards.getGuildChannelById(Long.parseUnsignedLong(it)))
                .map(channel -> "#" + channel.getName())
                .orElse("");
    }

    /** The id of the channel somebody means; nothing where none they can be in is called so. */
    String id(String user, String typed) {
        Matcher id = ID.matcher(typed.strip());
        if (id.matches()) {
            return id.group(1);
        }
        String name = typed.strip().replaceFirst("^#", "");
        List<GuildChannel> named = shards.getGuildCache().stream()
                .flatMap(guild -> guild.getChannelCache().stream())
                .filter(it -> it instanceof StandardGuildMessageChannel || it instanceof ForumChannel)
                .filter(channel -> channel.getName().equalsIgnoreCase(name))
                .toList();
        return named.stream()
                .filter(channel -> named.size() == 1 || people.isIn(channel.getGuild(), user))
                .map(GuildChannel::getId)
                .findFirst()
                .orElse("");
    }
}
