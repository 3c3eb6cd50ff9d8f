package org.nobo.discord.local;

import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Somebody in the guild, and what they can do with their mouse and keyboard. */
public final class LocalPerson {
    private final LocalDiscord discord;
    private final World world;
    private final LocalGuild guild;
    private final Somebody me;
    private final Hands hands;
    private volatile Runnable last = () -> {};

    LocalPerson(LocalDiscord discord, LocalGuild guild, Somebody me) {
        this.discord = discord;
        this.world = discord.world();
        this.guild = guild;
        this.me = me;
        this.hands = new Hands(discord, guild, me, this::told);
    }

    public String id() {
        return me.id;
    }

    public String name() {
        return me.name;
    }

    /** The guild they are in. */
    public String guildId() {
        return guild.id;
    }

    /** The id of a channel of their guild. */
    public String channelId(String name) {
        synchronized (world) {
            return guild.channels.stream()
                    .filter(id -> name.equals(world.channel(id).name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void told(String event, DataObject json) {
        world.tell(event, json);
        last = () -> {
            synchronized (world) {
                world.tell(event, json);
            }
        };
    }

    /** Tells of the last thing this person did, once more, word for word. */
    public Runnable onceMore() {
        return last;
    }

    /** Comes back after having left. */
    public void comesBack() {
        synchronized (world) {
            comesIn(false);
        }
    }

    void comesIn(boolean pending) {
        LocalGuild.Membership membership = new LocalGuild.Membership(me, world.now(), pending);
        guild.members.put(me.id, membership);
        told("GUILD_MEMBER_ADD", membership.json().put("guild_id", guild.id));
    }

    /** Agrees to the rules. */
    public void passesScreening() {
        synchronized (world) {
            guild.members.get(me.id).pending = false;
            changed();
        }
    }

    public void callsThemselves(String nick) {
        synchronized (world) {
            guild.members.get(me.id).nick = nick;
            changed();
        }
    }

    private void changed() {
        world.tell("GUILD_MEMBER_UPDATE", guild.members.get(me.id).json().put("guild_id", guild.id));
    }

    public void leaves() {
        synchronized (world) {
            guild.members.remove(me.id);
            told(
                    "GUILD_MEMBER_REMOVE",
                    DataObject.empty().put("guild_id", guild.id).put("user", me.json()));
        }
    }

    public void closesDirectMessages() {
        me.takesDirectMessages = false;
    }

    public void opensDirectMessages() {
        me.takesDirectMessages = true;
    }

    /** What stands in the direct messages with the bot, oldest first. */
    public List<LocalMessage> direct() {
        synchronized (world) {
            return List.copyOf(world.direct(me).messages.values());
        }
    }

    /** Writes to the bot directly. */
    public LocalMessage writes(String text) {
        synchronized (world) {
            return say(world.direct(me), text, null);
        }
    }

    /** Writes in a channel or thread; {@code @nobo} becomes a mention, as when it is picked from the list. */
    public LocalMessage says(String channelName, String text) {
        synchronized (world) {
            return say(discord.channel(channelName), text, null);
        }
    }

    public LocalMessage saysIn(String channelId, String text) {
        synchronized (world) {
            return say(world.channel(channelId), text, null);
        }
    }

    /** Writes in the thread below a message; opens it where there is none yet. */
    public LocalMessage below(String channelId, String root, String text) {
        synchronized (world) {
            if (!world.channels.containsKey(root)) {
                LocalChannel parent = world.channel(channelId);
                LocalChannel thread =
                        new LocalChannel(root, LocalChannel.PUBLIC_THREAD, parent.guild, parent.id, "a thread");
                thread.created = world.now();
                world.channels.put(root, thread);
                guild.channels.add(root);
                world.tell("THREAD_CREATE", thread.json(world.bot.id).put("newly_created", true));
            }
            return say(world.channel(root), text, null);
        }
    }

    /** Uses "Reply" on a message. */
    public LocalMessage answers(LocalMessage message, String text) {
        synchronized (world) {
            return say(message.channel, text, message);
        }
    }

    /** Asks in a forum: opens a thread there. */
    public LocalMessage posts(String forum, String title, String text) {
        synchronized (world) {
            LocalMessage first = Founding.post(world, discord.channel(forum), me, title);
            first.content = text;
            told("MESSAGE_CREATE", world.json("MESSAGE_CREATE", first));
            return first;
        }
    }

    /** Writes to the bot directly, with a picture. */
    public LocalMessage shares(String text, String name, byte[] bytes, String description) {
        synchronized (world) {
            LocalMessage message = world.post(world.direct(me), me, text);
            String id = world.newId();
            world.files.put(id, bytes);
            message.attachments.add(DataObject.empty()
                    .put("id", id)
                    .put("filename", name)
                    .put("description", description)
                    .put("content_type", "image/png")
                    .put("size", bytes.length)
                    .put("url", discord.fileUrl(id))
                    .put("proxy_url", discord.fileUrl(id)));
            told("MESSAGE_CREATE", world.json("MESSAGE_CREATE", message));
            return message;
        }
    }

    private LocalMessage say(LocalChannel where, String text, LocalMessage answered) {
        LocalMessage message = world.post(where, me, text.replace("@nobo", "<@" + world.bot.id + ">"));
        if (answered != null) {
            message.mentions.add(answered.author.json());
            message.reference = DataObject.empty()
                    .put("type", 0)
                    .put("message_id", answered.id)
                    .put("channel_id", where.id);
        }
        told("MESSAGE_CREATE", world.json("MESSAGE_CREATE", message));
        return message;
    }

    public void edits(LocalMessage message, String text) {
        synchronized (world) {
            message.content = text;
            message.edited = world.now();
            told("MESSAGE_UPDATE", world.json("MESSAGE_UPDATE", message));
        }
    }

    public void deletes(LocalMessage message) {
        synchronized (world) {
            told("MESSAGE_DELETE", MessageRoutes.gone(world, message));
        }
    }

    public void reacts(LocalMessage message, String emoji) {
        synchronized (world) {
            DataObject json = DataObject.empty()
                    .put("user_id", me.id)
                    .put("message_id", message.id)
                    .put("message_author_id", message.author.id)
                    .put("emoji", DataObject.empty().put("id", null).put("name", emoji))
                    .put("burst", false)
                    .put("type", 0);
            world.where(json, message.channel);
            if (message.channel.guild != null) {
                json.put("member", guild.members.get(me.id).json());
            }
            told("MESSAGE_REACTION_ADD", json);
        }
    }

    /** Presses the button with this label. */
    public Interaction presses(LocalMessage message, String label) {
        return hands.presses(message, label);
    }

    /** Presses a button with this id, which stood there once. */
    public Interaction pressesOnce(LocalMessage message, String id) {
        return hands.pressesOnce(message, id);
    }

    /** Picks these options, by label, in the first menu that has them all. */
    public Interaction picks(LocalMessage message, String... labels) {
        return hands.picks(message, labels);
    }

    /** Gives {@code /nobo words} in a channel. */
    public Interaction commands(String channelName, String words) {
        return hands.commands(discord.channel(channelName), words);
    }

    /** Gives {@code /nobo words} in the direct messages. */
    public Interaction commands(String words) {
        return hands.commands(directChannel(), words);
    }

    /** Is in the middle of typing {@code /nobo words}. */
    public Interaction types(String words) {
        return hands.types(directChannel(), words);
    }

    /** Is in the middle of typing {@code /nobo words} in a channel. */
    public Interaction types(String channelName, String words) {
        return hands.types(discord.channel(channelName), words);
    }

    /** Picks this from the menu of a message. */
    public Interaction uses(LocalMessage message, String entry) {
        return hands.uses(message, entry);
    }

    /** Fills the form that opened in answer to something, and sends it. */
    public Interaction fills(Interaction opened, Map<String, String> values) {
        return hands.fills(opened, values);
    }

    private LocalChannel directChannel() {
        synchronized (world) {
            return world.direct(me);
        }
    }
}
