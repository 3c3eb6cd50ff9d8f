package org.nobo.connect.wording;

import java.util.List;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.words.Words;

/** Says a sentence in the community's own words, where it has any in this language, else in the bot's. */
public final class Spoken {
    private final Wordings wordings;

    public Spoken(Wordings wordings) {
        this.wordings = wordings;
    }

    /** Of several variants the same person is always told the same. */
    public Text say(Sentence sentence, Turn turn, Object... namesAndValues) {
        List<String> variants =
                wordings.of(turn.community().id(), sentence.key(), turn.words().language());
        if (variants.isEmpty()) {
            return turn.say(sentence.key(), namesAndValues);
        }
        int which = Math.floorMod(turn.member().id().value().hashCode(), variants.size());
        return Words.filled(variants.get(which), namesAndValues);
    }

    /** Whether this question is asked here. */
    public boolean isAsked(String key, Turn turn) {
        return !wordings.leftOut(turn.community().id()).contains(key);
    }
}
