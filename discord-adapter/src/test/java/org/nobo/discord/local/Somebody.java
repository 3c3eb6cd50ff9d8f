package org.nobo.discord.local;

import net.dv8tion.jda.api.utils.data.DataObject;

/** A user of this Discord. */
final class Somebody {
    final String id;
    final String name;
    final boolean bot;
    boolean takesDirectMessages = true;

    Somebody(String id, String name, boolean bot) {
        this.id = id;
        this.name = name;
        this.bot = bot;
    }

    DataObject json() {
        return DataObject.empty()
                .put("id", id)
                .put("username", name)
                .put("global_name", null)
                .put("discriminator", "0")
                .put("avatar", null)
                .put("public_flags", 0)
                .put("bot", bot);
    }
}
