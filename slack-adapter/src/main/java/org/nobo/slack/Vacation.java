package org.nobo.slack;

import com.slack.api.model.User;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nobo.chat.Person;

/** Whether somebody's status says that they are away: an emoji that Slack offers for it, or words people write for it. */
final class Vacation {
    private static final Set<String> EMOJI =
            Set.of(":palm_tree:", ":desert_island:", ":beach_with_umbrella:", ":face_with_thermometer:", ":ooo:");

    private static final Pattern WORDS = Pattern.compile(
            "(?iU)\\b(ooo|out of (the )?office|(on|away on) (vacation|holiday|leave)|vacationing|out sick"
                    + "|(im )?urlaub|krank|elternzeit|en vacances|en congés?|de vacaciones|de baja)\\b");

    private Vacation() {}

    static Optional<Instant> until(User.Profile profile) {
        return profile != null && (EMOJI.contains(said(profile.getStatusEmoji())) || hasWords(profile))
                ? Optional.of(end(profile.getStatusExpiration()))
                : Optional.empty();
    }

    private static boolean hasWords(User.Profile profile) {
        return WORDS.matcher(said(profile.getStatusText())).find();
    }

    private static String said(String words) {
        return words == null ? "" : words;
    }

    /** Zero where it stands until it is taken down. */
    private static Instant end(Long seconds) {
        return seconds == null || seconds == 0 ? Person.NO_END : Instant.ofEpochSecond(seconds);
    }
}
