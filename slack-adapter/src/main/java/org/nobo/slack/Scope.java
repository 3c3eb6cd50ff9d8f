package org.nobo.slack;

import java.util.Set;

/** What the app asks to be allowed, each with what of it needs that: events it hears, methods it calls, and the rest. */
enum Scope {
    APP_MENTIONS_READ("app_mentions:read", "app_mention"),
    ASSISTANT_WRITE(
            "assistant:write",
            "assistant_thread_started",
            "assistant_thread_context_changed",
            "assistant.threads.setStatus",
            "assistant.threads.setSuggestedPrompts",
            "assistant.threads.setTitle"),
    CHANNELS_HISTORY("channels:history", "message.channels", "conversations.history", "conversations.replies"),
    CHANNELS_JOIN("channels:join", "conversations.join"),
    CHANNELS_READ(
            "channels:read",
            "member_joined_channel",
            "conversations.info",
            "conversations.members",
            "users.conversations"),
    CHAT_WRITE("chat:write", "chat.postMessage", "chat.postEphemeral", "chat.update", "chat.delete"),
    COMMANDS("commands", Scope.OFFERED),
    FILES_READ("files:read", Scope.BYTES),
    FILES_WRITE("files:write", "files.getUploadURLExternal", "files.completeUploadExternal", "files.delete"),
    GROUPS_HISTORY("groups:history", "message.groups", "conversations.history", "conversations.replies"),
    GROUPS_READ(
            "groups:read",
            "member_joined_channel",
            "conversations.info",
            "conversations.members",
            "users.conversations"),
    IM_HISTORY("im:history", "message.im", "conversations.history", "conversations.replies"),
    IM_READ("im:read", "conversations.info", "users.conversations"),
    IM_WRITE("im:write", "conversations.open"),
    MPIM_HISTORY("mpim:history", "message.mpim", "conversations.history", "conversations.replies"),
    MPIM_READ("mpim:read", "conversations.info", "users.conversations"),
    MPIM_WRITE("mpim:write", "conversations.open"),
    REACTIONS_READ("reactions:read", "reaction_added"),
    REACTIONS_WRITE("reactions:write", "reactions.add", "reactions.remove"),
    USERS_READ("users:read", "team_join", "user_change", "users.info", "users.list");

    /** The command and the shortcuts. */
    static final String OFFERED = "/nobo";

    /** The bytes of a file somebody shared. */
    static final String BYTES = "url_private";

    private final String name;

    @SuppressWarnings("ImmutableEnumChecker") // it is made by Set.of
    private final Set<String> needed;

    Scope(String name, String... needed) {
        this.name = name;
        this.needed = Set.of(needed);
    }

    /** Slack's name for it. */
    String slacks() {
        return name;
    }

    /** What of the app needs it. */
    Set<String> neededFor() {
        return needed;
    }
}
