package org.nobo.app.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Slips of the finger: one letter left out, put in, changed or swapped, inside a word of each question. */
public final class Typos {
    /** Shorter words are left as they are: with a letter changed, nobody could tell which was meant. */
    private static final int SHORTEST = 4;

    private final SplittableRandom chance;

    /** The same slips for the same seed and questions. */
    public Typos(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /** This question with one typo; as it is when it has no word that is long enough. */
    public Question in(Question question) {
        String[] words = question.text().split(" ", -1);
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            if (words[i].codePoints().filter(Character::isLetter).count() >= SHORTEST) {
                candidates.add(i);
            }
        }
        if (candidates.isEmpty()) {
            return question;
        }
        int which = candidates.get(chance.nextInt(candidates.size()));
        words[which] = misspelt(words[which]);
        return new Question(String.join(" ", words), question.labels());
    }

    private String misspelt(String word) {
        StringBuilder letters = new StringBuilder(word);
        int at = 1 + chance.nextInt(word.length() - 2);
        switch (chance.nextInt(4)) {
            case 0 -> letters.deleteCharAt(at);
            case 1 -> letters.insert(at, any());
            case 2 -> letters.setCharAt(at, any());
            default -> letters.insert(at - 1, letters.charAt(at)).deleteCharAt(at + 1);
        }
        return letters.toString();
    }

    private char any() {
        return (char) ('a' + chance.nextInt(26));
    }
}
