package org.nobo.discord.local;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Somebody in the guild, and what they can do with their mouse and keyboard. */
public final class LocalPerson {
    private final LocalDiscord discord;
    private final World world;
    private final LocalGuild guild;
    private final Somebody me;
    private volatile Runnable last = () -> {};

    LocalPerson(LocalDiscord discord, LocalGuild guild, Somebody me) {
        this.discord = discord;
        this.world = discord.world();
        this.guild = guild;
        this.me = me;
    }

    public String id() {
        return me.id;
    }

    public String name() {
        return me.name;
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
        DataObject button = message.controls().stream()
                .filter(it -> label.equals(it.getString("label", null)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among " + message.labels()));
        return does(
                Interaction.COMPONENT,
                message.channel,
                message,
                DataObject.empty().put("component_type", 2).put("custom_id", button.getString("custom_id")));
    }

    /** Picks these options, by label, in the first menu that has them all. */
    public Interaction picks(LocalMessage message, String... labels) {
        for (DataObject menu : message.controls()) {
            List<String> values = values(menu, labels);
            if (values.size() == labels.length) {
                return does(
                        Interaction.COMPONENT,
                        message.channel,
                        message,
                        DataObject.empty()
                                .put("component_type", 3)
                                .put("custom_id", menu.getString("custom_id"))
                                .put("values", DataArray.fromCollection(values)));
            }
        }
        throw new AssertionError("no menu has " + Arrays.toString(labels));
    }

    private static List<String> values(DataObject menu, String... labels) {
        List<String> wanted = List.of(labels);
        return menu.optArray("options").stream()
                .flatMap(it -> it.stream(DataArray::getObject))
                .filter(it -> wanted.contains(it.getString("label")))
                .map(it -> it.getString("value"))
                .toList();
    }

    /** Gives {@code /nobo words} in a channel. */
    public Interaction commands(String channelName, String words) {
        return does(Interaction.COMMAND, discord.channel(channelName), null, command(words, false));
    }

    /** Gives {@code /nobo words} in the direct messages. */
    public Interaction commands(String words) {
        return does(Interaction.COMMAND, directChannel(), null, command(words, false));
    }

    /** Is in the middle of typing {@code /nobo words}. */
    public Interaction types(String words) {
        return does(Interaction.TYPING, directChannel(), null, command(words, true));
    }

    private LocalChannel directChannel() {
        synchronized (world) {
            return world.direct(me);
        }
    }

    private DataObject command(String words, boolean typing) {
        DataObject nobo = discord.commands().stream()
                .filter(it -> it.getString("name").equals("nobo"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no command /nobo"));
        DataObject option =
                DataObject.empty().put("name", "words").put("type", 3).put("value", words);
        if (typing) {
            option.put("focused", true);
        }
        return DataObject.empty()
                .put("id", nobo.getString("id"))
                .put("name", "nobo")
                .put("type", 1)
                .put(
                        "options",
                        words.isEmpty() && !typing
                                ? DataArray.empty()
                                : DataArray.empty().add(option));
    }

    /** Fills the form that opened in answer to something, and sends it. */
    public Interaction fills(Interaction opened, Map<String, String> values) {
        DataObject form = opened.form().orElseThrow(() -> new AssertionError("no form opened"));
        DataArray filled = DataArray.empty();
        form.getArray("components").stream(DataArray::getObject).forEach(label -> {
            DataObject input = label.getObject("component");
            filled.add(DataObject.empty().put("type", 18).put("id", 0).put("component", filled(input, values)));
        });
        return does(
                Interaction.FORM,
                opened.where,
                opened.on,
                DataObject.empty().put("custom_id", form.getString("custom_id")).put("components", filled));
    }

    private static DataObject filled(DataObject input, Map<String, String> values) {
        String value = values.getOrDefault(input.getString("custom_id"), input.getString("value", ""));
        DataObject filled = DataObject.empty()
                .put("type", input.getInt("type"))
                .put("id", 1)
                .put("custom_id", input.getString("custom_id"));
        return input.getInt("type") == 4
                ? filled.put("value", value)
                : filled.put(
                        "values",
                        value.isEmpty() ? DataArray.empty() : DataArray.empty().add(value));
    }

    private Interaction does(int kind, LocalChannel where, LocalMessage on, DataObject data) {
        synchronized (world) {
            // the library checks the age of an interaction by its id and the real clock
            String id = world.ids.at(InstantSource.system().instant());
            Interaction interaction = new Interaction(id, "token-" + id, kind, me, where, on);
            discord.interactions().began(interaction);
            told("INTERACTION_CREATE", json(interaction, data));
            return interaction;
        }
    }

    private DataObject json(Interaction interaction, DataObject data) {
        LocalChannel where = interaction.where;
        boolean direct = where.guild == null;
        DataObject json = DataObject.empty()
                .put("id", interaction.id)
                .put("application_id", world.bot.id)
                .put("type", interaction.kind)
                .put("token", interaction.token)
                .put("version", 1)
                .put("locale", "en-GB")
                .put("context", direct ? 1 : 0)
                .put("authorizing_integration_owners", DataObject.empty().put("0", direct ? "0" : guild.id))
                .put("entitlements", DataArray.empty())
                .put("channel_id", where.id)
                .put("channel", where.json(world.bot.id).put("permissions", "0"))
                .put("app_permissions", Long.toString(guild.permissions(world.bot.id)))
                .put("data", data);
        if (interaction.on != null) {
            json.put("message", interaction.on.json());
        }
        if (direct) {
            return json.put("user", me.json());
        }
        return json.put("guild_id", guild.id)
                .put("guild_locale", "en-US")
                .put(
                        "guild",
                        DataObject.empty()
                                .put("id", guild.id)
                                .put("locale", "en-US")
                                .put("features", DataArray.empty()))
                .put(
                        "member",
                        guild.members.get(me.id).json().put("permissions", Long.toString(guild.permissions(me.id))));
    }
}
