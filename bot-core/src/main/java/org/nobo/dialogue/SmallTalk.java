package org.nobo.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.words.Words;

/** What people say to be friendly or curious about us: it asks the community for nothing, and answers no question. */
public enum SmallTalk {
    /** A greeting. */
    HELLO("hello"),
    THANKS("thanks"),
    /** That all is well, or a smile. */
    WELL("well"),
    /** Who or what we are. */
    WHO("who");

    private static final Pattern OUR_NAME = Pattern.compile("(?U)^@?nobo\\b[\\s,:!]*|[\\s,]*\\b@?nobo$");
    private static final Pattern MARKS_AROUND = Pattern.compile("(?U)^[\\s¡¿!.,…]+|[\\s!?.,…]+$");
    private static final Pattern SMILE = Pattern.compile("[^\\p{L}\\p{N}?¿]+");

    private static final Pattern THEN = Pattern.compile("([^,.!;:]+)[,.!;:]+\\s*(.+)", Pattern.DOTALL);

    /** More than a few words beside thanks may ask for something. */
    private static final int FEW = 6;

    private final String word;

    SmallTalk(String word) {
        this.word = word;
    }

    /** What was meant, where it is nothing else. */
    public static Optional<SmallTalk> in(String typed, Words words) {
        Set<String> said = folded(typed);
        return Stream.of(values())
                .filter(kind -> kind.words(words).stream().anyMatch(said::contains))
                .findFirst()
                .or(() -> thanksAndMore(typed, words) ? Optional.of(THANKS) : Optional.empty())
                .or(() -> SMILE.matcher(typed.strip()).matches() ? Optional.of(WELL) : Optional.empty());
    }

    /** {@code thanks, that was great!} asks for nothing; {@code thanks, and how do I begin?} does. */
    private static boolean thanksAndMore(String typed, Words words) {
        String said = MARKS_AROUND.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
        Matcher parts = THEN.matcher(said);
        return parts.matches()
                && !typed.contains("?")
                && THANKS.words(words).contains(parts.group(1))
                && parts.group(2).split("\\s+").length <= FEW
                && words.list("talk.asking.words").stream()
                        .noneMatch(asking -> parts.group(2).startsWith(asking + " "));
    }

    private List<String> words(Words words) {
        return words.list("talk." + word + ".words");
    }

    /** With our name and without. */
    private static Set<String> folded(String typed) {
        String bare = MARKS_AROUND.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
        String nameless = OUR_NAME.matcher(bare).replaceAll("");
        return new HashSet<>(List.of(bare, MARKS_AROUND.matcher(nameless).replaceAll("")));
    }

    /** What one says to that. */
    public Text answer(Turn turn) {
        return turn.say("talk." + word, named(turn));
    }

    /** The same while a question of ours waits: it is put again, so nothing else is offered. */
    public Text answerInBetween(Turn turn) {
        String shorter = "talk." + word + ".between";
        return turn.words().has(shorter) ? turn.say(shorter, named(turn)) : answer(turn);
    }

    private static Object[] named(Turn turn) {
        return new Object[] {
            "name", turn.member().name(), "community", turn.community().name()
        };
    }
}
