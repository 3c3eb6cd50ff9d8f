package org.nobo.resource.share;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Kind;

/** What kinds of know-how are called. */
public final class KindWords {
    private KindWords() {}

    /** The kind somebody means by a word of their language or of English. */
    public static Optional<Kind> meant(String word, Turn turn) {
        String wanted = word.strip().toLowerCase(turn.words().language());
        return Kind.named(word)
                .or(() -> Stream.of(Kind.values())
                        .filter(kind -> isCalled(kind, wanted, turn))
                        .findFirst());
    }

    private static boolean isCalled(Kind kind, String wanted, Turn turn) {
        String key = "resource.kind." + kind.stored();
        Locale language = turn.words().language();
        return turn.label(key).toLowerCase(language).equals(wanted)
                || turn.words().list(key + ".words").contains(wanted);
    }
}
