package org.nobo.discord;

import java.util.Optional;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.requests.CloseCode;
import org.nobo.chat.PlatformProvider.CannotConnect;

/** With which code Discord closed a line, and what is to be done about those that knocking again does not mend. */
final class Farewell {
    static final int TOKEN = 4004;
    static final int WRONG_SHARD = 4010;
    static final int MORE_SHARDS = 4011;

    /** The version in which we speak is no more. JDA does not know it, and comes back for ever. */
    static final int OLD_VERSION = 4012;

    static final int UNKNOWN_INTENTS = 4013;
    static final int SWITCHED_OFF = 4014;

    private Farewell() {}

    /** 0 where the line broke without one. */
    static int code(SessionDisconnectEvent event) {
        return event.getServiceCloseFrame() == null
                ? 0
                : event.getServiceCloseFrame().getCloseCode();
    }

    /** 0 where it was we who went. */
    static int code(ShutdownEvent event) {
        CloseCode why = event.getCloseCode();
        return why == null ? 0 : why.getCode();
    }

    /** What somebody has to do; empty for a code after which Discord takes us again. */
    static Optional<CannotConnect> sentence(int code) {
        return Optional.ofNullable(
                switch (code) {
                    case TOKEN -> Portal.tokenRefused();
                    case WRONG_SHARD, MORE_SHARDS -> Portal.otherLines(code);
                    case OLD_VERSION, UNKNOWN_INTENTS -> Portal.turnedAway(code);
                    case SWITCHED_OFF -> Portal.intentsOff();
                    default -> null;
                });
    }
}
