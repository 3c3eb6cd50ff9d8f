package org.nobo.slack;

import org.nobo.script.ChatPlatformContract;
import org.nobo.script.Stage;

/** The same promises where Slack calls us, signed, rather than over a line that we open. */
class SlackOverHttpContractTest extends ChatPlatformContract {
    @Override
    protected Stage stage() {
        return new SlackStage(true);
    }
}
