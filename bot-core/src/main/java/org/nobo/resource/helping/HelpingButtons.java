package org.nobo.resource.helping;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.MemberId;
import org.nobo.feature.Turn;
import org.nobo.resource.question.QuestionId;

/** What can be pressed while a question is carried; the ids are {@code helping/<what>/<question>}, and whose answer it is about. */
public final class HelpingButtons {
    static final String PREFIX = "helping";
    private static final Pattern ID = Pattern.compile(PREFIX + "/([a-z]+)/([^/]+)(?:/([^/]+))?");

    private HelpingButtons() {}

    /** A button that was pressed. */
    record Pressed(String what, QuestionId question, Optional<MemberId> helper) {}

    static Optional<Pressed> pressed(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? Optional.of(new Pressed(
                        parts.group(1),
                        new QuestionId(parts.group(2)),
                        Optional.ofNullable(parts.group(3)).map(MemberId::new)))
                : Optional.empty();
    }

    /** Has a person asked. */
    public static Control askSomebody(QuestionId question, Look look, Turn turn) {
        return new Choice(id("ask", question), turn.label("helping.button.ask"), look);
    }

    /** Has somebody asked beside the help channel. */
    static Control askToo(QuestionId question, Turn turn) {
        return new Choice(id("ask", question), turn.label("helping.button.other"), Look.PRIMARY);
    }

    /** Says that one can answer. */
    public static Control claim(QuestionId question, Turn turn) {
        return new Choice(id("claim", question), turn.label("helping.button.claim"), Look.PRIMARY);
    }

    /** Ends it, for who asked. */
    static Control withdraw(QuestionId question, Turn turn) {
        return Choice.of(id("withdraw", question), turn.label("helping.button.never-mind"));
    }

    /** Before all read a question that its asker had not thought of for all. */
    static List<Control> toEverybody(QuestionId question, Turn turn) {
        return List.of(
                new Choice(id("anyway", question), turn.label("resource.button.help"), Look.PRIMARY),
                Choice.of(id("drop", question), turn.label("helping.button.never-mind")));
    }

    static List<Control> offer(QuestionId question, Turn turn) {
        return List.of(
                claim(question, turn),
                Choice.of(id("pass", question), turn.label("helping.button.pass")),
                Choice.of(id("later", question), turn.label("helping.button.later")));
    }

    static List<Control> mayI(QuestionId question, Turn turn) {
        return List.of(
                new Choice(id("yes", question), turn.label("helping.button.yes"), Look.PRIMARY),
                Choice.of(id("once", question), turn.label("helping.button.once")),
                Choice.of(id("never", question), turn.label("helping.button.never")));
    }

    /** On an answer that was carried. */
    static List<Control> answered(QuestionId question, MemberId by, boolean canAskBack, Turn turn) {
        Control helped =
                new Choice(id("helped", question) + "/" + by, turn.label("helping.button.helped"), Look.PRIMARY);
        Control back = Choice.of(id("back", question) + "/" + by, turn.label("helping.button.back"));
        Control other = Choice.of(id("other", question) + "/" + by, turn.label("helping.button.other"));
        return canAskBack ? List.of(helped, back, other) : List.of(helped, other);
    }

    /** @param otherwise what is pressed by those whom that does not help */
    static List<Control> earlier(QuestionId question, String otherwise, Turn turn) {
        return List.of(
                new Choice(id("enough", question), turn.label("helping.button.enough"), Look.PRIMARY),
                Choice.of(id(otherwise, question), turn.label("helping.button.anyway")));
    }

    /** The same, where what is like it has no answer yet. */
    static List<Control> waiting(QuestionId question, String otherwise, Turn turn) {
        return List.of(
                new Choice(id("drop", question), turn.label("helping.button.look-there"), Look.PRIMARY),
                Choice.of(id(otherwise, question), turn.label("helping.button.anyway")));
    }

    private static String id(String what, QuestionId question) {
        return PREFIX + "/" + what + "/" + question;
    }
}
