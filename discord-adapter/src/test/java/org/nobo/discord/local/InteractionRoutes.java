package org.nobo.discord.local;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.utils.data.DataObject;

/** How a client answers what somebody did: the callback, and for a quarter of an hour after it the webhook. */
final class InteractionRoutes {
    private static final Duration TOKEN_LIVES = Duration.ofMinutes(15);

    private final World world;
    private final Map<String, Interaction> byToken = new ConcurrentHashMap<>();

    InteractionRoutes(World world) {
        this.world = world;
    }

    void open(Rest rest) {
        rest.on("POST", "interactions/{id}/{token}/callback", this::callback);
        rest.on("POST", "webhooks/{application}/{token}", this::followUp);
        rest.on(
                "GET",
                "webhooks/{application}/{token}/messages/{id}",
                call -> message(call).json());
        rest.on("PATCH", "webhooks/{application}/{token}/messages/{id}", this::edit);
        rest.on("DELETE", "webhooks/{application}/{token}/messages/{id}", this::delete);
    }

    void began(Interaction interaction) {
        byToken.put(interaction.token, interaction);
    }

    void forget(Duration older) {
        byToken.values().removeIf(it -> it.age().compareTo(older) > 0);
    }

    private Object callback(Call call) {
        Interaction interaction = byToken.get(call.group(1));
        if (interaction == null || !interaction.id.equals(call.group(0))) {
            throw Trouble.unknown("Interaction");
        }
        int how = call.body().getInt("type");
        DataObject data = call.body().optObject("data").orElseGet(DataObject::empty);
        if (how == Interaction.MESSAGE) {
            MessageRules.check(data, false);
        }
        interaction.acknowledge(how, data);
        LocalMessage message = null;
        if (how == Interaction.MESSAGE) {
            message = say(interaction, data, call);
        } else if (how == Interaction.UPDATE) {
            message = interaction.on;
            MessageRoutes.change(world, message, data);
        }
        interaction.settled();
        return outcome(interaction, how, message);
    }

    private static DataObject outcome(Interaction interaction, int how, LocalMessage message) {
        DataObject resource = DataObject.empty().put("type", how);
        if (message != null) {
            resource.put("message", message.json());
        }
        return DataObject.empty()
                .put("interaction", DataObject.empty().put("id", interaction.id).put("type", interaction.kind))
                .put("resource", resource);
    }

    private Object followUp(Call call) {
        Interaction interaction = live(call);
        MessageRules.check(call.body(), false);
        return say(interaction, call.body(), call).json();
    }

    /** An ephemeral message stands with the interaction alone; any other in the channel, for all to see. */
    private LocalMessage say(Interaction interaction, DataObject body, Call call) {
        LocalMessage message = new LocalMessage(world.newId(), interaction.where, world.bot, world.now());
        MessageRoutes.fill(world, message, body, call.files());
        interaction.messages.add(message);
        if (!message.ephemeral()) {
            interaction.where.messages.put(Long.parseUnsignedLong(message.id), message);
            world.tell("MESSAGE_CREATE", message);
        }
        return message;
    }

    private Object edit(Call call) {
        Interaction interaction = live(call);
        if (call.group(2).equals("@original") && interaction.isDeferred() && interaction.messages.isEmpty()) {
            return say(interaction, interaction.seenAsAnnounced(call.body()), call)
                    .json();
        }
        LocalMessage message = message(call);
        MessageRoutes.change(world, message, call.body());
        return message.json();
    }

    private Object delete(Call call) {
        if (call.group(2).equals("@original") && live(call).stopsThinking()) {
            return null;
        }
        LocalMessage message = message(call);
        live(call).messages.remove(message);
        message.channel.messages.remove(Long.parseUnsignedLong(message.id));
        return null;
    }

    private LocalMessage message(Call call) {
        Interaction interaction = live(call);
        if (!call.group(2).equals("@original")) {
            return interaction.messages.stream()
                    .filter(it -> it.id.equals(call.group(2)))
                    .findFirst()
                    .orElseThrow(() -> Trouble.unknown("Message"));
        }
        if (interaction.on != null && (interaction.silent() || interaction.replaced())) {
            return interaction.on;
        }
        return interaction.messages.stream().findFirst().orElseThrow(() -> Trouble.unknown("Message"));
    }

    private Interaction live(Call call) {
        Interaction interaction = byToken.get(call.group(1));
        if (interaction == null
                || !interaction.isAcknowledged()
                || interaction.age().compareTo(TOKEN_LIVES) > 0) {
            throw Trouble.unknown("Webhook");
        }
        return interaction;
    }
}
