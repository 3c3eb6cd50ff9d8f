package org.nobo.illuminate.story;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.community.Member;

/**
 * Finds the members who are named in a story: by their whole name, by {@code @} and the first part of it, or by the first
 * part alone where that is no ordinary word. One too many is asked in vain; one too few would be shown unasked.
 */
final class NamesInIt {
    private static final int SHORTEST = 3;
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private final List<String> ordinary;

    /**
     * @param ordinary names that are words as well, such as "will", in lower case
     */
    NamesInIt(List<String> ordinary) {
        this.ordinary = List.copyOf(ordinary);
    }

    /** Who is named, each with how they are called there, once on a line. */
    Map<Member, String> in(Story story, List<Member> members) {
        String text = story.title() + "\n" + story.words();
        Map<Member, String> found = new LinkedHashMap<>();
        for (Member member : members) {
            String forms = member.id().equals(story.author()) ? "" : String.join("\n", forms(member.name(), text));
            if (!forms.isEmpty()) {
                found.put(member, forms);
            }
        }
        return found;
    }

    private Set<String> forms(String name, String text) {
        String whole = name.strip();
        String first = whole.split("\\s+", 2)[0];
        Set<String> forms = new LinkedHashSet<>();
        if (!ordinary.contains(whole.toLowerCase(Locale.ROOT))) {
            add(forms, whole, ANY_CASE, text);
        }
        add(forms, "@" + first, ANY_CASE, text);
        if (first.length() >= SHORTEST && !ordinary.contains(first.toLowerCase(Locale.ROOT))) {
            add(forms, first, 0, text);
        }
        return forms;
    }

    private static void add(Set<String> forms, String name, int flags, String text) {
        Pattern.compile(wholeWord(name), flags)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(forms::add);
    }

    private static String wholeWord(String name) {
        return "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])";
    }

    /** The same words with these names left out; {@code somebody} stands where they stood. */
    static String without(List<String> names, String somebody, String words) {
        String left = words;
        for (String name : names) {
            left = Pattern.compile(wholeWord(name)).matcher(left).replaceAll(Matcher.quoteReplacement(somebody));
        }
        return left;
    }
}
