package org.nobo.discord.local;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A guild with its members and roles. */
final class LocalGuild {
    static final long MANAGE_THREADS = 1L << 34;
    private static final long MANAGE_SERVER = 1L << 5;

    /** Read, write, links, files, history, reactions, commands, threads, and even @everyone: only the sender guards that. */
    private static final long EVERYONE = bits(6, 10, 11, 14, 15, 16, 17, 31, 35, 36, 38);

    final String id;
    final String name;
    final String leadersRole;
    /** The role that came with the bot's invitation. */
    final String botsRole;

    long botMay = MANAGE_THREADS;
    String owner;
    final Map<String, Membership> members = new LinkedHashMap<>();
    final Set<String> channels = new LinkedHashSet<>();

    LocalGuild(String id, String name, String leadersRole, String botsRole) {
        this.id = id;
        this.name = name;
        this.leadersRole = leadersRole;
        this.botsRole = botsRole;
    }

    /** Somebody's being here. */
    static final class Membership {
        final Somebody who;
        final String joined;
        boolean pending;
        String nick;
        boolean guest;
        final Set<String> roles = new LinkedHashSet<>();

        Membership(Somebody who, String joined, boolean pending) {
            this.who = who;
            this.joined = joined;
            this.pending = pending;
        }

        DataObject json() {
            return DataObject.empty()
                    .put("user", who.json())
                    .put("nick", nick)
                    .put("avatar", null)
                    .put("roles", DataArray.fromCollection(roles))
                    .put("joined_at", joined)
                    .put("deaf", false)
                    .put("mute", false)
                    .put("flags", guest ? 1 << 4 : 0)
                    .put("pending", pending);
        }
    }

    DataArray roles() {
        return DataArray.empty()
                .add(role(id, "@everyone", EVERYONE))
                .add(role(leadersRole, "leaders", EVERYONE | MANAGE_SERVER))
                .add(role(botsRole, "nobo", botMay).put("managed", true));
    }

    long permissions(String user) {
        if (members.get(user).roles.contains(botsRole)) {
            return EVERYONE | botMay;
        }
        boolean leads = members.get(user).roles.contains(leadersRole);
        return leads || user.equals(owner) ? EVERYONE | MANAGE_SERVER : EVERYONE;
    }

    private static long bits(int... which) {
        long all = 0;
        for (int bit : which) {
            all |= 1L << bit;
        }
        return all;
    }

    private static DataObject role(String id, String name, long permissions) {
        return DataObject.empty()
                .put("id", id)
                .put("name", name)
                .put("color", 0)
                .put("colors", DataObject.empty().put("primary_color", 0))
                .put("hoist", false)
                .put("position", 0)
                .put("permissions", Long.toString(permissions))
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0);
    }
}
