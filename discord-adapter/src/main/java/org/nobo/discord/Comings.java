package org.nobo.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRemoveEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberUpdateEvent;
import net.dv8tion.jda.api.events.guild.member.update.GuildMemberUpdatePendingEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.nobo.chat.Account;
import org.nobo.chat.Event;
import org.nobo.chat.Person;

/** Turns comings and goings into events: of members, of the bot itself, of the line. */
final class Comings extends ListenerAdapter {
    /** The inbox remembers what it has heard for two weeks; within that, telling of somebody's joining twice is safe. */
    private static final Duration NEW_HERE = Duration.ofDays(13);

    /** Discord's member flag for somebody invited into one voice channel only; JDA has no name for it. */
    private static final int IS_GUEST = 1 << 4;

    private final Doorway door;
    private final InstantSource clock;
    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();

    Comings(Doorway door, InstantSource clock) {
        this.door = door;
        this.clock = clock;
    }

    static Person person(Member member) {
        Account account = new Account(Places.workspace(member.getGuild()), member.getId());
        boolean leads = member.hasPermission(Permission.MANAGE_SERVER);
        return new Person(account, member.getEffectiveName(), kind(member), leads, Optional.empty(), Optional.empty());
    }

    private static Person.Kind kind(Member member) {
        if (member.getUser().isBot()) {
            return Person.Kind.BOT;
        }
        return (member.getFlagsRaw() & IS_GUEST) == 0 ? Person.Kind.MEMBER : Person.Kind.GUEST;
    }

    @Override
    public void onGuildMemberJoin(GuildMemberJoinEvent event) {
        if (!event.getMember().isPending()) {
            joined(event.getMember());
        }
    }

    /** The rules are accepted: heard by the change, where we saw them come. */
    @Override
    public void onGuildMemberUpdatePending(GuildMemberUpdatePendingEvent event) {
        if (!event.getNewPending()) {
            joined(event.getMember());
        }
    }

    /** And by any change of somebody new, where we did not: the bot may have been restarted in between. */
    @Override
    public void onGuildMemberUpdate(GuildMemberUpdateEvent event) {
        Member member = event.getMember();
        if (member.isPending()) {
            return;
        }
        Instant now = clock.instant();
        if (member.hasTimeJoined() && member.getTimeJoined().toInstant().isAfter(now.minus(NEW_HERE))) {
            joined(member);
        }
        Person person = person(member);
        door.bring(
                member.getId(),
                new Event.MemberChanged("changed/" + idOf(member) + "/" + now.toEpochMilli(), now, person));
    }

    private void joined(Member member) {
        Instant at = member.getTimeJoined().toInstant();
        door.bring(
                member.getId(),
                new Event.MemberJoined("joined/" + idOf(member) + "/" + at.toEpochMilli(), at, person(member)));
    }

    private static String idOf(Member member) {
        return member.getGuild().getId() + "/" + member.getId();
    }

    @Override
    public void onGuildMemberRemove(GuildMemberRemoveEvent event) {
        Instant now = clock.instant();
        Account who =
                new Account(Places.workspace(event.getGuild()), event.getUser().getId());
        String id = "left/" + event.getGuild().getId() + "/" + who.user() + "/" + now.toEpochMilli();
        door.bring(who.user(), new Event.MemberLeft(id, now, who));
    }

    /** Told at each start, for the bot may have been brought in while it was down; the id is that of the bringing in. */
    @Override
    public void onGuildReady(GuildReadyEvent event) {
        installed(event.getGuild());
    }

    @Override
    public void onGuildJoin(GuildJoinEvent event) {
        installed(event.getGuild());
    }

    private void installed(Guild guild) {
        Instant at = guild.getSelfMember().getTimeJoined().toInstant();
        Account owner = new Account(Places.workspace(guild), guild.getOwnerId());
        door.bring(
                guild.getId(),
                new Event.Installed(
                        "installed/" + guild.getId() + "/" + at.toEpochMilli(),
                        at,
                        Places.workspace(guild),
                        guild.getName(),
                        List.of(owner)));
    }

    @Override
    public void onGuildLeave(GuildLeaveEvent event) {
        Instant now = clock.instant();
        Guild guild = event.getGuild();
        door.bring(
                guild.getId(),
                new Event.Uninstalled(
                        "uninstalled/" + guild.getId() + "/" + now.toEpochMilli(), now, Places.workspace(guild)));
    }

    /** The session was lost and with it what happened meanwhile: each guild is to be looked through. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        cameBack(event.getJDA());
    }

    /** The same when a shard had to be begun anew; when it begins for the first time, everybody looks anyway. */
    @Override
    public void onReady(ReadyEvent event) {
        if (!begun.add(event.getJDA().getShardInfo().getShardId())) {
            cameBack(event.getJDA());
        }
    }

    private void cameBack(JDA shard) {
        Instant now = clock.instant();
        for (Guild guild : shard.getGuilds()) {
            door.bring(
                    guild.getId(),
                    new Event.CameBack(
                            "back/" + guild.getId() + "/" + now.toEpochMilli(), now, Places.workspace(guild)));
        }
    }
}
