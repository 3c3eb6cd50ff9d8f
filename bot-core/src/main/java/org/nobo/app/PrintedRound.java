package org.nobo.app;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Plan;
import org.nobo.connect.matching.Plan.Left;
import org.nobo.connect.matching.Plan.Quality;
import org.nobo.connect.matching.Two;
import org.nobo.connect.matching.Why;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A planned round, for people and for programs. */
record PrintedRound(Plan plan, Set<Two> met, Duration took, OptionalDouble bound) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    String text() {
        StringBuilder text = new StringBuilder();
        for (List<MemberId> group : plan.groups()) {
            text.append(line(
                    String.join(" and ", group.stream().map(MemberId::value).toList())));
        }
        for (Left left : plan.left()) {
            text.append(line(left.member() + ": nobody, for " + why(left.why())));
        }
        Quality quality = plan.quality();
        return text.append(line("%d placed, %d left; %.0f %% share a value, %.0f %% share two"
                        .formatted(
                                quality.placed(),
                                plan.left().size(),
                                100 * quality.sharedOne(),
                                100 * quality.sharedTwo())))
                .toString();
    }

    private static String line(String words) {
        return words.replaceAll("\\p{Cntrl}", " ") + System.lineSeparator();
    }

    String json() {
        Quality quality = plan.quality();
        ObjectNode json = JSON.createObjectNode();
        ArrayNode pairs = json.putArray("pairs");
        ArrayNode groups = json.putArray("groups");
        for (List<MemberId> group : plan.groups()) {
            ArrayNode ids = group.size() == 2 ? pairs.addArray() : groups.addArray();
            group.forEach(member -> ids.add(member.value()));
        }
        ArrayNode unplaced = json.putArray("unplaced");
        for (Left left : plan.left()) {
            unplaced.addObject().put("member", left.member().value()).put("why", why(left.why()));
        }
        json.put("weight", rounded(quality.weight()));
        bound.ifPresentOrElse(most -> json.put("bound", rounded(most)), () -> json.putNull("bound"));
        return json.put("placed", quality.placed())
                .put("sharedOne", rounded(quality.sharedOne()))
                .put("sharedTwo", rounded(quality.sharedTwo()))
                .put("repeats", repeats())
                .put("broken", quality.apart() + quality.strangers())
                .put("seconds", took.toMillis() / 1000.0)
                .toString();
    }

    private int repeats() {
        int repeats = 0;
        for (List<MemberId> group : plan.groups()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = i + 1; j < group.size(); j++) {
                    repeats += met.contains(Two.of(group.get(i), group.get(j))) ? 1 : 0;
                }
            }
        }
        return repeats;
    }

    /** To millionths: weights are whole millionths, and what is above them must not fall below by rounding. */
    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }

    private static String why(Why why) {
        return switch (why) {
            case ALONE -> "nobody else takes part";
            case NO_LANGUAGE -> "nobody who takes part speaks a language of theirs";
            case ALL_APART -> "everybody else is somebody they met before, or are not to meet";
            case TAKEN -> "all they may meet are with others";
        };
    }
}
