package org.nobo.discord.local;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** What one client has been told, so that it can be told again what it missed. */
final class Session {
    final String id;
    private final int intents;
    private final String bot;
    private final List<DataObject> told = new ArrayList<>();
    private Wire wire;

    Session(String id, Wire wire, int intents, String bot) {
        this.id = id;
        this.wire = wire;
        this.intents = intents;
        this.bot = bot;
    }

    boolean hears(int intent) {
        return (intents & intent) == intent;
    }

    boolean isOpen() {
        return wire.isOpen();
    }

    void tell(String event, DataObject json) {
        boolean direct = !json.hasKey("guild_id");
        if (!hears(Intents.of(event, direct))) {
            return;
        }
        DataObject numbered = DataObject.empty()
                .put("op", 0)
                .put("t", event)
                .put("s", told.size() + 1)
                .put("d", seen(event, json, direct));
        told.add(numbered);
        wire.send(numbered);
    }

    void resume(Wire other, int heard) {
        wire = other;
        told.stream().skip(heard).toList().forEach(wire::send);
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
