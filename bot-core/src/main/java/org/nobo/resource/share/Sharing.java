package org.nobo.resource.share;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Questions;

/** {@code /nobo share}, and the shortcut that keeps a message. */
public final class Sharing implements Feature {
    static final String PREFIX = "share";

    /** What the shortcut is called where it has an id, and where it has a name. */
    private static final List<String> SHORTCUTS = List.of("knowhow", "Save as know-how");

    /** In a form's id: the words are this member's; the words answer this question. */
    static final String BY = "by";

    private static final String FOR = "for";

    private final Saving saving;
    private final Members members;
    private final Askers askers;

    public Sharing(Saving saving, Members members, Questions questions, Resourced resourced) {
        this.saving = saving;
        this.members = members;
        this.askers = new Askers(questions, saving, resourced);
    }

    /** The button that opens the form with a question nobody could answer yet. */
    public static String resourcing(QuestionId question) {
        return PREFIX + "/" + FOR + "/" + question;
    }

    @Override
    public void routes(Routes routes) {
        routes.command(PREFIX, this::share)
                .choice(PREFIX, this::pressed)
                .form(PREFIX, this::take)
                .on(Event.ShortcutUsed.class, this::used)
                .talk(new SharingTalk(saving, askers));
    }

    private Reaction share(Event.CommandGiven command, Turn turn) {
        String id = PREFIX + "/" + EntryId.begunBy(command.id());
        return Reaction.ask(
                ShareForm.empty(id).titled(Typed.line(command.words())).form(turn));
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        String id = PREFIX + "/" + EntryId.begunBy(choice.id());
        return askers.question(parts.length > 2 ? parts[2] : "", turn)
                .map(question -> Reaction.ask(ShareForm.empty(id + "/" + FOR + "/" + question.id())
                        .titled(Typed.line(question.words()))
                        .form(turn)))
                .orElseGet(() -> Reaction.ask(ShareForm.empty(id).form(turn)));
    }

    private Reaction used(Event.ShortcutUsed shortcut, Turn turn) {
        boolean ours = SHORTCUTS.contains(shortcut.shortcut())
                || turn.label("talk.shortcut.knowhow").equalsIgnoreCase(shortcut.shortcut());
        if (!ours) {
            return Reaction.NONE;
        }
        Optional<Member> author = shortcut.author()
                .flatMap(account -> members.of(turn.community().id(), account))
                .filter(Member::here);
        if (author.isEmpty()) {
            return Reaction.whisper(turn.say("share.author.gone"));
        }
        String entry = EntryId.begunBy(shortcut.id()).value();
        return Reaction.ask(ShareForm.keeping(entry, author.get().id(), Typed.clean(shortcut.text()))
                .form(turn));
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        ShareForm form = ShareForm.sent(sent);
        Form checked = form.checked(turn);
        if (checked.mends()) {
            return Reaction.ask(checked);
        }
        Draft draft = draft(form, turn);
        Saving.Taken taken = saving.take(draft, turn);
        return Reaction.whisper(taken.said()).and(taken.also()).and(askers.hearOf(draft, turn));
    }

    private Optional<Question> question(ShareForm form, Turn turn) {
        String[] parts = form.id().split("/", 4);
        return parts.length > 3 && parts[2].equals(FOR) ? askers.question(parts[3], turn) : Optional.empty();
    }

    private Draft draft(ShareForm form, Turn turn) {
        String[] parts = form.id().split("/", 4);
        String what = parts.length > 3 ? parts[2] : "";
        String owner = turn.member().id().value();
        Optional<Question> question = question(form, turn);
        List<String> aliases =
                question.map(Question::words).filter(words -> !words.equalsIgnoreCase(form.title())).stream()
                        .toList();
        return new Draft(
                parts[1],
                form.title(),
                form.words(),
                form.meantKind(turn).orElse(Kind.INFORMATION).stored(),
                form.meantValues(turn),
                form.meantLink().map(URI::toString).orElse(""),
                turn.member().language().getLanguage(),
                aliases,
                owner,
                what.equals(BY) ? parts[3] : owner,
                turn.member().name(),
                question.map(Question::id).map(QuestionId::value).orElse(""));
    }
}
