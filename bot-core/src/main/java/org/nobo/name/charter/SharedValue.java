package org.nobo.name.charter;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nobo.name.ValueCard;
import org.nobo.name.ValuesCatalogue;
import org.nobo.words.Accents;
import org.nobo.words.Wordbook;

/**
 * A value a community holds to.
 *
 * @param key of its card, or of its own where no card is called so
 * @param name as the community calls it
 * @param practice what it means in practice here, in the community's own words; may be empty
 */
public record SharedValue(String key, String name, String practice) {
    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_PRACTICE = 300;

    private static final int LONGEST_KEY = 30;

    /**
     * A value of this name: the one on the card that is called so exactly, on these cards or in another language the bot
     * speaks, or else one of the community's own.
     */
    public static SharedValue named(String name, String practice, ValuesCatalogue cards) {
        return Stream.concat(Stream.of(cards), Wordbook.languages().stream().map(ValuesCatalogue::in))
                .flatMap(some -> some.cards().stream())
                .filter(card -> card.name().equalsIgnoreCase(name))
                .findFirst()
                .map(card -> new SharedValue(card.key(), card.name(), practice))
                .orElseGet(() -> new SharedValue(ownKey(name), name, practice));
    }

    public static SharedValue of(ValueCard card) {
        return new SharedValue(card.key(), card.name(), "");
    }

    /** What to say of it: what it means here, or else what its card says. */
    public String meaning(ValuesCatalogue cards) {
        return Optional.of(practice)
                .filter(words -> !words.isEmpty())
                .or(() -> cards.card(key).map(ValueCard::meaning))
                .orElse("");
    }

    /** Readable where it can be, for it stands in addresses of pages. */
    private static String ownKey(String name) {
        String plain = Accents.plain(name).toLowerCase(Locale.ROOT);
        String readable = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean all = plain.codePoints().filter(Character::isLetterOrDigit).allMatch(point -> point < 128);
        return "own-"
                + (all && !readable.isEmpty() && readable.length() <= LONGEST_KEY
                        ? readable
                        : UUID.nameUUIDFromBytes(plain.getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .substring(0, 8));
    }
}
