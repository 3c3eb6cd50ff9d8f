package org.nobo.slack;

import java.util.List;
import org.nobo.script.EveryWordContract;

/** Everything the bot can say fits Slack. */
class EveryWordTest extends EveryWordContract {
    EveryWordTest() {
        super(
                new SlackEye(),
                "<!channel> *of* <@U0ANN> & _all_ `that` [is](https://x.org) \uD83D\uDE42 typed. ",
                List.of(
                        "org.nobo.name",
                        "org.nobo.connect.introduction",
                        "org.nobo.connect.welcome",
                        "org.nobo.resource.answer",
                        "org.nobo.illuminate.prompt",
                        "org.nobo.illuminate.story",
                        "org.nobo.care",
                        "org.nobo.inbox"));
    }
}
