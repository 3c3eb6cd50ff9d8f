package org.nobo.name.workshop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Work;
import org.nobo.name.ValueCard;
import org.nobo.name.ValuesCatalogue;

/** What was said is put together by likeness, outside the turn; then leaders name the groups, move things, split them. */
final class Bundling {
    static final String PREFIX = "bundles";
    private static final int MOST_PURPOSES = 4;
    private static final int MOST_VALUES = 7;

    private final Workshops workshops;
    private final Announcing announcing;
    private final Grouping grouping;
    private final Sorting sorting;

    Bundling(Announcing announcing, Grouping grouping) {
        this.workshops = announcing.workshops();
        this.announcing = announcing;
        this.grouping = grouping;
        this.sorting = new Sorting(workshops);
    }

    void routes(Routes routes) {
        Work.Worker worker = this::work;
        routes.work(PREFIX, worker, this::done);
        sorting.routes(routes);
    }

    /** {@code bundles/look/<workshop>}. */
    static String look(Workshop workshop) {
        return PREFIX + "/look/" + workshop.id();
    }

    /** A line for each group: whether it is about the purpose, the card it could be called after, and the numbers in it. */
    private String work(String id) {
        List<Contribution> said = workshops.said(id);
        return Stream.concat(
                        lines(
                                said.stream()
                                        .filter(each -> each.asked().isPurpose())
                                        .toList(),
                                MOST_PURPOSES),
                        lines(
                                said.stream()
                                        .filter(each -> !each.asked().isPurpose())
                                        .toList(),
                                MOST_VALUES))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> lines(List<Contribution> some, int most) {
        if (some.isEmpty()) {
            return Stream.empty();
        }
        boolean purpose = some.getFirst().asked().isPurpose();
        List<String> texts = some.stream().map(Contribution::words).toList();
        int[] group = grouping.of(texts, most);
        Map<Integer, List<Contribution>> groups = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], any -> new ArrayList<>()).add(some.get(i));
        }
        return groups.values().stream()
                .map(together -> purpose + "\t"
                        + (purpose
                                ? ""
                                : grouping.card(together.stream()
                                        .map(Contribution::words)
                                        .toList()))
                        + "\t"
                        + together.stream()
                                .map(each -> String.valueOf(each.number()))
                                .collect(Collectors.joining(",")));
    }

    private Reaction done(Event.WorkDone done, Turn turn) {
        String[] parts = done.work().split("/", 3);
        Optional<Workshop> at = workshops
                .find(parts[1])
                .filter(workshop -> workshop.stage() == Stage.GROUP)
                .filter(workshop -> String.valueOf(workshop.step()).equals(parts[2]));
        if (at.isEmpty()) {
            return Reaction.NONE;
        }
        Workshop workshop = at.get();
        write(
                workshop,
                done.result().lines().map(line -> line.split("\t", 3)).toList(),
                ValuesCatalogue.in(turn.community().language()));
        return announcing.toLeaders(workshop, "groups", theirs -> ready(workshop, theirs), turn);
    }

    private Message ready(Workshop workshop, Turn theirs) {
        return LeadersCard.of(workshop, workshops, theirs);
    }

    /** A group that holds most of what a named one held is called the same. */
    private void write(Workshop workshop, List<String[]> lines, ValuesCatalogue cards) {
        Map<Integer, Integer> before = new HashMap<>();
        workshops.said(workshop.id()).forEach(each -> each.bundle().ifPresent(old -> before.put(each.number(), old)));
        Map<Integer, String> names =
                workshops.bundles(workshop.id()).stream().collect(Collectors.toMap(Bundle::number, Bundle::name));
        List<Bundle> bundles = new ArrayList<>();
        Map<Integer, Integer> bundleOfNumber = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (String[] line : lines) {
            List<Integer> numbers =
                    Arrays.stream(line[2].split(",")).map(Integer::valueOf).toList();
            int number = bundles.size() + 1;
            numbers.forEach(each -> bundleOfNumber.put(each, number));
            Optional<Integer> old = numbers.stream()
                    .map(before::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.groupingBy(each -> each, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(entry -> 2 * entry.getValue() >= numbers.size())
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .filter(taken::add);
            String name = old.map(each -> names.getOrDefault(each, "")).orElse("");
            String suggested = cards.card(line[1]).map(ValueCard::name).orElse("");
            bundles.add(new Bundle(workshop.id(), number, Boolean.parseBoolean(line[0]), name, suggested));
        }
        workshops.bundle(workshop.id(), bundles, bundleOfNumber);
    }
}
