package org.nobo.discord.local;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A channel, a direct message or a thread, with what stands in it. */
final class LocalChannel {
    static final int TEXT = 0;
    static final int DIRECT = 1;
    static final int PUBLIC_THREAD = 11;
    static final int PRIVATE_THREAD = 12;
    static final int FORUM = 15;

    final String id;
    final int type;
    final String guild;
    final String parent;
    String name;
    String created = "2026-01-01T00:00:00.000000+00:00";
    /** The person at the other end of a direct message. */
    Somebody recipient;

    boolean archived;
    /** When it fell asleep or woke last. */
    String turned;

    /** Whose thread it is; the bot's unless somebody else began it. */
    String owner;

    /** The tags of a forum, as it is told of them; the ids of those that a thread carries. */
    final DataArray tags = DataArray.empty();

    final Set<String> applied = new LinkedHashSet<>();
    long deniedToBot;
    final Set<String> threadMembers = new LinkedHashSet<>();
    final TreeMap<Long, LocalMessage> messages = new TreeMap<>();

    LocalChannel(String id, int type, String guild, String parent, String name) {
        this.id = id;
        this.type = type;
        this.guild = guild;
        this.parent = parent;
        this.name = name;
    }

    void archived(boolean asleep, String at) {
        turned = asleep == archived ? turned : at;
        archived = asleep;
    }

    String turned() {
        return turned == null ? created : turned;
    }

    boolean isThread() {
        return type == PUBLIC_THREAD || type == PRIVATE_THREAD;
    }

    LocalMessage message(String message) {
        LocalMessage found = messages.get(Long.parseUnsignedLong(message));
        if (found == null) {
            throw Trouble.unknown("Message");
        }
        return found;
    }

    List<LocalMessage> newestFirst() {
        return new ArrayList<>(messages.descendingMap().values());
    }

    DataObject json(String botId) {
        DataObject json = DataObject.empty()
                .put("id", id)
                .put("type", type)
                .put("flags", 0)
                .put("last_message_id", messages.isEmpty() ? null : Long.toUnsignedString(messages.lastKey()));
        if (type == DIRECT) {
            return json.put("name", null).put("recipients", DataArray.empty().add(recipient.json()));
        }
        json.put("guild_id", guild).put("name", name).put("parent_id", parent);
        if (type == FORUM) {
            json.put("available_tags", tags).put("default_forum_layout", 0).put("flags", 0);
        }
        return isThread()
                ? thread(json, botId)
                : json.put("position", 0).put("permission_overwrites", overwrites(botId));
    }

    private DataArray overwrites(String botId) {
        DataArray all = DataArray.empty();
        if (deniedToBot != 0) {
            all.add(DataObject.empty()
                    .put("id", botId)
                    .put("type", 1)
                    .put("allow", "0")
                    .put("deny", Long.toString(deniedToBot)));
        }
        return all;
    }

    private DataObject thread(DataObject json, String botId) {
        json.put("owner_id", owner == null ? botId : owner)
                .put("applied_tags", DataArray.fromCollection(applied))
                .put("message_count", messages.size())
                .put("total_message_sent", messages.size())
                .put("member_count", threadMembers.size())
                .put("rate_limit_per_user", 0)
                .put(
                        "thread_metadata",
                        DataObject.empty()
                                .put("archived", archived)
                                .put("auto_archive_duration", 10080)
                                .put("archive_timestamp", turned())
                                .put("create_timestamp", created)
                                .put("locked", false)
                                .put("invitable", false));
        if (threadMembers.contains(botId)) {
            json.put("member", threadMember(botId));
        }
        return json;
    }

    DataObject threadMember(String user) {
        return DataObject.empty()
                .put("id", id)
                .put("user_id", user)
                .put("join_timestamp", created)
                .put("flags", 0);
    }
}
