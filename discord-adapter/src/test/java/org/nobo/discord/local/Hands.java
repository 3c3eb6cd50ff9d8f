package org.nobo.discord.local;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What somebody does that waits for an answer: presses, picks, commands, forms. */
final class Hands {
    private final LocalDiscord discord;
    private final World world;
    private final LocalGuild guild;
    private final Somebody me;
    private final BiConsumer<String, DataObject> told;

    /** @param told tells the bot of an event */
    Hands(LocalDiscord discord, LocalGuild guild, Somebody me, BiConsumer<String, DataObject> told) {
        this.discord = discord;
        this.world = discord.world();
        this.guild = guild;
        this.me = me;
        this.told = told;
    }

    Interaction presses(LocalMessage message, String label) {
        DataObject button = message.controls().stream()
                .filter(it -> label.equals(it.getString("label", null)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " among " + message.labels()));
        return pressesOnce(message, button.getString("custom_id"));
    }

    /** Presses what stood there when the message was opened, though it is something else now. */
    Interaction pressesOnce(LocalMessage message, String id) {
        return does(
                Interaction.COMPONENT,
                message.channel,
                message,
                DataObject.empty().put("component_type", 2).put("custom_id", id));
    }

    Interaction picks(LocalMessage message, String... labels) {
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

    Interaction commands(LocalChannel where, String words) {
        return does(Interaction.COMMAND, where, null, command(words, false));
    }

    Interaction types(LocalChannel where, String words) {
        return does(Interaction.TYPING, where, null, command(words, true));
    }

    Interaction uses(LocalMessage message, String entry) {
        DataObject command = discord.commands().stream()
                .filter(it -> it.getInt("type") == 3 && it.getString("name").equals(entry))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no menu of a message has " + entry));
        DataObject messages = DataObject.empty().put(message.id, world.where(message.json(), message.channel));
        return does(
                Interaction.COMMAND,
                message.channel,
                null,
                DataObject.empty()
                        .put("id", command.getString("id"))
                        .put("name", entry)
                        .put("type", 3)
                        .put("target_id", message.id)
                        .put("resolved", DataObject.empty().put("messages", messages)));
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

    Interaction fills(Interaction opened, Map<String, String> values) {
        DataObject form = opened.form().orElseThrow(() -> new AssertionError("no form opened"));
        DataArray filled = DataArray.empty();
        form.getArray("components").stream(DataArray::getObject).forEach(label -> {
            DataObject input = label.getObject("component");
            if (opened.where.guild == null && (input.getInt("type") == 5 || input.getInt("type") == 8)) {
                throw new AssertionError("in a direct message there is no channel and nobody else to choose");
            }
            filled.add(DataObject.empty().put("type", 18).put("id", 0).put("component", filled(input, values)));
        });
        return does(
                Interaction.FORM,
                opened.where,
                opened.on,
                DataObject.empty().put("custom_id", form.getString("custom_id")).put("components", filled));
    }

    private DataObject filled(DataObject input, Map<String, String> values) {
        String value = values.getOrDefault(input.getString("custom_id"), input.getString("value", ""));
        DataObject filled = DataObject.empty()
                .put("type", input.getInt("type"))
                .put("id", 1)
                .put("custom_id", input.getString("custom_id"));
        if (input.getInt("type") == 4) {
            return filled.put("value", value);
        }
        List<String> picked = value.isEmpty() ? List.of() : List.of(value.split(","));
        if (input.getInt("type") == 5 && !guild.members.keySet().containsAll(picked)) {
            throw new AssertionError("only who is here can be picked");
        }
        return filled.put("values", DataArray.fromCollection(picked));
    }

    private Interaction does(int kind, LocalChannel where, LocalMessage on, DataObject data) {
        synchronized (world) {
            // the library checks the age of an interaction by its id and the real clock
            String id = world.ids.at(InstantSource.system().instant());
            Interaction interaction = new Interaction(id, "token-" + id, kind, me, where, on);
            discord.interactions().began(interaction);
            told.accept("INTERACTION_CREATE", json(interaction, data));
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
