package org.nobo.discord;

import java.util.List;
import org.nobo.script.EveryWordContract;

/**
 * Everything the bot can say fits Discord. Of the talks those are played in which the longest messages, menus and forms
 * are; Slack's check plays more of them.
 */
class EveryWordTest extends EveryWordContract {
    EveryWordTest() {
        super(
                new DiscordEye(),
                "@everyone *of* <@1234567890> & ||all|| `that` [is](https://x.org) \uD83D\uDE42 typed. ",
                List.of("org.nobo.name", "org.nobo.connect.welcome", "org.nobo.resource.answer", "org.nobo.care"));
    }
}
