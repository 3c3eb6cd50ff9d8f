package org.nobo.words;

import java.util.Collection;
import java.util.Locale;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Text;

/** What platforms are called. */
public final class Platforms {
    private Platforms() {}

    public static String named(PlatformId platform, Words words) {
        String key = "platform." + platform;
        String id = platform.value();
        return words.has(key) ? words.label(key) : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }

    /** "Slack and Discord". */
    public static Text row(Collection<PlatformId> platforms, Words words) {
        return words.row(
                platforms.stream().map(platform -> named(platform, words)).toList());
    }
}
