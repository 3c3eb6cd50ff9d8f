package org.nobo.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed, freed of Slack's own notation: mentions in angle brackets, signs spelled out. */
final class Typed {
    private static final Pattern MARK = Pattern.compile("<([^<>\\n]+)>");
    private static final Pattern GROUP = Pattern.compile("<!subteam\\^(S[A-Z0-9]+)(?:\\|@?([^<>]*))?>");
    private static final Pattern PERSON = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^<>]*)?>");

    private final String bot;
    private final UnaryOperator<String> names;

    /**
     * @param bot the bot's own user id, whose mentions are taken out
     * @param names the name shown for a user id
     */
    Typed(String bot, UnaryOperator<String> names) {
        this.bot = bot;
        this.names = names;
    }

    /** Whether the bot is named in it. */
    boolean namesBot(String raw) {
        return raw.contains("<@" + bot + ">") || raw.contains("<@" + bot + "|");
    }

    /** As it was typed, with people as {@code @name} and the bot left out. */
    String read(String raw) {
        String without = raw.replaceAll("[ \\t]*<@" + Pattern.quote(bot) + "(\\|[^<>]*)?>[ \\t]*", " ");
        String said = MARK.matcher(without).replaceAll(mark -> Matcher.quoteReplacement(meaning(mark.group(1))));
        return unescaped(said).strip();
    }

    /** The user groups it mentions, in order, by id and by handle. */
    Map<String, String> groups(String raw) {
        Map<String, String> groups = new LinkedHashMap<>();
        for (Matcher found = GROUP.matcher(raw); found.find(); ) {
            groups.putIfAbsent(found.group(1), found.group(2) == null ? found.group(1) : unescaped(found.group(2)));
        }
        return groups;
    }

    /** The people it mentions, in order. */
    List<String> named(String raw) {
        return PERSON.matcher(raw)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(user -> !user.equals(bot))
                .toList();
    }

    private String meaning(String mark) {
        int bar = mark.indexOf('|');
        String what = bar < 0 ? mark : mark.substring(0, bar);
        String label = bar < 0 ? "" : mark.substring(bar + 1);
        return switch (what.charAt(0)) {
            case '@' -> "@" + (label.isEmpty() ? names.apply(what.substring(1)) : label);
            case '#' -> "#" + (label.isEmpty() ? what.substring(1) : label);
            case '!' -> label.isEmpty() ? "@" + what.substring(1).replace("subteam^", "") : label;
            default -> link(what, label);
        };
    }

    /** Slack makes a link of what looks like one; the label is then what was typed. */
    private static String link(String target, String label) {
        if (label.isEmpty()) {
            return target;
        }
        return target.endsWith(label) || target.equals("mailto:" + label) ? label : label + " (" + target + ")";
    }

    private static String unescaped(String said) {
        return said.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
