package org.nobo.discord.local;

import java.util.ArrayDeque;
import java.util.Deque;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What one client has been told, so that it can be told again what it missed. */
final class Session {
    final String id;
    private final int intents;
    private final String bot;
    private final Shard shard;
    private final Deque<DataObject> told = new ArrayDeque<>();
    private int forgotten;
    private Wire wire;

    Session(String id, Wire wire, int intents, String bot, Shard shard) {
        this.id = id;
        this.wire = wire;
        this.intents = intents;
        this.bot = bot;
        this.shard = shard;
    }

    boolean hears(int intent) {
        return (intents & intent) == intent;
    }

    boolean isOpen() {
        return wire.isOpen();
    }

    void tell(String event, DataObject json) {
        boolean direct = !json.hasKey("guild_id");
        if (!hears(Intents.of(event, direct)) || !shard.isToldOf(event, json)) {
            return;
        }
        DataObject numbered = DataObject.empty()
                .put("op", 0)
                .put("t", event)
                .put("s", forgotten + told.size() + 1)
                .put("d", seen(event, json, direct));
        told.add(numbered);
        wire.send(numbered);
    }

    /** Forgets all but the last of what was told. */
    void forget(int kept) {
        while (told.size() > kept) {
            told.removeFirst();
            forgotten++;
        }
    }

    void resume(Wire other, int heard) {
        wire = other;
        told.stream().skip(Math.max(0, heard - forgotten)).toList().forEach(wire::send);
        tell("RESUMED", DataObject.empty());
    }

    /** Without the intent for it, the words of a message not addressed to the bot are not shown. */
    private DataObject seen(String event, DataObject json, boolean direct) {
        boolean isMessage = event.equals("MESSAGE_CREATE") || event.equals("MESSAGE_UPDATE");
        if (!isMessage || direct || hears(Intents.MESSAGE_CONTENT) || concernsBot(json)) {
            return json;
        }
        return DataObject.fromJson(json.toJson())
                .put("content", "")
                .put("attachments", DataArray.empty())
                .put("components", DataArray.empty());
    }

    private boolean concernsBot(DataObject json) {
        return json.getObject("author").getString("id").equals(bot)
                || json.getArray("mentions").stream(DataArray::getObject)
                        .anyMatch(it -> it.getString("id").equals(bot));
    }
}
