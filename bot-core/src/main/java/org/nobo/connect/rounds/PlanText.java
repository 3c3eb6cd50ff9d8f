package org.nobo.connect.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nobo.chat.MemberId;

/** Groups as a work returns them: one a line, the ids with tabs between them; behind a dash those who are not in it. */
final class PlanText {
    private static final String NOT = "-\t";

    private PlanText() {}

    static String write(List<List<MemberId>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(MemberId::value).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    /** The same of a plan that was only tried. */
    static String write(List<List<MemberId>> groups, List<MemberId> notIn) {
        return NOT + write(List.of(notIn)) + "\n" + write(groups);
    }

    static List<MemberId> notIn(String text) {
        return text.lines()
                .filter(line -> line.startsWith(NOT))
                .flatMap(line -> Arrays.stream(line.substring(NOT.length()).split("\t")))
                .filter(id -> !id.isEmpty())
                .map(MemberId::new)
                .toList();
    }

    static List<List<MemberId>> read(String text) {
        List<List<MemberId>> groups = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(NOT))
                .forEach(line -> groups.add(
                        Arrays.stream(line.split("\t")).map(MemberId::new).toList()));
        return groups;
    }
}
