package org.nobo.discord.local;

import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Which part of a bot a client is: each hears of its own guilds, and the first of all direct messages. */
record Shard(int number, int of) {

    static Shard of(DataObject identify) {
        return identify.optArray("shard")
                .map(pair -> new Shard(pair.getInt(0), pair.getInt(1)))
                .orElse(new Shard(0, 1));
    }

    boolean has(String guild) {
        return (Long.parseUnsignedLong(guild) >>> 22) % of == number;
    }

    boolean isToldOf(String event, DataObject json) {
        return switch (event) {
            case "READY", "RESUMED" -> true;
            case "GUILD_CREATE", "GUILD_DELETE" -> has(json.getString("id"));
            default -> json.hasKey("guild_id") ? has(json.getString("guild_id")) : number == 0;
        };
    }

    DataArray json() {
        return DataArray.empty().add(number).add(of);
    }
}
