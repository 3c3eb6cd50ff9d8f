package org.nobo.connect.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sentences leaders can put in their own words; each by the key of the bot's own. */
public enum Sentence {
    HELLO("welcome.hello", false),
    BEGIN("welcome.begin", false),
    VALUES("welcome.values", true),
    PRACTICE("welcome.practice", true),
    NEEDS("welcome.needs", true),
    OFFERS("welcome.offers", true),
    ZONE("welcome.zone", true),
    LANGUAGES("welcome.languages", true),
    CONSENT("welcome.consent", false),
    MEET("firstdays.meet", false),
    ASK("firstdays.ask", false),
    MONTH("firstdays.back.ask", false);

    private final String key;
    private final boolean question;

    Sentence(String key, boolean question) {
        this.key = key;
        this.question = question;
    }

    public String key() {
        return key;
    }

    /** Whether it is a question that can be left out. */
    boolean canBeLeftOut() {
        return question;
    }

    static Optional<Sentence> of(String key) {
        return Arrays.stream(values())
                .filter(sentence -> sentence.key.equals(key))
                .findFirst();
    }

    static List<Sentence> all() {
        return List.of(values());
    }
}
