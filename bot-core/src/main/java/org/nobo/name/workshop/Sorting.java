package org.nobo.name.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;
import org.nobo.name.charter.SharedValue;

/** Leaders look through the groups: give one a name, move things to another, or to a new one. */
final class Sorting {
    private static final Pattern NOT_A_NUMBER = Pattern.compile("\\D+");
    private static final String NEW = "new";

    private final Workshops workshops;

    Sorting(Workshops workshops) {
        this.workshops = workshops;
    }

    void routes(Routes routes) {
        routes.leadersChoice(Bundling.PREFIX, this::press).leadersForm(Bundling.PREFIX, this::take);
    }

    /** {@code bundles/<what>/<workshop>[/<bundle>]}. */
    private Reaction press(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 4);
        Optional<Workshop> found = of(parts, turn);
        if (found.isEmpty()) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        BundleMessages messages = messages(found.get());
        if ("open".equals(parts[1])) {
            return choice.picked().stream()
                    .findFirst()
                    .flatMap(messages::bundle)
                    .map(bundle -> Reaction.whisper(messages.one(bundle, turn)))
                    .orElseGet(() -> Reaction.whisper(messages.all(turn)));
        }
        Optional<Bundle> bundle = parts.length > 3 ? messages.bundle(parts[3]) : Optional.empty();
        return bundle.map(one -> Reaction.ask(
                        "name".equals(parts[1])
                                ? messages.naming(one, one.name(), "", turn)
                                : messages.moving(one, "", "", "", turn)))
                .orElseGet(() -> Reaction.whisper(messages.all(turn)));
    }

    private Optional<Workshop> of(String[] parts, Turn turn) {
        return workshops
                .find(parts.length > 2 ? parts[2] : "")
                .filter(workshop -> workshop.community().equals(turn.community().id()));
    }

    private BundleMessages messages(Workshop workshop) {
        return new BundleMessages(workshop, workshops.bundles(workshop.id()), workshops.said(workshop.id()));
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        String[] parts = sent.form().split("/", 4);
        Optional<Workshop> found = of(parts, turn);
        Optional<Bundle> bundle = found.filter(workshop -> parts.length > 3)
                .flatMap(workshop -> messages(workshop).bundle(parts[3]));
        if (bundle.isEmpty()) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        return "name".equals(parts[1])
                ? name(found.get(), bundle.get(), sent, turn)
                : move(found.get(), bundle.get(), sent, turn);
    }

    private Reaction name(Workshop workshop, Bundle bundle, Event.FormSent sent, Turn turn) {
        String name = Typed.line(sent.values().getOrDefault("name", ""));
        if (name.isEmpty() || name.length() > SharedValue.LONGEST_NAME) {
            Form again = messages(workshop)
                    .naming(
                            bundle,
                            name,
                            turn.label("workshop.group.name.wrong", "most", SharedValue.LONGEST_NAME),
                            turn);
            return Reaction.ask(again);
        }
        workshops.keep(bundle.named(name));
        return look(workshop, bundle.number(), turn);
    }

    private Reaction move(Workshop workshop, Bundle from, Event.FormSent sent, Turn turn) {
        String which = Typed.line(sent.values().getOrDefault("which", ""));
        String to = Typed.line(sent.values().getOrDefault("to", ""));
        BundleMessages messages = messages(workshop);
        List<Integer> inIt =
                messages.in(from).stream().map(Contribution::number).toList();
        List<Integer> numbers = NOT_A_NUMBER
                .splitAsStream(which)
                .filter(word -> !word.isEmpty() && word.length() < 7)
                .map(Integer::valueOf)
                .toList();
        Optional<Bundle> target = messages.bundle(to);
        boolean toNew = NEW.equals(to) || to.equalsIgnoreCase(turn.label("workshop.group.new"));
        boolean known = !numbers.isEmpty() && inIt.containsAll(numbers);
        if (!known || (target.isEmpty() && !toNew)) {
            return Reaction.ask(messages.moving(
                    from,
                    which,
                    known ? "" : turn.label("workshop.group.which.wrong"),
                    known ? turn.label("workshop.group.to.wrong") : "",
                    turn));
        }
        return look(workshop, rearrange(workshop, messages, numbers, target), turn);
    }

    /** To which group they went; one from which everything went is no more. */
    private int rearrange(Workshop workshop, BundleMessages messages, List<Integer> numbers, Optional<Bundle> target) {
        List<Bundle> bundles = new ArrayList<>(messages.bundles());
        boolean purpose = messages.said().stream()
                .filter(each -> numbers.contains(each.number()))
                .allMatch(each -> each.asked().isPurpose());
        int free = bundles.stream().mapToInt(Bundle::number).max().orElse(0) + 1;
        Bundle to = target.orElseGet(() -> new Bundle(workshop.id(), free, purpose, "", ""));
        if (target.isEmpty()) {
            bundles.add(to);
        }
        Map<Integer, Integer> bundleOfNumber = new HashMap<>();
        messages.said().forEach(each -> each.bundle().ifPresent(old -> bundleOfNumber.put(each.number(), old)));
        numbers.forEach(number -> bundleOfNumber.put(number, to.number()));
        bundles.removeIf(bundle -> !bundleOfNumber.containsValue(bundle.number()));
        workshops.bundle(workshop.id(), bundles, bundleOfNumber);
        return to.number();
    }

    /** The group that changed, and a way back to all. */
    private Reaction look(Workshop workshop, int number, Turn turn) {
        BundleMessages messages = messages(workshop);
        Message now = messages.bundle(String.valueOf(number))
                .map(bundle -> messages.one(bundle, turn))
                .orElseGet(() -> messages.all(turn));
        return Reaction.whisper(now);
    }
}
