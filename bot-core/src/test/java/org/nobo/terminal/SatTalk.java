package org.nobo.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** Somebody sits at a terminal of this width, behind which there is no bot; what they see is taken down. */
final class SatTalk {
    final PlayedTalk talk;
    final Seat seat;
    private final List<AttributedString> seen = new ArrayList<>();

    SatTalk(int columns) {
        LiveScreen screen = new LiveScreen(seen::addAll, () -> columns);
        talk = new PlayedTalk(World.passing(), Optional.of(screen))
                .withMember("lea")
                .withMember("bob");
        seat = new Seat(talk.platform, new Acts(talk.platform, talk.clock, talk), screen);
        screen.passed(talk.clock.instant());
        seat.lookAround();
    }

    /** Types these lines, and returns what was seen meanwhile. */
    String types(String... lines) {
        int before = seen.size();
        for (String line : lines) {
            seat.take(line);
        }
        return since(before);
    }

    /** What was seen while something happened. */
    String seenWhile(Runnable happens) {
        int before = seen.size();
        happens.run();
        return since(before);
    }

    int widest() {
        return seen.stream().mapToInt(AttributedString::columnLength).max().orElse(0);
    }

    private String since(int before) {
        return seen.subList(before, seen.size()).stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
