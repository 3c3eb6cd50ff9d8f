package org.nobo.resource.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Picks the sentences of a text in which most of what was asked for stands together. */
final class Passages {
    /** Letters of a passage, at most. */
    static final int LONGEST = 420;

    /** Letters that are looked at; an entry that is longer is a book. */
    private static final int LETTERS = 200_000;

    /** Letters kept before the first word that was asked for, in a sentence too long to be shown whole. */
    private static final int LEAD = 80;

    /** Where a text begins it says what it is about. */
    private static final double BEGINNING = .25;

    private final String text;
    private final Map<String, Double> weights;
    private final List<Word> asked;
    private final List<Span> sentences;

    private Passages(Tongue tongue, String text, Map<String, Double> weights) {
        this.text = text;
        this.weights = weights;
        this.asked = tongue.words(text.substring(0, Math.min(text.length(), LETTERS))).stream()
                .filter(word -> weights.containsKey(word.stem()))
                .toList();
        this.sentences = Sentences.of(text.substring(0, Math.min(text.length(), LETTERS)));
    }

    static Passage best(Tongue tongue, String text, Map<String, Double> weights) {
        return new Passages(tongue, text, weights).best();
    }

    private Passage best() {
        if (text.length() <= LONGEST || sentences.isEmpty()) {
            return passage(new Span(0, Math.min(text.length(), LONGEST)));
        }
        Span best = windowFrom(0);
        double most = worth(best)
                + BEGINNING * weights.values().stream().mapToDouble(w -> w).sum();
        for (int i = 1; i < sentences.size(); i++) {
            if (!holdsAny(sentences.get(i))) {
                continue;
            }
            Span window = windowFrom(i);
            if (worth(window) > most) {
                best = window;
                most = worth(window);
            }
        }
        return passage(best);
    }

    /** Whole sentences from this one on, as many as fit; a part of the first when not even that fits. */
    private Span windowFrom(int first) {
        Span sentence = sentences.get(first);
        if (sentence.end() - sentence.start() > LONGEST) {
            return partOf(sentence);
        }
        int end = sentence.end();
        for (int i = first + 1; i < sentences.size() && sentences.get(i).end() - sentence.start() <= LONGEST; i++) {
            end = sentences.get(i).end();
        }
        return new Span(sentence.start(), end);
    }

    private Span partOf(Span sentence) {
        int match = asked.stream()
                .filter(word -> word.start() >= sentence.start() && word.start() < sentence.end())
                .mapToInt(Word::start)
                .findFirst()
                .orElse(sentence.start());
        int start = match - sentence.start() <= LONGEST / 2 ? sentence.start() : wordBegin(match - LEAD);
        int end = start + LONGEST >= sentence.end() ? sentence.end() : wordEnd(start + LONGEST);
        return new Span(start, Math.max(end, start + 1));
    }

    private int wordBegin(int from) {
        int space = text.indexOf(' ', Math.max(0, from));
        return space < 0 || space > from + LEAD ? whole(from) : space + 1;
    }

    private int wordEnd(int from) {
        int space = text.lastIndexOf(' ', from);
        return space < from - LEAD ? whole(from) : space;
    }

    /** Never between the halves of one letter. */
    private int whole(int from) {
        return from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
    }

    private boolean holdsAny(Span span) {
        return asked.stream().anyMatch(word -> within(word, span));
    }

    private double worth(Span span) {
        Set<String> seen = new HashSet<>();
        double worth = 0;
        for (Word word : asked) {
            if (within(word, span) && seen.add(word.stem())) {
                worth += weights.get(word.stem());
            }
        }
        return worth;
    }

    private static boolean within(Word word, Span span) {
        return word.start() >= span.start() && word.end() <= span.end();
    }

    private Passage passage(Span span) {
        List<Span> marks = new ArrayList<>();
        for (Word word : asked) {
            if (within(word, span)) {
                add(marks, new Span(word.start() - span.start(), word.end() - span.start()), span.start());
            }
        }
        return new Passage(
                text.substring(span.start(), span.end()), marks, span.start() == 0, span.end() == text.length());
    }

    /** Words side by side are marked as one. */
    private void add(List<Span> marks, Span next, int offset) {
        Span last = marks.isEmpty() ? null : marks.getLast();
        if (last != null && next.start() == last.end() + 1 && text.charAt(offset + last.end()) == ' ') {
            marks.set(marks.size() - 1, new Span(last.start(), next.end()));
        } else {
            marks.add(next);
        }
    }
}
