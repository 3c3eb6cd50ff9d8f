package org.nobo.discord;

import org.nobo.script.ChatPlatformContract;
import org.nobo.script.Stage;

/** Discord keeps what every platform promises. */
final class DiscordContractTest extends ChatPlatformContract {
    @Override
    protected Stage stage() {
        return new DiscordStage();
    }
}
