package org.nobo.care.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nobo.chat.Control;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/** The form in which something is told. Whoever is named in it, in any field, does not get it. */
record ReportForm(String words, String about, String name) {
    static final String ID = "my-report/tell";
    private static final String NAMED = "named";
    private static final String UNNAMED = "unnamed";
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\n]+");

    static ReportForm fresh(String words) {
        return new ReportForm(words, "", UNNAMED);
    }

    static ReportForm sent(Map<String, String> values) {
        return new ReportForm(
                Typed.clean(values.getOrDefault("words", "")),
                Typed.line(values.getOrDefault("about", "")),
                Typed.line(values.getOrDefault("name", "")));
    }

    /** Without a clear yes to the name it is told without one. */
    boolean isNamed(Turn turn) {
        return name.equalsIgnoreCase(NAMED) || name.equalsIgnoreCase(turn.label("report.name.named"));
    }

    /** Whom it names, as far as they are known here: as whom it is about, or in the words themselves. */
    Set<Member> named(Members members, Turn turn) {
        Set<Member> named = new LinkedHashSet<>();
        SEPARATOR
                .splitAsStream(about)
                .map(ReportForm::plain)
                .filter(each -> !each.isEmpty())
                .forEach(each -> named.addAll(members.named(turn.community().id(), each)));
        members.leaders(turn.community().id()).stream()
                .filter(leader -> Report.names(words, leader))
                .forEach(named::add);
        return named;
    }

    private static String plain(String typed) {
        return typed.strip().replaceFirst("^@", "");
    }

    private List<String> unknown(Members members, Turn turn) {
        return SEPARATOR
                .splitAsStream(about)
                .map(ReportForm::plain)
                .filter(each -> !each.isEmpty()
                        && members.named(turn.community().id(), each).isEmpty())
                .toList();
    }

    Form form(Turn turn) {
        return form("", "", turn);
    }

    /**
     * The form with what is wrong in it named; see {@link Form#mends}.
     *
     * @param nobodyLeft whether everybody who could get it is named in it
     */
    Form checked(Members members, boolean nobodyLeft, Turn turn) {
        List<String> unknown = unknown(members, turn);
        String wrongAbout = unknown.isEmpty()
                ? nobodyLeft ? turn.label("report.nobody.left") : ""
                : turn.label("report.about.unknown", "name", unknown.getFirst());
        String wrongWords = words.isEmpty()
                ? turn.label("report.words.missing")
                : words.length() > Report.LONGEST
                        ? turn.label("report.words.long", "count", words.length(), "most", Report.LONGEST)
                        : "";
        return form(wrongWords, wrongAbout, turn);
    }

    private Form form(String wrongWords, String wrongAbout, Turn turn) {
        List<Control.Option> options = new ArrayList<>();
        options.add(Control.Option.of(UNNAMED, turn.label("report.name.unnamed")));
        options.add(Control.Option.of(NAMED, turn.label("report.name.named")));
        return new Form(
                ID,
                turn.label("report.form"),
                List.of(
                        Field.required("words", turn.label("report.words"), new Form.Lines(Report.LONGEST))
                                .hinted(turn.label("report.words.hint"))
                                .filled(words)
                                .wrong(wrongWords),
                        Field.optional("about", turn.label("report.about"), new Form.Line(200))
                                .hinted(turn.label("report.about.hint"))
                                .filled(about)
                                .wrong(wrongAbout),
                        Field.required("name", turn.label("report.name"), new Form.OneOf(options))
                                .filled(name.isEmpty() ? UNNAMED : name)),
                turn.label("report.send"));
    }
}
