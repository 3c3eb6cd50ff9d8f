package org.nobo.trial;

import java.util.ArrayList;
import java.util.List;

/**
 * Something the trial's community knows and its people ask about. The word stands nowhere else, so whoever hears the
 * secret was answered on this topic.
 */
public record Topic(String word, String secret) {
    private static final String CONSONANTS = "bdfgklmnprtvz";
    private static final String VOWELS = "aiou";

    /** Topics whose words are as unlike each other as two syllables allow, so that no spelling repair confuses them. */
    public static List<Topic> some(int count) {
        List<Topic> topics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String word = syllable(i) + syllable(i * 5 + 3) + syllable(i * 7 + 1) + "x";
            topics.add(new Topic(word, "secret-of-" + i + "."));
        }
        return topics;
    }

    private static String syllable(int number) {
        int n = Math.floorMod(number, CONSONANTS.length() * VOWELS.length());
        return "" + CONSONANTS.charAt(n % CONSONANTS.length()) + VOWELS.charAt(n / CONSONANTS.length());
    }

    /** An article in Markdown that holds what is known. */
    public String article() {
        return "# About " + word + "\n\n## What is the " + word + " rule?\n\nThe " + word
                + " rule says that everybody may ask. It is known as " + secret + "\n";
    }

    String question() {
        return "What is the " + word + " rule?";
    }
}
