package org.nobo.discord.local;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Who we are, who is here, commands, direct messages and threads. */
final class GuildRoutes {
    private final World world;
    private final LocalDiscord discord;

    GuildRoutes(World world, LocalDiscord discord) {
        this.world = world;
        this.discord = discord;
    }

    void open(Rest rest) {
        rest.on("GET", "users/@me", call -> world.bot.json());
        rest.on("GET", "applications/@me", call -> application());
        rest.on("GET", "oauth2/applications/@me", call -> application());
        rest.on("GET", "gateway/bot", call -> gateway());
        rest.on("GET", "applications/{id}/commands", call -> commands());
        rest.on("PUT", "applications/{id}/commands", this::setCommands);
        rest.on("POST", "applications/{id}/commands", call -> setCommand(call.body()));
        rest.on("POST", "users/@me/channels", this::openDirect);
        rest.on("GET", "guilds/{id}/members", this::members);
        rest.on("GET", "guilds/{id}/members/search", this::search);
        rest.on("GET", "guilds/{id}/members/{user}", this::member);
        rest.on("GET", "guilds/{id}/threads/active", this::activeThreads);
        rest.on("GET", "channels/{id}/threads/archived/(?:public|private)", this::archivedThreads);
        rest.on("GET", "channels/{id}/users/@me/threads/archived/private", this::archivedThreads);
        rest.on("POST", "channels/{id}/threads", this::openThread);
        rest.on("POST", "channels/{id}/messages/{id}/threads", this::openThreadBelow);
        rest.on("PUT", "channels/{id}/thread-members/{user}", this::intoThread);
        rest.on("PATCH", "channels/{id}", this::change);
        rest.on("GET", "files/{id}", call -> world.files.get(call.group(0)));
    }

    private Object application() {
        int flags = 0;
        flags |= (discord.privileged() & Intents.GUILD_MEMBERS) != 0 ? 1 << 15 : 0;
        flags |= (discord.privileged() & Intents.MESSAGE_CONTENT) != 0 ? 1 << 19 : 0;
        return DataObject.empty()
                .put("id", world.bot.id)
                .put("name", "nobo")
                .put("icon", null)
                .put("description", "")
                .put("summary", "")
                .put("team", null)
                .put("bot_public", true)
                .put("bot_require_code_grant", false)
                .put("verify_key", "")
                .put("flags", flags)
                .put("flags_new", Integer.toString(flags))
                .put("owner", world.bot.json());
    }

    private Object gateway() {
        return DataObject.empty()
                .put("url", discord.gatewayUrl())
                .put("shards", discord.shards())
                .put(
                        "session_start_limit",
                        DataObject.empty()
                                .put("total", 1000)
                                .put("remaining", 999)
                                .put("reset_after", 0)
                                .put("max_concurrency", discord.shards()));
    }

    private Object commands() {
        return DataArray.fromCollection(world.commands.values());
    }

    private Object setCommands(Call call) {
        world.commands.clear();
        call.list().stream(DataArray::getObject).forEach(this::setCommand);
        return commands();
    }

    private Object setCommand(DataObject command) {
        String name = command.getString("name");
        boolean slash = command.getInt("type", 1) == 1;
        MessageRules.required("name", name, 32);
        if (slash && !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw Trouble.unfit("a slash command has a name in small letters");
        }
        translated(command, "name", 32, slash);
        if (slash) {
            MessageRules.required("description", command.getString("description", ""), 100);
            translated(command, "description", 100, false);
        }
        command.put("description", command.getString("description", ""));
        numbers(command, "contexts");
        numbers(command, "integration_types");
        command.put("id", world.newId())
                .put("application_id", world.bot.id)
                .put("version", world.newId())
                .put("type", command.getInt("type", 1));
        world.commands.put(name, command);
        return command;
    }

    /** A client may write them as words; Discord answers with numbers. */
    private static void numbers(DataObject command, String of) {
        command.optArray(of)
                .ifPresent(all -> command.put(
                        of,
                        DataArray.fromCollection(IntStream.range(0, all.length())
                                .mapToObj(all::getInt)
                                .toList())));
    }

    /** What it is called in other languages keeps to the same limits. */
    private static void translated(DataObject command, String what, int most, boolean small) {
        command.optObject(what + "_localizations")
                .ifPresent(all -> all.keys().forEach(locale -> {
                    String said = all.getString(locale);
                    MessageRules.required(what + " in " + locale, said, most);
                    if (small && !said.equals(said.toLowerCase(Locale.ROOT))) {
                        throw Trouble.unfit("a slash command has a name in small letters, in " + locale + " too");
                    }
                }));
    }

    private Object openDirect(Call call) {
        Somebody who = world.person(call.body().getString("recipient_id"));
        return world.direct(who).json(world.bot.id);
    }

    private Object members(Call call) {
        int limit = Integer.parseInt(call.asked("limit").orElse("1"));
        MessageRules.between("limit", limit, 1, 1000);
        long after = Long.parseUnsignedLong(call.asked("after").orElse("0"));
        return DataArray.fromCollection(world.guild(call.group(0)).members.values().stream()
                .filter(it -> Long.parseUnsignedLong(it.who.id) > after)
                .limit(limit)
                .map(LocalGuild.Membership::json)
                .toList());
    }

    private Object search(Call call) {
        String start = call.asked("query").orElse("").toLowerCase(Locale.ROOT);
        return DataArray.fromCollection(world.guild(call.group(0)).members.values().stream()
                .filter(it -> it.who.name.toLowerCase(Locale.ROOT).startsWith(start))
                .limit(Integer.parseInt(call.asked("limit").orElse("1")))
                .map(LocalGuild.Membership::json)
                .toList());
    }

