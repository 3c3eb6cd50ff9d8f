package org.nobo.name.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/** The form with which a workshop begins: how long each step lasts, and how the vote is held. */
record RulesForm(String gather, String comment, String vote, String names, String quorum) {
    static final String ID = Workshop.PREFIX + "/begin";
    static final RulesForm USUAL = new RulesForm("7", "5", "7", "secret", "30%");

    private static final String NAMED = "named";

    static RulesForm sent(Map<String, String> values) {
        return new RulesForm(
                line(values, "gather"),
                line(values, "comment"),
                line(values, "vote"),
                line(values, "names"),
                line(values, "quorum"));
    }

    private static String line(Map<String, String> values, String field) {
        return Typed.line(values.getOrDefault(field, ""));
    }

    /** What was sent, once nothing in it is wrong. */
    Rules rules(Turn turn) {
        return new Rules(
                days(gather).orElseThrow(),
                days(comment).orElseThrow(),
                days(vote).orElseThrow(),
                byName(turn).orElseThrow(),
                Quorum.read(quorum).orElseThrow());
    }

    private static Optional<Integer> days(String typed) {
        return typed.matches("\\d{1,3}")
                ? Optional.of(Integer.parseInt(typed)).filter(days -> days >= 1 && days <= Rules.MOST_DAYS)
                : Optional.empty();
    }

    private Optional<Boolean> byName(Turn turn) {
        if (names.equalsIgnoreCase(NAMED) || names.equalsIgnoreCase(turn.label("workshop.form.named"))) {
            return Optional.of(true);
        }
        boolean secret = names.isEmpty()
                || names.equalsIgnoreCase("secret")
                || names.equalsIgnoreCase(turn.label("workshop.form.secret"));
        return secret ? Optional.of(false) : Optional.empty();
    }

    Form form(Turn turn) {
        return new Form(ID, turn.label("workshop.form"), fields(turn), turn.label("workshop.form.send"));
    }

    /** The form with what is wrong in it named; see {@link Form#mends}. */
    Form checked(Turn turn) {
        List<Field> fields = fields(turn);
        return new Form(
                ID,
                turn.label("workshop.form"),
                List.of(
                        mended(fields.get(0), gather, turn),
                        mended(fields.get(1), comment, turn),
                        mended(fields.get(2), vote, turn),
                        byName(turn).isPresent()
                                ? fields.get(3)
                                : fields.get(3).wrong(turn.label("workshop.form.names.wrong")),
                        Quorum.read(quorum).isPresent()
                                ? fields.get(4)
                                : fields.get(4).wrong(turn.label("workshop.form.quorum.wrong"))),
                turn.label("workshop.form.send"));
    }

    private static Field mended(Field field, String typed, Turn turn) {
        return days(typed).isPresent()
                ? field
                : field.wrong(turn.label("workshop.form.days.wrong", "most", Rules.MOST_DAYS));
    }

    private List<Field> fields(Turn turn) {
        return List.of(
                days("gather", gather, turn),
                days("comment", comment, turn),
                days("vote", vote, turn),
                Field.required(
                                "names",
                                turn.label("workshop.form.names"),
                                new Form.OneOf(List.of(
                                        Control.Option.of("secret", turn.label("workshop.form.secret")),
                                        Control.Option.of(NAMED, turn.label("workshop.form.named")))))
                        .filled(names),
                Field.optional("quorum", turn.label("workshop.form.quorum"), new Form.Line(10))
                        .hinted(turn.label("workshop.form.quorum.hint"))
                        .filled(quorum));
    }

    private static Field days(String id, String value, Turn turn) {
        return Field.required(id, turn.label("workshop.form." + id), new Form.Line(3))
                .filled(value);
    }
}
