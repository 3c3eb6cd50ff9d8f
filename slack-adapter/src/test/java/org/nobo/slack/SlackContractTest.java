package org.nobo.slack;

import org.nobo.script.ChatPlatformContract;
import org.nobo.script.Stage;

/** Slack keeps what every platform promises: the real SDK on a real line to the local Slack. */
class SlackContractTest extends ChatPlatformContract {
    @Override
    protected Stage stage() {
        return new SlackStage();
    }
}
