package org.nobo.discord.local;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Saying, changing, taking back, looking back and reacting. */
final class MessageRoutes {
    private static final int SEND = 11;
    private static final int VIEW = 10;
    private static final int HISTORY = 16;
    private static final int SEND_IN_THREADS = 38;

    private final World world;
    private int refused;

    MessageRoutes(World world) {
        this.world = world;
    }

    void open(Rest rest) {
        rest.on("POST", "channels/{id}/messages", this::post);
        rest.on("GET", "channels/{id}/messages", this::history);
        rest.on(
                "GET",
                "channels/{id}/messages/{id}",
                call -> may(call, VIEW, HISTORY).message(call.group(1)).json());
        rest.on("PATCH", "channels/{id}/messages/{id}", this::edit);
        rest.on("DELETE", "channels/{id}/messages/{id}", this::delete);
        rest.on("PUT", "channels/{id}/messages/{id}/reactions/{emoji}/@me", this::react);
    }

    /** How many direct messages were not taken, for those they were for take none. */
    int refused() {
        return refused;
    }

    private Object post(Call call) {
        LocalChannel channel = world.channel(call.group(0));
        if (channel.recipient != null && !channel.recipient.takesDirectMessages) {
            refused++;
            throw new Trouble(403, 50007, "Cannot send messages to this user");
        }
        may(call, VIEW, channel.isThread() ? SEND_IN_THREADS : SEND);
        DataObject body = call.body();
        MessageRules.check(body, false);
        String nonce = body.getString("nonce", "");
        if (body.getBoolean("enforce_nonce") && !nonce.isEmpty()) {
            LocalMessage before = said(nonce);
            if (before != null) {
                return before.json();
            }
        }
        LocalMessage message = world.post(channel, world.bot, "");
        if (!nonce.isEmpty()) {
            message.nonce = nonce;
            world.nonces.put(nonce, message);
        }
        fill(world, message, body, call.files());
        world.tell("MESSAGE_CREATE", message);
        return message.json().put("nonce", message.nonce);
    }

    /** What the bot said with this nonce a short while ago; null when it did not, or took it back. */
    private LocalMessage said(String nonce) {
        LocalMessage before = world.nonces.get(nonce);
        boolean stands = before != null && before.channel.messages.containsKey(Long.parseUnsignedLong(before.id));
        return stands && !world.isOldNonce(before) ? before : null;
    }

    static void fill(World world, LocalMessage message, DataObject body, List<Multipart.Part> files) {
        message.content = body.getString("content", "").strip();
        message.components = numbered(body.optArray("components").orElseGet(DataArray::empty));
        settle(message.components);
        message.flags = body.getInt("flags", 0);
        message.mentions = Pings.mentioned(world, message.content());
        message.pinged.addAll(
                Pings.rung(message.content(), body.optObject("allowed_mentions").orElse(null)));
        body.optObject("message_reference").ifPresent(it -> answer(message, it));
        DataArray described = body.optArray("attachments").orElseGet(DataArray::empty);
        for (int i = 0; i < files.size(); i++) {
            Multipart.Part file = files.get(i);
            message.files.add(file.bytes());
            message.attachments.add(DataObject.empty()
                    .put("id", world.newId())
                    .put("filename", file.name())
                    .put("description", described.getObject(i).getString("description", null))
                    .put("size", file.bytes().length)
                    .put("url", "https://cdn.local/" + file.name())
                    .put("proxy_url", "https://cdn.local/" + file.name()));
        }
    }

    /** What a component says of a file that came with it, Discord says of the file as it lies there. */
    private static void settle(DataArray components) {
        LocalMessage.within(components)
                .flatMap(it -> it.optArray("items").stream().flatMap(items -> items.stream(DataArray::getObject)))
                .map(item -> item.getObject("media"))
                .forEach(
                        media -> media.put("url", media.getString("url").replace("attachment://", "https://cdn.local/"))
                                .put("proxy_url", media.getString("url"))
                                .put("content_type", "image/png")
                                .put("width", 10)
                                .put("height", 10)
                                .put("flags", 0)
                                .put("loading_state", 2));
    }

    /** Discord gives every component a number of its own where the bot gave none. */
    private static DataArray numbered(DataArray rows) {
        int next = 1;
        for (DataObject component : LocalMessage.within(rows).toList()) {
            next = number(component, next);
        }
        return rows;
    }

