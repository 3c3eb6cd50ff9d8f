package org.nobo.resource.wording;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the names of members out of texts. */
public final class Nameless {
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}._-]+");
    private static final int SHORTEST_PART = 3;

    private final List<Pattern> names;
    private final String instead;

    /**
     * @param members as they are called
     * @param instead what stands in the place of a name
     */
    public Nameless(Collection<String> members, String instead) {
        this.instead = instead;
        this.names = members.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .flatMap(name -> Stream.concat(Stream.of(whole(name, Pattern.CASE_INSENSITIVE)), parts(name)))
                .sorted(Comparator.comparingInt((Pattern name) -> name.pattern().length())
                        .reversed())
                .toList();
    }

    /** First and last names: as they are written, for in small letters they may be words like others. */
    private static Stream<Pattern> parts(String name) {
        String[] parts = name.split("[\\s._-]+");
        return Stream.of(parts)
                .filter(part -> parts.length > 1
                        && part.length() >= SHORTEST_PART
                        && Character.isUpperCase(part.codePointAt(0)))
                .map(part -> whole(part, 0));
    }

    private static Pattern whole(String name, int flags) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])@?" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])", flags | Pattern.UNICODE_CASE);
    }

    public String in(String text) {
        String without = text;
        for (Pattern name : names) {
            without = name.matcher(without).replaceAll(java.util.regex.Matcher.quoteReplacement(instead));
        }
        return MENTION.matcher(without).replaceAll(java.util.regex.Matcher.quoteReplacement(instead));
    }
}
