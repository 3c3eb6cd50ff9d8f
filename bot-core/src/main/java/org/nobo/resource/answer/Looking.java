package org.nobo.resource.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.nobo.resource.knowhow.Facets;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.search.Finding;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Telling;
import org.nobo.resource.share.EntryButtons;
import org.nobo.resource.share.EntryLine;
import org.nobo.resource.share.KindWords;
import org.nobo.resource.share.ServedValues;

/** {@code /nobo find kind:mentors lucene}: lists what is known by kind, value, who shared it, language and words. */
public final class Looking implements Feature {
    private static final int LISTED = 5;

    /** So many entries that have the words are looked through for those that fit. */
    private static final int LOOKED_THROUGH = 300;

    /** Everything is somewhat near in meaning: what is farther from the best than this share is not what was looked for. */
    private static final double NEAR = .85;

    private static final List<String> FACETS = List.of("kind", "value", "by", "language");

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
            return Reaction.whisper(turn.say("find.none"));
        }
        Text before = isNamed(wanted.words(), found) ? Text.EMPTY : turn.say("find.nearest");
        return Reaction.whisper(list(before, found, turn));
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

    /** What somebody typed behind the command: words, and among them pairs such as {@code kind:mentors}. */
    private record Wanted(String words, Facets facets, Optional<String> unknownKind) {
        static Wanted read(String typed, Turn turn) {
            Facets facets = Facets.ALL;
            Optional<String> unknown = Optional.empty();
            List<String> words = new ArrayList<>();
            for (String word : typed.strip().split("\\s+")) {
                String name = word.contains(":")
                        ? word.substring(0, word.indexOf(':'))
                                .toLowerCase(turn.words().language())
                        : "";
                String value = word.substring(word.indexOf(':') + 1);
                switch (facet(name, turn)) {
                    case "kind" -> {
                        facets = new Facets(
                                KindWords.meant(value, turn), facets.value(), facets.by(), facets.language());
                        unknown = facets.kind().isEmpty() ? Optional.of(value) : unknown;
                    }
                    case "value" ->
                        facets = new Facets(facets.kind(), served(value, turn), facets.by(), facets.language());
                    case "by" ->
                        facets = new Facets(
                                facets.kind(), facets.value(), value.replaceFirst("^@", ""), facets.language());
                    case "language" -> facets = new Facets(facets.kind(), facets.value(), facets.by(), value);
                    default -> words.add(word);
                }
            }
            return new Wanted(String.join(" ", words), facets, unknown);
        }

        /** What stands before the colon, in English, whichever language it is in. */
        private static String facet(String typed, Turn turn) {
            return FACETS.stream()
                    .filter(facet ->
                            turn.words().list("find." + facet + ".words").contains(typed))
                    .findFirst()
                    .orElse("");
        }

        /** A value by the name it is kept by; where there is no such card it may be the beginning of one. */
        private static String served(String typed, Turn turn) {
            List<String> names =
                    ServedValues.read(typed, turn.words().language()).names();
            return names.size() == 1 ? names.getFirst() : typed;
        }
    }
}
