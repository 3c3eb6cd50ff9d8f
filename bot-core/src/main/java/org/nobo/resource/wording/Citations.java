package org.nobo.resource.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.feature.Typed;

/**
 * An answer that names where it is from.
 *
 * @param words with the numbers of passages in square brackets, from 1
 * @param cited the passages it names, from 1
 */
public record Citations(String words, List<Integer> cited) {
    private static final int LONGEST = 1_500;
    private static final Pattern CITED = Pattern.compile("\\[\\s*(\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3})*)\\s*]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s)\\]>\"']+");
    private static final Pattern END = Pattern.compile("[.,;:!?]+$");

    public Citations {
        cited = List.copyOf(cited);
    }

    /** Empty when it names no passage, or one that was not given, or an address that stands in none, or says too much. */
    public static Optional<Citations> in(String answer, List<Wording.Passage> given) {
        String words = Typed.clean(answer);
        SortedSet<Integer> cited = cited(words);
        boolean shown = !words.isEmpty() && words.length() <= LONGEST;
        boolean allGiven = !cited.isEmpty() && cited.first() >= 1 && cited.last() <= given.size();
        return shown && allGiven && addressesAreGiven(words, given)
                ? Optional.of(new Citations(words, new ArrayList<>(cited)))
                : Optional.empty();
    }

    private static SortedSet<Integer> cited(String words) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (Matcher found = CITED.matcher(words); found.find(); ) {
            for (String number : found.group(1).split("[,;]")) {
                numbers.add(Integer.valueOf(number.strip()));
            }
        }
        return numbers;
    }

    private static boolean addressesAreGiven(String words, List<Wording.Passage> given) {
        return ADDRESS.matcher(words)
                .results()
                .map(found -> END.matcher(found.group()).replaceAll(""))
                .allMatch(address ->
                        given.stream().anyMatch(passage -> passage.words().contains(address)));
    }
}
