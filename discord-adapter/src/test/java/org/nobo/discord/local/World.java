package org.nobo.discord.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Everybody and everything that is on this Discord. Whoever reads or changes it holds its lock. */
final class World {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'+00:00'").withZone(ZoneOffset.UTC);

    private static final Duration NONCE_HOLDS = Duration.ofMinutes(5);

    final Snowflakes ids = new Snowflakes();
    final InstantSource clock;
    final Somebody bot;
    final Map<String, Somebody> people = new LinkedHashMap<>();
    final Map<String, LocalGuild> guilds = new LinkedHashMap<>();
    final Map<String, LocalChannel> channels = new LinkedHashMap<>();
    final Map<String, DataObject> commands = new LinkedHashMap<>();
    final Map<String, byte[]> files = new LinkedHashMap<>();
    /** What the bot said a short while ago, by the nonce it went with. */
    final Map<String, LocalMessage> nonces = new LinkedHashMap<>();

    private final Map<Somebody, LocalChannel> directs = new LinkedHashMap<>();
    private final Gateway gateway;

    World(InstantSource clock, Gateway gateway) {
        this.clock = clock;
        this.gateway = gateway;
        this.bot = new Somebody(newId(), "nobo", true);
        people.put(bot.id, bot);
    }

    String newId() {
        return ids.at(clock.instant());
    }

    String now() {
        return time(clock.instant());
    }

    static String time(Instant moment) {
        return TIME.format(moment);
    }

    LocalChannel channel(String id) {
        return Optional.ofNullable(channels.get(id)).orElseThrow(() -> Trouble.unknown("Channel"));
    }

    LocalGuild guild(String id) {
        return Optional.ofNullable(guilds.get(id)).orElseThrow(() -> Trouble.unknown("Guild"));
    }

    Somebody person(String id) {
        return Optional.ofNullable(people.get(id)).orElseThrow(() -> Trouble.unknown("User"));
    }

    /** The direct messages between the bot and somebody; opened when there were none. */
    LocalChannel direct(Somebody with) {
        return directs.computeIfAbsent(with, any -> {
            LocalChannel fresh = new LocalChannel(newId(), LocalChannel.DIRECT, null, null, null);
            fresh.recipient = with;
            channels.put(fresh.id, fresh);
            return fresh;
        });
    }

    /** After five minutes the same nonce says nothing any more. */
    boolean isOldNonce(LocalMessage message) {
        return Snowflakes.millis(message.id)
                < clock.instant().minus(NONCE_HOLDS).toEpochMilli();
    }

    LocalMessage post(LocalChannel channel, Somebody author, String content) {
        LocalMessage message = new LocalMessage(newId(), channel, author, now());
        message.content = content;
        message.mentions = Pings.mentioned(this, content);
        channel.messages.put(Long.parseUnsignedLong(message.id), message);
        channel.archived(false, now());
        return message;
    }

    void tell(String event, LocalMessage message) {
        tell(event, json(event, message));
    }

    /** A message as an event tells of it; only there, and only when it is new, does Discord give the nonce back. */
    DataObject json(String event, LocalMessage message) {
        DataObject json = message.json();
        if (message.nonce != null && event.equals("MESSAGE_CREATE")) {
            json.put("nonce", message.nonce);
        }
        where(json, message.channel);
        if (message.channel.guild != null) {
            Optional.ofNullable(guild(message.channel.guild).members.get(message.author.id))
                    .ifPresent(member -> json.put("member", withoutUser(member.json())));
        }
        return json;
    }

    void tell(String event, DataObject json) {
        gateway.tell(event, json);
    }

    DataObject where(DataObject json, LocalChannel channel) {
        json.put("channel_id", channel.id);
        return channel.guild == null ? json : json.put("guild_id", channel.guild);
    }

    static DataObject withoutUser(DataObject member) {
        return member.remove("user");
    }

    /** A guild as GUILD_CREATE tells of it: of the members only the bot, as for every large guild. */
    DataObject guildJson(LocalGuild guild) {
        DataArray open = DataArray.empty();
        DataArray threads = DataArray.empty();
        for (String id : guild.channels) {
            LocalChannel channel = channels.get(id);
            if (!channel.isThread()) {
                open.add(channel.json(bot.id));
            } else if (!channel.archived) {
                threads.add(channel.json(bot.id));
            }
        }
        return guildHead(guild)
                .put("joined_at", guild.members.get(bot.id).joined)
                .put("large", true)
                .put("unavailable", false)
                .put("member_count", guild.members.size())
                .put("voice_states", DataArray.empty())
                .put("members", DataArray.empty().add(guild.members.get(bot.id).json()))
                .put("channels", open)
                .put("threads", threads)
                .put("presences", DataArray.empty())
                .put("stage_instances", DataArray.empty())
                .put("guild_scheduled_events", DataArray.empty())
                .put("soundboard_sounds", DataArray.empty());
    }

    private static DataObject guildHead(LocalGuild guild) {
        return DataObject.empty()
                .put("id", guild.id)
                .put("name", guild.name)
                .put("owner_id", guild.owner)
                .put("system_channel_id", guild.channels.stream().findFirst().orElse(null))
                .put("preferred_locale", "en-US")
                .put("afk_timeout", 300)
                .put("features", DataArray.empty().add("COMMUNITY"))
                .put("roles", guild.roles())
                .put("emojis", DataArray.empty())
                .put("stickers", DataArray.empty());
    }
}
