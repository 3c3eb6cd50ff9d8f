package org.nobo.resource.share;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.knowhow.Tending;
import org.nobo.resource.knowhow.Wrong;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Telling;

/** {@code /nobo entry}: opens an entry; its owner and leaders change or delete it, and everybody may say what is wrong. */
public final class Entries implements Feature {
    private static final int MOST_LISTED = 20;
    private static final int SHOWN = 1_500;

    private final KnowHow knowHow;
    private final Tended tended;
    private final Search search;
    private final Saving saving;
    private final Flagging flagging;
    private final ByOthers byOthers;
    private final EntryLine line;

    public Entries(KnowHow knowHow, Tended tended, Search search, Saving saving, EntryLine line) {
        this.knowHow = knowHow;
        this.tended = tended;
        this.search = search;
        this.saving = saving;
        this.flagging = new Flagging(saving, tended);
        this.byOthers = new ByOthers(saving);
        this.line = line;
    }

    @Override
    public void routes(Routes routes) {
        routes.command(EntryButtons.PREFIX, this::open)
                .choice(EntryButtons.PREFIX, this::pressed)
                .form(EntryButtons.PREFIX, this::change);
    }

    private Reaction open(Event.CommandGiven command, Turn turn) {
        if (command.words().isBlank()) {
            return Reaction.whisper(own(turn));
        }
        return search.find(turn.community().id(), command.words(), 1).best().stream()
                .flatMap(found -> saving.find(found.entry().value(), turn).stream())
                .findFirst()
                .map(entry -> Reaction.whisper(page(entry, called(command.words(), entry, turn), turn)))
                .orElseGet(() -> Reaction.whisper(turn.say("entry.none", "words", command.words())));
    }

    /** Everything is near to something: where an entry has none of the words, that is said. */
    private static Text called(String words, Entry entry, Turn turn) {
        String all = entry.title() + "\n" + entry.words() + "\n" + String.join("\n", entry.aliases());
        return Telling.in(words).sharedBy(all) > 0
                ? Text.EMPTY
                : turn.say("entry.none", "words", words).line(turn.say("entry.nearest"));
    }

    /** What somebody looks after, to be opened. */
    private Message own(Turn turn) {
        List<Entry> own = tended.by(turn.member().id());
        if (own.isEmpty()) {
            return Message.of(turn.say("entry.own.none"));
        }
        Control menu = new Control.Menu(
                EntryButtons.SHOW,
                turn.label("entry.open"),
                own.stream()
                        .limit(MOST_LISTED)
                        .map(entry -> Control.Option.of(entry.id().value(), entry.title()))
                        .toList(),
                1,
                1);
        return Message.of(turn.say("entry.own", "count", own.size()), menu);
    }

