package org.nobo.script;

import java.util.List;
import org.nobo.chat.Account;

/** What people type that could ping, link, format or break something on one platform or another. */
final class Mischief {
    private Mischief() {}

    static List<String> by(Account somebody) {
        return List.of(
                "@everyone and @here, wake up",
                "<!channel> <!here> <!everyone> <!subteam^S012345>",
                "<@" + somebody.user() + "> <@!" + somebody.user() + "> <@&12345> @" + somebody.user(),
                "<#C012345|general> <https://evil.example|the bank> [the bank](https://evil.example)",
                "**strong** __under__ *slanted* _slanted_ ~~gone~~ ~gone~ ||hidden|| `code` ```block```",
                "# heading\n> quote\n- item\n1. first\n-# small",
                "&amp; &lt;!channel&gt; a < b > c & d",
                "\\*not strong\\* \\<@" + somebody.user() + ">",
                "</nobo:123> <t:1700000000:R> <:wave:123> :tada:",
                "{name} $1 %s \\n");
    }

    /** What an eye sees of a text: no signs of no width, and one space where there are several or a new line. */
    static String seen(String words) {
        return words.replaceAll("[\\u200b-\\u200f\\u2060\\ufeff]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