    private Object member(Call call) {
        return Optional.ofNullable(world.guild(call.group(0)).members.get(call.group(1)))
                .orElseThrow(() -> Trouble.unknown("Member"))
                .json();
    }

    private Object activeThreads(Call call) {
        return threads(world.guild(call.group(0)).channels.stream()
                .map(world::channel)
                .filter(it -> it.isThread() && !it.archived)
                .toList());
    }

    /** Newest first: by when they fell asleep, and those the bot is in by when they were opened. */
    private Object archivedThreads(Call call) {
        boolean joined = call.path().contains("/users/@me/");
        boolean secret = call.path().endsWith("private");
        if (secret
                && !joined
                && (world.guild(world.channel(call.group(0)).guild).botMay & LocalGuild.MANAGE_THREADS) == 0) {
            throw new Trouble(403, 50013, "Missing Permissions");
        }
        int kind = secret ? LocalChannel.PRIVATE_THREAD : LocalChannel.PUBLIC_THREAD;
        int limit = Integer.parseInt(call.asked("limit").orElse("50"));
        MessageRules.between("limit", limit, 2, 100);
        Function<LocalChannel, String> order = joined ? it -> it.id : LocalChannel::turned;
        Optional<String> before = call.asked("before").map(GuildRoutes::moment);
        List<LocalChannel> asleep = world.channels.values().stream()
                .filter(it -> call.group(0).equals(it.parent) && it.type == kind && it.archived)
                .filter(it -> !joined || it.threadMembers.contains(world.bot.id))
                .filter(it -> before.isEmpty() || order.apply(it).compareTo(before.get()) < 0)
                .sorted(Comparator.comparing(order).reversed())
                .toList();
        List<LocalChannel> page = asleep.subList(0, Math.min(limit, asleep.size()));
        return threads(page).put("has_more", page.size() < asleep.size());
    }

    /** An id as it is, a moment as moments are written here. */
    private static String moment(String before) {
        return before.matches("\\d+")
                ? before
                : World.time(OffsetDateTime.parse(before.replace(' ', '+')).toInstant());
    }

    private DataObject threads(List<LocalChannel> threads) {
        DataArray members = DataArray.empty();
        threads.stream()
                .filter(it -> it.threadMembers.contains(world.bot.id))
                .forEach(it -> members.add(it.threadMember(world.bot.id)));
        return DataObject.empty()
                .put(
                        "threads",
                        DataArray.fromCollection(threads.stream()
                                .map(it -> it.json(world.bot.id))
                                .toList()))
                .put("members", members);
    }

    private Object openThread(Call call) {
        LocalChannel parent = world.channel(call.group(0));
        if (parent.type == LocalChannel.DIRECT || parent.isThread()) {
            throw new Trouble(400, 50024, "Cannot execute action on this channel type");
        }
        if (parent.type == LocalChannel.FORUM) {
            return openPost(parent, call);
        }
        return open(parent, world.newId(), call.body().getInt("type", LocalChannel.PRIVATE_THREAD), call.body());
    }

    /** A thread of a forum begins with its first message, which has the same id. */
    private Object openPost(LocalChannel forum, Call call) {
        DataObject said = call.body().getObject("message");
        MessageRules.check(said, false);
        MessageRules.required("name", call.body().getString("name", ""), 100);
        LocalMessage first = Founding.post(world, forum, world.bot, call.body().getString("name"));
        MessageRoutes.fill(world, first, said, call.files());
        world.tell("MESSAGE_CREATE", first);
        return first.channel.json(world.bot.id).put("message", first.json());
    }

    private Object openThreadBelow(Call call) {
        LocalChannel parent = world.channel(call.group(0));
        if (parent.type == LocalChannel.DIRECT || parent.isThread()) {
            throw new Trouble(400, 50024, "Cannot execute action on this channel type");
        }
        parent.message(call.group(1));
        if (world.channels.containsKey(call.group(1))) {
            throw new Trouble(400, 160004, "A thread has already been created for this message");
        }
        return open(parent, call.group(1), LocalChannel.PUBLIC_THREAD, call.body());
    }

    private Object open(LocalChannel parent, String id, int type, DataObject body) {
        MessageRules.required("name", body.getString("name", ""), 100);
        LocalChannel thread = new LocalChannel(id, type, parent.guild, parent.id, body.getString("name"));
        thread.created = world.now();
        thread.threadMembers.add(world.bot.id);
        world.channels.put(id, thread);
        world.guild(parent.guild).channels.add(id);
        DataObject json = thread.json(world.bot.id);
        world.tell("THREAD_CREATE", DataObject.fromJson(json.toJson()).put("newly_created", true));
        return json;
    }

    private Object change(Call call) {
        LocalChannel thread = world.channel(call.group(0));
        if (!thread.isThread()) {
            throw new Trouble(403, 50013, "Missing Permissions");
        }
        thread.archived(call.body().getBoolean("archived", thread.archived), world.now());
        call.body().optArray("applied_tags").ifPresent(tags -> {
            boolean own = world.bot.id.equals(thread.owner);
            if (!own && (world.guild(thread.guild).botMay & LocalGuild.MANAGE_THREADS) == 0) {
                throw new Trouble(403, 50013, "Missing Permissions");
            }
            thread.applied.clear();
            tags.stream(DataArray::getString).forEach(thread.applied::add);
        });
        world.tell("THREAD_UPDATE", thread.json(world.bot.id));
        return thread.json(world.bot.id);
    }

    private Object intoThread(Call call) {
        LocalChannel thread = world.channel(call.group(0));
        if (thread.archived) {
            throw new Trouble(400, 50083, "Thread is archived");
        }
        if (!world.guild(thread.guild).members.containsKey(call.group(1))) {
            throw Trouble.unknown("Member");
        }
        thread.threadMembers.add(call.group(1));
        return null;
    }
}