    /** {@code entry/<what>/<entry>}; in a menu the entry is what was picked. */
    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 4);
        String id = parts.length > 2 ? parts[2] : String.join("", choice.picked());
        Optional<Entry> found = saving.find(id, turn);
        if (found.isEmpty()) {
            return Reaction.whisper(turn.say("entry.gone"));
        }
        Entry entry = found.get();
        return switch (parts[1]) {
            case "show" -> Reaction.whisper(page(entry, Text.EMPTY, turn));
            case "flag" -> parts.length > 3 ? flag(entry, parts[3], turn) : askWhatIsWrong(entry, turn);
            case "history" -> Reaction.whisper(history(entry, turn));
            default -> tend(parts[1], entry, turn);
        };
    }

    private Message page(Entry entry, Text before, Turn turn) {
        String words = entry.words();
        String shown = words.length() <= SHOWN ? words : words.substring(0, SHOWN) + " …";
        Text text = before.paragraph(new Text(List.of(new Text.Quote(Text.said(shown)))))
                .paragraph(line.of(entry, turn).line(serves(entry, turn)));
        boolean mayChange = saving.mayChange(entry, turn);
        Text flags = mayChange || turn.member().leader() ? flags(entry, turn) : Text.EMPTY;
        boolean settles = !flags.isEmpty();
        boolean hasHistory = !tended.history(turn.community().id(), entry.id()).isEmpty();
        return Message.of(text.paragraph(flags), EntryButtons.on(entry, mayChange, settles, hasHistory, turn))
                .titled(entry.title());
    }

    private static Text serves(Entry entry, Turn turn) {
        List<String> values = entry.section().about().values();
        return values.isEmpty()
                ? Text.EMPTY
                : turn.say(
                        "entry.serves",
                        "values",
                        ServedValues.shown(values, turn.words().language()));
    }

    private Text flags(Entry entry, Turn turn) {
        Text flags = tended.flags(turn.community().id(), entry.id()).stream()
                .map(flag -> turn.say("entry.flagged." + flag.reason().stored()))
                .distinct()
                .map(reason -> turn.say("entry.flag.stands", "reason", reason))
                .reduce(Text.EMPTY, Text::line);
        return flags.isEmpty() ? flags : flags.line(EntryLine.changedWhere(entry, turn));
    }

    private Message history(Entry entry, Turn turn) {
        Text versions = turn.say("entry.history.is", "title", new Text.Strong(entry.title()));
        for (Tended.Version version : tended.history(turn.community().id(), entry.id())) {
            Text until = version.by()
                    .flatMap(saving::here)
                    .map(by ->
                            turn.say("entry.history.by", "date", EntryLine.date(version.at(), turn), "name", by.name()))
                    .orElseGet(() -> turn.say("entry.history.until", "date", EntryLine.date(version.at(), turn)));
            String words = version.words();
            String shown = words.length() <= 300 ? words : words.substring(0, 300) + " …";
            versions = versions.paragraph(until)
                    .plus(new Text(List.of(new Text.Quote(Text.said(version.title() + "\n" + shown)))));
        }
        return Message.of(versions);
    }

    private static Reaction askWhatIsWrong(Entry entry, Turn turn) {
        return Reaction.whisper(Message.of(turn.say("entry.flag.what"), EntryButtons.reasons(entry, turn)));
    }

    private Reaction flag(Entry entry, String reason, Turn turn) {
        return Arrays.stream(Wrong.values())
                .filter(wrong -> wrong.stored().equals(reason) && wrong.concernsTheEntry())
                .findFirst()
                .map(wrong -> Reaction.replace(Message.of(turn.say("entry.flag.thanks")))
                        .and(flagging.flag(entry, wrong, turn)))
                .orElseGet(() -> askWhatIsWrong(entry, turn));
    }

    private Reaction tend(String what, Entry entry, Turn turn) {
        boolean settles = what.equals("fresh") && turn.member().leader();
        if (!saving.mayChange(entry, turn) && !settles) {
            return Reaction.whisper(turn.say(entry.isByHand() ? "entry.notyours" : "entry.fromfolder"));
        }
        return switch (what) {
            case "fresh" -> fresh(entry, turn);
            case "edit" -> Reaction.ask(form(entry, turn).form(turn));
            case "drop" ->
                Reaction.whisper(Message.of(
                        turn.say("entry.drop.sure", "title", new Text.Strong(entry.title())),
                        EntryButtons.dropping(entry, turn)));
            case "dropped" -> drop(entry, turn);
            default -> Reaction.whisper(page(entry, Text.EMPTY, turn));
        };
    }

    private Reaction fresh(Entry entry, Turn turn) {
        Reaction told = looked(entry, false, turn);
        Reaction thanks = Reaction.replace(
                        Message.of(turn.say("entry.fresh.thanks", "title", new Text.Strong(entry.title()))))
                .and(told);
        return entry.isByHand() ? thanks.and(Saving.reviewed(entry.id(), turn)) : thanks;
    }

    private Reaction looked(Entry entry, boolean changed, Turn turn) {
        tended.of(turn.community().id(), entry.id())
                .ifPresent(tending -> tended.tend(turn.community().id(), entry.id(), tending.lookedAt(turn.now())));
        return flagging.settled(entry, changed, turn);
    }

    private Reaction drop(Entry entry, Turn turn) {
        Reaction told = byOthers.dropped(entry, turn);
        knowHow.remove(turn.community().id(), entry.id());
        return Reaction.replace(Message.of(turn.say("entry.dropped", "title", new Text.Strong(entry.title()))))
                .callingOff(Reviewing.PREFIX + "/" + entry.id())
                .and(told);
    }

    private ShareForm form(Entry entry, Turn turn) {
        About about = entry.section().about();
        return new ShareForm(
                EntryButtons.PREFIX + "/" + entry.id(),
                entry.title(),
                entry.words(),
                about.kind().stored(),
                ServedValues.shown(about.values(), turn.words().language()),
                tended.of(turn.community().id(), entry.id())
                        .flatMap(Tending::link)
                        .map(Object::toString)
                        .orElse(""));
    }

    private Reaction change(Event.FormSent sent, Turn turn) {
        ShareForm form = ShareForm.sent(sent);
        Optional<Entry> found = saving.find(form.id().split("/", 2)[1], turn);
        if (found.isEmpty() || !saving.mayChange(found.get(), turn)) {
            return Reaction.whisper(turn.say(found.isEmpty() ? "entry.gone" : "entry.notyours"));
        }
        Form checked = form.checked(turn);
        return checked.mends() ? Reaction.ask(checked) : change(found.get(), form, turn);
    }

    private Reaction change(Entry before, ShareForm form, Turn turn) {
        About about = before.section().about();
        About now = new About(form.meantKind(turn).orElse(Kind.INFORMATION), about.sharedBy(), form.meantValues(turn));
        Entry changed = Entry.byHand(before.id(), form.title(), form.words(), now, before.aliases());
        if (!changed.words().equals(before.words()) || !changed.title().equals(before.title())) {
            tended.remember(turn.community().id(), before, turn.member().id(), turn.now());
        }
        knowHow.put(turn.community().id(), changed, turn.now());
        Reaction told = looked(before, true, turn);
        tended.of(turn.community().id(), before.id())
                .ifPresent(
                        tending -> tended.tend(turn.community().id(), before.id(), tending.linked(form.meantLink())));
        return Reaction.whisper(turn.say("entry.changed", "title", new Text.Strong(form.title())))
                .and(Saving.reviewed(before.id(), turn))
                .and(told)
                .and(byOthers.changed(changed, turn));
    }
}
