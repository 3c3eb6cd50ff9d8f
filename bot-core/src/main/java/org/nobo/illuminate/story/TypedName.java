package org.nobo.illuminate.story;

import java.util.Locale;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/** What somebody typed when asked under which name their story is to be shown. */
sealed interface TypedName {
    int LONGEST = 80;

    /** It is clear what they want. */
    record Clear(ShownAs as) implements TypedName {}

    /** They typed nothing, or a yes, which is no name. */
    record Missing() implements TypedName {}

    /** Another member is called so. */
    record Taken(String name) implements TypedName {}

    record TooLong(int characters) implements TypedName {}

    static TypedName read(String typed, Members members, Turn turn) {
        String name = Typed.line(typed).replaceFirst("^@", "");
        if (name.isEmpty() || is("talk.yes.words", name, turn)) {
            return new Missing();
        }
        if (name.length() > LONGEST) {
            return new TooLong(name.length());
        }
        if (is("story.unnamed.words", name, turn)) {
            return new Clear(new ShownAs.Unnamed());
        }
        Member self = turn.member();
        if (name.equalsIgnoreCase(self.name()) || is("story.own.words", name, turn)) {
            return new Clear(new ShownAs.OwnName(self.name()));
        }
        return members.named(turn.community().id(), name).stream()
                        .anyMatch(other -> other.name().equalsIgnoreCase(name)
                                && !other.id().equals(self.id()))
                ? new Taken(name)
                : new Clear(new ShownAs.ChosenName(name));
    }

    /** Whether what they typed is one of these words. */
    static boolean is(String words, String typed, Turn turn) {
        return turn.words().list(words).contains(Typed.line(typed).toLowerCase(Locale.ROOT));
    }
}
