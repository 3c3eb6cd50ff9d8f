package org.nobo.discord;

import java.net.URI;
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

    @Override
    public boolean wouldConnect(Map<String, String> environment) throws CannotConnect {
        String token = environment.getOrDefault(TOKEN, "").strip();
        if (!token.isEmpty()) {
            Portal.check(token, HOME, Joining.Patience.USUAL.firstPause());
        }
        return !token.isEmpty();
    }

    @Override
    public Optional<URI> invitation(Optional<String> application, Map<String, String> environment)
            throws CannotConnect {
        return Optional.of(invitation(application, environment.getOrDefault(TOKEN, ""), HOME));
    }

    static URI invitation(Optional<String> application, String token, String url) throws CannotConnect {
        if (application.isPresent()) {
            return Invitation.link(application.get().strip());
        }
        if (token.isBlank()) {
            throw new CannotConnect("Say which application: `nobo invite discord --application-id N` (N stands on its"
                    + " General Information page" + Portal.WHERE + "), or set " + TOKEN + ".");
        }
        return Invitation.link(Portal.applicationId(token.strip(), url, Joining.Patience.USUAL.firstPause()));
    }
}
