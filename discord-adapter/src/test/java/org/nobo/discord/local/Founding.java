package org.nobo.discord.local;

import java.util.List;

/** How people, channels and guilds come to be. */
final class Founding {
    private Founding() {}

    static LocalGuild guild(World world, String name, String leader) {
        Somebody lea = somebody(world, leader, false);
        LocalGuild guild = new LocalGuild(world.newId(), name, world.newId(), world.newId());
        guild.owner = lea.id;
        guild.members.put(lea.id, new LocalGuild.Membership(lea, world.now(), false));
        LocalGuild.Membership bot = new LocalGuild.Membership(world.bot, world.now(), false);
        bot.roles.add(guild.botsRole);
        guild.members.put(world.bot.id, bot);
        world.guilds.put(guild.id, guild);
        List.of("general", "introductions", "help", "stories").forEach(each -> channel(world, guild, each));
        return guild;
    }

    static LocalChannel channel(World world, LocalGuild guild, String name) {
        LocalChannel channel = new LocalChannel(world.newId(), LocalChannel.TEXT, guild.id, null, name);
        world.channels.put(channel.id, channel);
        guild.channels.add(channel.id);
        return channel;
    }

    /** Begins a thread in a forum, and tells of it. */
    static LocalMessage post(World world, LocalChannel forum, Somebody author, String title) {
        LocalChannel thread = new LocalChannel(world.newId(), LocalChannel.PUBLIC_THREAD, forum.guild, forum.id, title);
        thread.created = world.now();
        thread.owner = author.id;
        thread.threadMembers.add(author.id);
        world.channels.put(thread.id, thread);
        world.guild(forum.guild).channels.add(thread.id);
        world.tell("THREAD_CREATE", thread.json(world.bot.id).put("newly_created", true));
        LocalMessage first = new LocalMessage(thread.id, thread, author, world.now());
        thread.messages.put(Long.parseUnsignedLong(first.id), first);
        return first;
    }

    static Somebody somebody(World world, String name, boolean bot) {
        Somebody fresh = new Somebody(world.newId(), name, bot);
        world.people.put(fresh.id, fresh);
        return fresh;
    }

    /** Somebody who has been in the guild for a while. */
    static Somebody settled(World world, LocalGuild guild, String name, boolean bot, boolean guest) {
        Somebody somebody = somebody(world, name, bot);
        LocalGuild.Membership membership = new LocalGuild.Membership(somebody, world.now(), false);
        membership.guest = guest;
        guild.members.put(somebody.id, membership);
        return somebody;
    }
}
