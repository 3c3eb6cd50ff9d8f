package org.nobo.name.workshop;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.community.Community;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.SharedValue;
import org.nobo.name.charter.ValueLines;

/** The form in which leaders write what they propose. */
record ProposalForm(String id, String name, String purpose, String values) {
    private static final int LONGEST_VALUES =
            Charter.MOST_VALUES * (SharedValue.LONGEST_NAME + SharedValue.LONGEST_PRACTICE + 5);

    /** The proposal as it stands, to be changed; or what there is to begin with. */
    static ProposalForm of(Workshop workshop, Workshops workshops, Community community) {
        return workshops.drafts(workshop.id()).stream()
                .findFirst()
                .map(draft -> new ProposalForm(
                        workshop.choice("propose"),
                        draft.charter().name(),
                        draft.charter().purpose(),
                        ValueLines.written(draft.charter().values())))
                .orElseGet(() -> new ProposalForm(
                        workshop.choice("propose"), community.name(), community.purpose(), named(workshop, workshops)));
    }

    /** The names the groups were given, each to be filled with what it means. */
    private static String named(Workshop workshop, Workshops workshops) {
        return workshops.bundles(workshop.id()).stream()
                .filter(bundle -> !bundle.purpose() && !bundle.name().isEmpty())
                .map(bundle -> bundle.name() + ": ")
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    static ProposalForm sent(String id, Map<String, String> values) {
        return new ProposalForm(
                id,
                Typed.line(values.getOrDefault("name", "")),
                Typed.clean(values.getOrDefault("purpose", "")),
                Typed.clean(values.getOrDefault("values", "")));
    }

    private ValueLines read() {
        return ValueLines.read(values, ValuesCatalogue.in(Locale.ENGLISH));
    }

    Charter charter() {
        return new Charter(name, purpose, read().values());
    }

    Form form(Turn turn) {
        return form(turn, "", "", "");
    }

    /** The form with what is wrong in it named; see {@link Form#mends}. */
    Form checked(Turn turn) {
        return form(
                turn,
                length(name, Charter.LONGEST_NAME, "name.setup.name.missing", turn),
                length(purpose, Charter.LONGEST_PURPOSE, "name.setup.purpose.missing", turn),
                wrongValues(turn));
    }

    private static String length(String typed, int most, String missing, Turn turn) {
        if (typed.isEmpty()) {
            return turn.label(missing);
        }
        return typed.length() <= most ? "" : turn.label("workshop.long", "count", typed.length(), "most", most);
    }

    private String wrongValues(Turn turn) {
        ValueLines read = read();
        return read.problem() == ValueLines.Problem.NONE
                ? ""
                : turn.label(
                        "workshop.values."
                                + read.problem().name().toLowerCase(Locale.ROOT).replace('_', '.'),
                        "about",
                        read.about());
    }

    private Form form(Turn turn, String wrongName, String wrongPurpose, String wrongValues) {
        return new Form(
                id,
                turn.label("workshop.proposal"),
                List.of(
                        Field.required("name", turn.label("name.setup.name"), new Form.Line(Charter.LONGEST_NAME))
                                .filled(name)
                                .wrong(wrongName),
                        Field.required(
                                        "purpose",
                                        turn.label("name.setup.purpose"),
                                        new Form.Lines(Charter.LONGEST_PURPOSE))
                                .hinted(turn.label("workshop.proposal.purpose.hint"))
                                .filled(purpose)
                                .wrong(wrongPurpose),
                        Field.required("values", turn.label("name.setup.values"), new Form.Lines(LONGEST_VALUES))
                                .hinted(turn.label("workshop.proposal.values.hint"))
                                .filled(values)
                                .wrong(wrongValues)),
                turn.label("workshop.proposal.send"));
    }
}
