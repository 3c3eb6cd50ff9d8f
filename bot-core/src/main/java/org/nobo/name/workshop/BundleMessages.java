package org.nobo.name.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.name.charter.SharedValue;

/** The groups of what was said, as leaders see them: without names, and only the words that may be shown. */
record BundleMessages(Workshop workshop, List<Bundle> bundles, List<Contribution> said) {
    private static final int SHORT = 120;

    Optional<Bundle> bundle(String number) {
        return bundles.stream()
                .filter(bundle -> String.valueOf(bundle.number()).equals(number))
                .findFirst();
    }

    List<Contribution> in(Bundle bundle) {
        return said.stream()
                .filter(each -> each.bundle().equals(Optional.of(bundle.number())))
                .toList();
    }

    Message all(Turn turn) {
        if (bundles.isEmpty()) {
            return Message.of(turn.say("workshop.groups.none"));
        }
        Text text = turn.say("workshop.groups");
        for (Bundle bundle : bundles) {
            text = text.paragraph(one(bundle, SHORT, turn));
        }
        List<Control.Option> options = bundles.stream()
                .map(bundle -> Control.Option.of(String.valueOf(bundle.number()), label(bundle, turn)))
                .toList();
        return Message.of(
                        text,
                        new Control.Menu(
                                Bundling.PREFIX + "/open/" + workshop.id(),
                                turn.label("workshop.groups.open"),
                                options,
                                1,
                                1),
                        Choice.of(workshop.choice("write"), turn.label("workshop.write")))
                .titled(turn.label("workshop.groups.title"));
    }

    Message one(Bundle bundle, Turn turn) {
        return Message.of(
                one(bundle, Contribution.LONGEST, turn),
                new Choice(id("name", bundle), turn.label("workshop.group.name"), Look.PRIMARY),
                Choice.of(id("move", bundle), turn.label("workshop.group.move")),
                Choice.of(Bundling.look(workshop), turn.label("workshop.groups.look")),
                Choice.of(workshop.choice("write"), turn.label("workshop.write")));
    }

    private Text one(Bundle bundle, int most, Turn turn) {
        Text text = new Text(List.of(new Text.Strong(label(bundle, turn))));
        List<Contribution> inIt = in(bundle);
        for (Contribution each : inIt.stream().filter(Contribution::quotable).toList()) {
            String words =
                    each.words().length() <= most ? each.words() : each.words().substring(0, most) + " …";
            text = text.line(turn.say("workshop.group.said", "number", each.number(), "words", words));
        }
        List<String> unseen = inIt.stream()
                .filter(each -> !each.quotable())
                .map(each -> String.valueOf(each.number()))
                .toList();
        return unseen.isEmpty()
                ? text
                : text.line(turn.say(
                        unseen.size() == 1 ? "workshop.group.unseen.one" : "workshop.group.unseen",
                        "count",
                        unseen.size(),
                        "numbers",
                        turn.words().row(unseen)));
    }

    private String label(Bundle bundle, Turn turn) {
        String about = turn.label(bundle.purpose() ? "workshop.group.purpose" : "workshop.group.value");
        String key = bundle.suggested().isEmpty() ? "workshop.group.unnamed" : "workshop.group.suggested";
        return turn.label(
                bundle.name().isEmpty() ? key : "workshop.group.named",
                "number",
                bundle.number(),
                "name",
                bundle.name().isEmpty() ? bundle.suggested() : bundle.name(),
                "about",
                about);
    }

    private String id(String what, Bundle bundle) {
        return Bundling.PREFIX + "/" + what + "/" + workshop.id() + "/" + bundle.number();
    }

    Form naming(Bundle bundle, String name, String wrong, Turn turn) {
        Field field = Field.required(
                        "name", turn.label("workshop.group.name.field"), new Form.Line(SharedValue.LONGEST_NAME))
                .filled(name.isEmpty() ? bundle.suggested() : name)
                .wrong(wrong);
        return new Form(
                id("name", bundle),
                turn.label("workshop.group.form"),
                List.of(field.hinted(turn.label("workshop.group.name.hint"))),
                turn.label("name.setup.send"));
    }

    Form moving(Bundle bundle, String which, String wrongWhich, String wrongTo, Turn turn) {
        List<Control.Option> options = new ArrayList<>();
        bundles.stream()
                .filter(other -> other.number() != bundle.number())
                .forEach(other -> options.add(Control.Option.of(String.valueOf(other.number()), label(other, turn))));
        options.add(Control.Option.of("new", turn.label("workshop.group.new")));
        String inIt =
                in(bundle).stream().map(each -> String.valueOf(each.number())).collect(Collectors.joining(", "));
        return new Form(
                id("move", bundle),
                turn.label("workshop.group.form"),
                List.of(
                        Field.required("which", turn.label("workshop.group.which"), new Form.Line(100))
                                .hinted(turn.label("workshop.group.which.hint", "numbers", inIt))
                                .filled(which)
                                .wrong(wrongWhich),
                        Field.required("to", turn.label("workshop.group.to"), new Form.OneOf(options))
                                .filled("new")
                                .wrong(wrongTo)),
                turn.label("name.setup.send"));
    }
}