    private static int number(DataObject component, int next) {
        if (component.getInt("id", 0) == 0) {
            component.put("id", next);
        }
        return next + 1;
    }

    private static void answer(LocalMessage message, DataObject reference) {
        String to = reference.getString("message_id");
        if (message.channel.messages.containsKey(Long.parseUnsignedLong(to))) {
            message.reference = reference.put("channel_id", message.channel.id).put("type", 0);
        } else if (reference.getBoolean("fail_if_not_exists", true)) {
            throw Trouble.unfit("message_reference: Unknown message");
        }
    }

    private Object edit(Call call) {
        LocalMessage message = may(call, VIEW).message(call.group(1));
        if (message.author != world.bot) {
            throw new Trouble(403, 50005, "Cannot edit a message authored by another user");
        }
        change(world, message, call.body());
        return message.json();
    }

    /** What a card has become it stays: without the flag nothing but components can be changed. */
    static void change(World world, LocalMessage message, DataObject body) {
        int flags = body.getInt("flags", 0) | (message.flags & CardRules.IS_CARD);
        MessageRules.check(DataObject.fromJson(body.toJson()).put("flags", flags), true);
        message.flags = flags | (message.flags & 64);
        if (body.hasKey("content")) {
            message.content = body.getString("content", "").strip();
        }
        if (body.hasKey("components")) {
            message.components = numbered(body.getArray("components"));
            settle(message.components);
        }
        if (message.content.isEmpty() && message.components.isEmpty() && message.attachments.isEmpty()) {
            throw new Trouble(400, 50006, "Cannot send an empty message");
        }
        message.edited = world.now();
        if (!message.ephemeral()) {
            world.tell("MESSAGE_UPDATE", message);
        }
    }

    private Object delete(Call call) {
        LocalMessage message = may(call, VIEW).message(call.group(1));
        if (message.author != world.bot) {
            throw new Trouble(403, 50013, "Missing Permissions");
        }
        world.tell("MESSAGE_DELETE", gone(world, message));
        return null;
    }

    /** Takes a message away; what is returned is what Discord tells of it: not even whose it was. */
    static DataObject gone(World world, LocalMessage message) {
        message.channel.messages.remove(Long.parseUnsignedLong(message.id));
        return world.where(DataObject.empty().put("id", message.id), message.channel);
    }

    private Object react(Call call) {
        LocalMessage message = may(call, VIEW, HISTORY).message(call.group(1));
        String emoji = call.group(2);
        if (emoji.codePoints().allMatch(it -> it < 128)) {
            throw new Trouble(400, 10014, "Unknown Emoji");
        }
        message.reactions
                .computeIfAbsent(emoji, it -> new java.util.LinkedHashSet<>())
                .add(world.bot.id);
        return null;
    }

    /** Newest first, at most a hundred; with {@code after}, the oldest that are younger than that. */
    private Object history(Call call) {
        LocalChannel channel = may(call, VIEW, HISTORY);
        int limit = Integer.parseInt(call.asked("limit").orElse("50"));
        MessageRules.between("limit", limit, 1, 100);
        Stream<LocalMessage> messages = channel.newestFirst().stream();
        if (call.asked("after").isPresent()) {
            long after = Long.parseUnsignedLong(call.asked("after").get());
            List<LocalMessage> oldest = channel.messages.tailMap(after, false).values().stream()
                    .limit(limit)
                    .toList();
            messages = oldest.reversed().stream();
        } else if (call.asked("before").isPresent()) {
            long before = Long.parseUnsignedLong(call.asked("before").get());
            messages = messages.filter(it -> Long.parseUnsignedLong(it.id) < before);
        }
        List<DataObject> shown = messages.limit(limit)
                .sorted(Comparator.comparingLong((LocalMessage it) -> Long.parseUnsignedLong(it.id))
                        .reversed())
                .map(LocalMessage::json)
                .toList();
        return DataArray.fromCollection(shown);
    }

    /** The channel, if the bot may do this there. */
    private LocalChannel may(Call call, int... permissions) {
        LocalChannel channel = world.channel(call.group(0));
        LocalChannel ruled = channel.isThread() ? world.channel(channel.parent) : channel;
        for (int permission : permissions) {
            if ((ruled.deniedToBot >> permission & 1) == 1) {
                throw permission == VIEW
                        ? new Trouble(403, 50001, "Missing Access")
                        : new Trouble(403, 50013, "Missing Permissions");
            }
        }
        return channel;
    }
}
