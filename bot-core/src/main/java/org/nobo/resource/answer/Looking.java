package org.nobo.resource.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.search.Finding;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Telling;
import org.nobo.resource.share.EntryButtons;
import org.nobo.resource.share.EntryLine;

/** {@code /nobo find kind:mentors lucene}: lists what is known by kind, value, who shared it, language and words. */
public final class Looking implements Feature {
    private static final int LISTED = 5;

    /** So many entries that have the words are looked through for those that fit. */
    private static final int LOOKED_THROUGH = 300;

    /** Everything is somewhat near in meaning: what is farther from the best than this share is not what was looked for. */
    private static final double NEAR = .85;

    private final KnowHow knowHow;
    private final Search search;
    private final EntryLine line;

    public Looking(KnowHow knowHow, Search search, EntryLine line) {
        this.knowHow = knowHow;
        this.search = search;
        this.line = line;
    }

    @Override
    public void routes(Routes routes) {
        routes.command("find", this::find);
    }

    private Reaction find(Event.CommandGiven command, Turn turn) {
        Wanted wanted = Wanted.read(command.words(), turn);
        if (wanted.unknownKind().isPresent()) {
            return Reaction.whisper(
                    turn.say("share.kind.unknown", "kind", wanted.unknownKind().get()));
        }
        if (wanted.words().isBlank() && wanted.facets().isEmpty()) {
            return Reaction.whisper(turn.say("find.what"));
        }
        List<Entry> found = found(wanted, turn);
        if (found.isEmpty()) {
            return Reaction.whisper(nothing(wanted, turn));
        }
        Text before = isNamed(wanted.words(), found) ? Text.EMPTY : turn.say("find.nearest");
        return Reaction.whisper(list(before, found, turn));
    }

    /** Says which of what was wanted is to blame, where one of it is, so that the rest can be looked for without it. */
    private Text nothing(Wanted wanted, Turn turn) {
        return wanted.pairs().stream()
                .filter(pair -> knowHow.fitting(turn.community().id(), pair.facets(), List.of(), 1)
                        .isEmpty())
                .findFirst()
                .map(pair -> turn.say("find.none.pair", "pair", pair.typed()))
                .orElseGet(() -> turn.say("find.none").line(turn.say("find.none.next")));
    }

    /** Whether one of these has a word that was looked for; else they are only near in meaning. */
    private static boolean isNamed(String words, List<Entry> found) {
        Telling wanted = Telling.in(words);
        return words.isBlank()
                || found.stream()
                        .limit(LISTED)
                        .map(entry -> entry.title() + "\n" + entry.words() + "\n" + String.join("\n", entry.aliases()))
                        .anyMatch(text -> wanted.sharedBy(text) > 0);
    }

    private List<Entry> found(Wanted wanted, Turn turn) {
        if (wanted.words().isBlank()) {
            return knowHow.fitting(turn.community().id(), wanted.facets(), List.of(), LISTED + 1);
        }
        List<Finding> best = search.find(turn.community().id(), wanted.words(), LOOKED_THROUGH)
                .best();
        List<EntryId> ranked = best.stream()
                .filter(each -> each.score() >= NEAR * best.getFirst().score())
                .map(Finding::entry)
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        List<Entry> fitting =
                new ArrayList<>(knowHow.fitting(turn.community().id(), wanted.facets(), ranked, LOOKED_THROUGH));
        fitting.sort(Comparator.comparingInt(entry -> ranked.indexOf(entry.id())));
        return fitting.subList(0, Math.min(fitting.size(), LISTED + 1));
    }

    private Message list(Text before, List<Entry> found, Turn turn) {
        List<Entry> shown = found.subList(0, Math.min(found.size(), LISTED));
        Text text = before;
        for (Entry entry : shown) {
            text = text.paragraph(new Text(List.of(new Text.Strong(entry.title()))).line(line.of(entry, turn)));
        }
        Text more = found.size() > LISTED ? turn.say("find.more") : Text.EMPTY;
        Control menu = new Control.Menu(
                EntryButtons.SHOW,
                turn.label("entry.open"),
                shown.stream()
                        .map(entry -> Control.Option.of(entry.id().value(), entry.title()))
                        .toList(),
                1,
                1);
        return Message.of(text.paragraph(more), menu);
    }
}
