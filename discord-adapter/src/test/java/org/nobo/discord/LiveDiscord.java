package org.nobo.discord;

import java.time.InstantSource;
import org.nobo.script.Stage;
import org.nobo.script.live.LiveStage;

/** The local Discord, to be lived in by the whole bot. */
public final class LiveDiscord implements LiveStage {
    @Override
    public String platform() {
        return "Discord";
    }

    @Override
    public Stage open() {
        return new DiscordStage(InstantSource.system());
    }
}
