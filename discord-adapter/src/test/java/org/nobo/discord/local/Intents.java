package org.nobo.discord.local;

/** What a client must have asked for, to be told of something. */
final class Intents {
    static final int GUILDS = 1;
    static final int GUILD_MEMBERS = 1 << 1;
    static final int GUILD_MESSAGES = 1 << 9;
    static final int GUILD_REACTIONS = 1 << 10;
    static final int DIRECT_MESSAGES = 1 << 12;
    static final int DIRECT_REACTIONS = 1 << 13;
    static final int MESSAGE_CONTENT = 1 << 15;
    static final int PRESENCES = 1 << 8;

    /** Those that are a switch in the developer portal. */
    static final int PRIVILEGED = GUILD_MEMBERS | MESSAGE_CONTENT | PRESENCES;

    private Intents() {}

    /** The intent without which this event is not told; 0 when everybody hears it. */
    static int of(String event, boolean direct) {
        return switch (event) {
            case "GUILD_MEMBER_ADD", "GUILD_MEMBER_UPDATE", "GUILD_MEMBER_REMOVE" -> GUILD_MEMBERS;
            case "MESSAGE_CREATE", "MESSAGE_UPDATE", "MESSAGE_DELETE" -> direct ? DIRECT_MESSAGES : GUILD_MESSAGES;
            case "MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE" -> direct ? DIRECT_REACTIONS : GUILD_REACTIONS;
            case "GUILD_CREATE", "GUILD_DELETE", "CHANNEL_CREATE", "THREAD_CREATE", "THREAD_UPDATE" -> GUILDS;
            default -> 0;
        };
    }
}
