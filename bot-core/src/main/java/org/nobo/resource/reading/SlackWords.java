package org.nobo.resource.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Writes what was said in Slack as Markdown: a thread is a heading, which is how it began, and what followed. */
final class SlackWords {
    private static final int LONGEST_TITLE = 120;

    /** What stands between {@code <} and {@code >}: a person, a channel, a call to all, or a link, perhaps with its words. */
    private static final Pattern POINTED = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");

    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s<>()]+");

    private final Map<String, String> names;

    /** @param names of people, by their ids */
    SlackWords(Map<String, String> names) {
        this.names = names;
    }

    /** A thread in its order; nothing where nobody wrote a word. */
    String entry(List<JsonNode> thread) {
        List<String> said = thread.stream()
                .map(message -> plain(message.path("text").asString("")).strip())
                .filter(words -> !words.isEmpty())
                .toList();
        if (said.isEmpty()) {
            return "";
        }
        String title = title(said.getFirst());
        boolean titleSaysItAll = said.size() > 1 && title.equals(said.getFirst());
        String body = said.stream()
                .skip(titleSaysItAll ? 1 : 0)
                .map(SlackWords::markdown)
                .collect(Collectors.joining("\n\n"));
        return "## " + Marking.escaped(title) + "\n\n" + body + "\n\n";
    }

    private static String title(String words) {
        String line = words.lines().findFirst().orElse("").strip();
        int end = line.indexOf(". ");
        String sentence = end > 0 ? line.substring(0, end) : line;
        if (sentence.length() <= LONGEST_TITLE) {
            return sentence;
        }
        int space = sentence.lastIndexOf(' ', LONGEST_TITLE);
        return sentence.substring(0, space > 0 ? space : LONGEST_TITLE) + " …";
    }

    private String plain(String text) {
        String words = POINTED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        shown(found.group(1), found.group(2), found.group(3) == null ? "" : found.group(3))));
        return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private String shown(String sign, String what, String words) {
        return switch (sign) {
            case "@" -> "@" + names.getOrDefault(what, words.isEmpty() ? "somebody" : words);
            case "#" -> "#" + (words.isEmpty() ? what : words);
            case "!" -> words.isEmpty() ? "@" + what.replaceFirst("\\^.*", "") : words;
            default -> words.isEmpty() || words.equals(what) ? what : words + " (" + what + ")";
        };
    }

    /** What somebody wrote is text, line by line, whatever signs are in it; a link stays one. */
    private static String markdown(String words) {
        return words.lines()
                .map(line -> LINK.matcher(Marking.asText(line))
                        .replaceAll(link ->
                                Matcher.quoteReplacement("<" + link.group().replace("\\", "") + ">")))
                .collect(Collectors.joining("\n"));
    }
}
