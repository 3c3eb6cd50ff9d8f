package org.nobo.store;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.nobo.community.Member;
import org.nobo.words.Accents;

/** Those whom somebody means by a name as they type it: with or without capitals and accents, and perhaps not to its end. */
final class Namesakes {
    private Namesakes() {}

    /** Who is called so; where nobody is, whose name begins so. */
    static List<Member> among(List<Member> all, String name) {
        String wanted = plain(name.strip());
        List<Member> exact = whose(all, wanted::equals);
        return exact.isEmpty() && !wanted.isEmpty() ? whose(all, found -> found.startsWith(wanted)) : exact;
    }

    private static List<Member> whose(List<Member> all, Predicate<String> name) {
        return all.stream().filter(member -> name.test(plain(member.name()))).toList();
    }

    private static String plain(String name) {
        return Accents.without(name).toLowerCase(Locale.ROOT);
    }
}
