package org.nobo.discord;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.PlatformId;
import org.nobo.chat.PlatformProvider;

/** Joins Discord when the environment holds a token. */
public final class DiscordProvider implements PlatformProvider {
    static final PlatformId DISCORD = new PlatformId("discord");
    private static final String TOKEN = "DISCORD_TOKEN";
    private static final String HOME = "https://discord.com/api/v10/";

    @Override
    public PlatformId id() {
        return DISCORD;
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of(TOKEN, "the bot's token, from the Bot page of the application at discord.com/developers");
    }

    @Override
    public Optional<ChatPlatform> connect(Map<String, String> environment) throws CannotConnect {
        String token = environment.getOrDefault(TOKEN, "").strip();
        if (token.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Joining.join(token, HOME, InstantSource.system(), Joining.Patience.USUAL));
    }
}
