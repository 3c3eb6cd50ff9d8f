package org.nobo.connect.sheet;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Two;

/** {@code round,a,b}: who met whom, in which round. Rounds are numbers, or anything that sorts, such as dates. */
public final class HistorySheet {
    private static final List<String> COLUMNS = List.of("round", "a", "b");
    private static final String NUMBER = "-?\\d{1,18}(\\.\\d{1,9})?";

    private final Sheet sheet;
    private final List<Meeting> meetings = new ArrayList<>();

    private HistorySheet(Sheet sheet) {
        this.sheet = sheet;
    }

    private record Meeting(String round, Two who) {}

    /**
     * Reads the sheet of past rounds.
     *
     * @throws Unreadable when the file is not there, or is something else
     */
    public static HistorySheet read(Path path) throws Unreadable {
        HistorySheet history = new HistorySheet(Sheet.read(path, COLUMNS));
        history.sheet.rows().forEach(history::take);
        return history;
    }

    private void take(Sheet.Row row) {
        String a = row.cell("a");
        String b = row.cell("b");
        if (row.cell("round").isEmpty() || a.isEmpty() || b.isEmpty()) {
            sheet.trouble(row.line(), "it must name a round and two members; left out");
        } else if (a.equals(b)) {
            sheet.trouble(row.line(), a + " cannot have met themselves; left out");
        } else {
            meetings.add(new Meeting(row.cell("round"), Two.of(new MemberId(a), new MemberId(b))));
        }
    }

    /** Those who met in the last rounds, or ever. */
    public Set<Two> met(OptionalInt lastRounds) {
        Set<String> counted = new HashSet<>(rounds());
        if (lastRounds.isPresent() && lastRounds.getAsInt() < counted.size()) {
            List<String> rounds = rounds();
            counted = new HashSet<>(rounds.subList(rounds.size() - lastRounds.getAsInt(), rounds.size()));
        }
        Set<String> within = counted;
        return meetings.stream()
                .filter(meeting -> within.contains(meeting.round()))
                .map(Meeting::who)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> rounds() {
        Set<String> names = meetings.stream().map(Meeting::round).collect(Collectors.toSet());
        Comparator<String> order = names.stream().allMatch(name -> name.matches(NUMBER))
                ? Comparator.comparing(BigDecimal::new)
                : Comparator.naturalOrder();
        return names.stream()
                .sorted(order.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** How many others each has met. */
    public Map<MemberId, Integer> counts() {
        Map<MemberId, Integer> counts = new HashMap<>();
        for (Two two : met(OptionalInt.empty())) {
            counts.merge(two.one(), 1, Integer::sum);
            counts.merge(two.other(), 1, Integer::sum);
        }
        return counts;
    }

    public List<Trouble> troubles() {
        return sheet.troubles();
    }
}
