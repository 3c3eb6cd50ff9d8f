package org.nobo.resource.share;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.MemberId;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;
import org.nobo.resource.knowhow.Kind;

/**
 * The form in which know-how is shared and changed.
 *
 * @param id of the form: {@code share/<entry>} and, behind another slash, what else is known
 */
record ShareForm(String id, String title, String words, String kind, String values, String link) {
    private static final String TITLE = "title";
    private static final String WORDS = "text";
    private static final String KIND = "kind";
    private static final String VALUES = "values";
    private static final String LINK = "link";
    private static final int LONGEST_LINK = 500;

    static ShareForm empty(String id) {
        return new ShareForm(id, "", "", Kind.INFORMATION.stored(), "", "");
    }

    static ShareForm sent(Event.FormSent sent) {
        Map<String, String> typed = sent.values();
        return new ShareForm(
                sent.form(),
                Typed.line(typed.getOrDefault(TITLE, "")),
                Typed.clean(typed.getOrDefault(WORDS, "")),
                Typed.line(typed.getOrDefault(KIND, "")),
                Typed.line(typed.getOrDefault(VALUES, "")),
                Typed.line(typed.getOrDefault(LINK, "")));
    }

    /** What somebody wrote, to be kept with their yes: its first sentence makes a title. */
    static ShareForm keeping(String entry, MemberId author, String words) {
        String id = Sharing.PREFIX + "/" + entry + "/" + Sharing.BY + "/" + author;
        return empty(id).titled(firstSentence(words)).saying(words);
    }

    private static String firstSentence(String words) {
        String line = words.lines().findFirst().orElse("");
        int end = line.indexOf(". ");
        return end > 0 ? line.substring(0, end) : line;
    }

    ShareForm titled(String with) {
        return new ShareForm(id, shortened(with, Draft.LONGEST_TITLE), words, kind, values, link);
    }

    ShareForm saying(String with) {
        return new ShareForm(id, title, shortened(with, Draft.LONGEST), kind, values, link);
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most);
    }

    /** The kind they mean; information where they left it out. */
    Optional<Kind> meantKind(Turn turn) {
        return kind.isEmpty()
                ? Optional.of(Kind.INFORMATION)
                : KindWords.meant(kind, turn).filter(Kind.shared()::contains);
    }

    /** The names of the values it serves, as they are kept. */
    List<String> meantValues(Turn turn) {
        return read(turn).names();
    }

    /** Where more stands, if they said where. */
    Optional<URI> meantLink() {
        return link.isEmpty() ? Optional.empty() : Link.typed(link);
    }

    private ServedValues read(Turn turn) {
        return ServedValues.read(values, turn.words().language());
    }

    Form form(Turn turn) {
        return form(turn, "", "", "", "", "");
    }

    /** The form with what is wrong in it named; see {@link Form#mends}. */
    Form checked(Turn turn) {
        return form(turn, wrongTitle(turn), wrongWords(turn), wrongKind(turn), wrongValues(turn), wrongLink(turn));
    }

    private String wrongTitle(Turn turn) {
        if (title.isEmpty()) {
            return turn.label("share.title.missing");
        }
        return title.length() <= Draft.LONGEST_TITLE
                ? ""
                : turn.label("share.title.long", "count", title.length(), "most", Draft.LONGEST_TITLE);
    }

    private String wrongWords(Turn turn) {
        if (words.isEmpty()) {
            return turn.label("share.words.missing");
        }
        return words.length() <= Draft.LONGEST
                ? ""
                : turn.label("share.words.long", "count", words.length(), "most", Draft.LONGEST);
    }

    private String wrongKind(Turn turn) {
        return meantKind(turn).isPresent() ? "" : turn.label("share.kind.unknown", "kind", kind);
    }

    private String wrongValues(Turn turn) {
        List<String> unknown = read(turn).unknown();
        return unknown.isEmpty() ? "" : turn.label("share.values.unknown", "value", unknown.getFirst());
    }

    private String wrongLink(Turn turn) {
        boolean good = link.isEmpty()
                || (link.length() <= LONGEST_LINK && Link.typed(link).isPresent());
        return good ? "" : turn.label("share.link.wrong");
    }

    private Form form(
            Turn turn, String wrongTitle, String wrongWords, String wrongKind, String wrongValues, String wrongLink) {
        String form = id.startsWith(EntryButtons.PREFIX + "/") ? "entry.form" : "share.form";
        return new Form(
                id,
                turn.label(form),
                List.of(
                        Field.required(TITLE, turn.label("share.form.title"), new Form.Line(Draft.LONGEST_TITLE))
                                .hinted(turn.label("share.form.title.hint"))
                                .filled(title)
                                .wrong(wrongTitle),
                        Field.required(WORDS, turn.label("share.form.words"), new Form.Lines(Draft.LONGEST))
                                .hinted(turn.label("share.form.words.hint"))
                                .filled(words)
                                .wrong(wrongWords),
                        Field.optional(KIND, turn.label("share.form.kind"), new Form.OneOf(kinds(turn)))
                                .filled(kind)
                                .wrong(wrongKind),
                        Field.optional(VALUES, turn.label("share.form.values"), new Form.Line(200))
                                .hinted(turn.label("share.form.values.hint"))
                                .filled(values)
                                .wrong(wrongValues),
                        Field.optional(LINK, turn.label("share.form.link"), new Form.Line(LONGEST_LINK))
                                .hinted(turn.label("share.form.link.hint"))
                                .filled(link)
                                .wrong(wrongLink)),
                turn.label(form + ".send"));
    }

    private static List<Control.Option> kinds(Turn turn) {
        return Kind.shared().stream()
                .map(each -> Control.Option.of(each.stored(), turn.label("resource.kind." + each.stored())))
                .toList();
    }
}
