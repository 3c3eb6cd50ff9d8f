package org.nobo.resource.knowhow;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names headings of one article the way published Markdown links to them; no two of them alike. */
final class Slugs {
    private static final String NAMELESS = "section";
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private final Set<String> taken = new HashSet<>();

    /** Lower case, letters, digits, {@code -} and {@code _} kept, spaces to {@code -}; {@code -1} for a second one. */
    String of(String heading) {
        String plain = plain(heading);
        String slug = plain;
        for (int another = 1; !taken.add(slug); another++) {
            slug = plain + "-" + another;
        }
        return slug;
    }

    private static String plain(String heading) {
        StringBuilder slug = new StringBuilder();
        heading.strip().toLowerCase(Locale.ROOT).codePoints().forEach(letter -> {
            if (letter == ' ') {
                slug.append('-');
            } else if (letter == '-' || letter == '_' || belongsToAWord(letter)) {
                slug.appendCodePoint(letter);
            }
        });
        return slug.isEmpty() ? NAMELESS : slug.toString();
    }

    /** Marks count, for without its vowel signs a Hindi word is another word; those that dress an emoji do not. */
    private static boolean belongsToAWord(int letter) {
        if (letter >= FIRST_VARIATION && letter <= LAST_VARIATION) {
            return false;
        }
        return Character.isLetterOrDigit(letter)
                || switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
    }
}
