package org.nobo.connect.rounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.nobo.chat.MemberId;

/** Groups as a work returns them: one a line, the ids with tabs between them. */
final class PlanText {
    private PlanText() {}

    static String write(List<List<MemberId>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(MemberId::value).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    static List<List<MemberId>> read(String text) {
        List<List<MemberId>> groups = new ArrayList<>();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> groups.add(
                        Arrays.stream(line.split("\t")).map(MemberId::new).toList()));
        return groups;
    }
}
