package org.nobo.app;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nobo.resource.answer.Answer;
import org.nobo.resource.answer.Cited;
import org.nobo.resource.answer.Willing;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.search.Passage;
import org.nobo.resource.search.Span;

/** An answer as text for a terminal: the entry, its passage, its source, and where else to look. */
final class PrintedAnswer {
    private static final String STRONG = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";
    private static final int COLUMNS = 80;

    /** What a file could tell a terminal to do. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]");

    private final boolean marked;

    /** Prints with the words that were asked for shown strong, or all alike. */
    PrintedAnswer(boolean marked) {
        this.marked = marked;
    }

    String of(Answer answer) {
        return switch (answer) {
            case Answer.Known known -> known(known);
            case Answer.Perhaps perhaps -> perhaps(perhaps);
            case Answer.Unknown unknown -> "I don't know that yet.\n" + people(unknown);
        };
    }

    private String known(Answer.Known known) {
        StringBuilder printed = new StringBuilder();
        printed.append(strong(known.first().entry().title())).append("\n\n");
        String passage = passage(known.first().passage());
        if (!passage.isBlank()) {
            printed.append(passage).append("\n\n");
        }
        printed.append(source(known.first())).append('\n').append(people(known));
        List<Cited> found = known.found();
        return printed.append(others("See also", found.subList(1, found.size())))
                .toString();
    }

    private String perhaps(Answer.Perhaps perhaps) {
        return perhaps.found().stream()
                        .map(cited -> strong(cited.entry().title()) + "\n" + passage(cited.passage()) + "\n"
                                + source(cited) + "\n")
                        .collect(Collectors.joining("\n", "I am not sure, but one of these may be it.\n\n", ""))
                + people(perhaps);
    }

    private static String others(String heading, List<Cited> others) {
        if (others.isEmpty()) {
            return "";
        }
        return others.stream()
                .map(other -> "  " + named(other) + "\n")
                .collect(Collectors.joining("", "\n" + heading + "\n", ""));
    }

    private static String named(Cited cited) {
        return cited.entry().isByHand()
                ? cited.entry().title()
                : cited.entry().section().source().cited();
    }

    private static String source(Cited cited) {
        Section section = cited.entry().section();
        String by = section.about().sharedBy();
        if (cited.entry().isByHand()) {
            return section.about().kind().stored() + (by.isBlank() ? "" : ", shared by " + by);
        }
        return section.source().cited()
                + "\n"
                + section.trail().article()
                + " ("
                + section.about().kind().stored()
                + (by.isBlank() ? ")" : ", shared by " + by + ")");
    }

    private static String people(Answer answer) {
        return answer.people().stream().map(PrintedAnswer::person).collect(Collectors.joining());
    }

    private static String person(Willing willing) {
        String told = switch (willing.told()) {
            case OFFERS -> " offers: ";
            case LOOKS_FOR -> " is looking for something like it, too: ";
        };
        return willing.name() + told + willing.words() + "\n";
    }

    private String passage(Passage passage) {
        String harmless = CONTROL.matcher(passage.words()).replaceAll(" ");
        StringBuilder words = new StringBuilder(passage.begins() ? "" : "… ");
        int from = 0;
        for (Span mark : passage.marks()) {
            words.append(harmless, from, mark.start());
            words.append(strong(harmless.substring(mark.start(), mark.end())));
            from = mark.end();
        }
        words.append(harmless.substring(from)).append(passage.ends() ? "" : " …");
        return words.toString().lines().map(PrintedAnswer::wrapped).collect(Collectors.joining("\n"));
    }

    private static String wrapped(String line) {
        StringBuilder lines = new StringBuilder("  ");
        int column = 2;
        for (String word : line.split(" ", -1)) {
            int width = word.replace(STRONG, "").replace(PLAIN, "").length();
            if (column > 2 && column + width > COLUMNS) {
                lines.append("\n  ");
                column = 2;
            }
            lines.append(word).append(' ');
            column += width + 1;
        }
        return lines.toString().stripTrailing();
    }

    private String strong(String words) {
        return marked ? STRONG + words + PLAIN : words;
    }
}
