package org.nobo.connect.introduction;

import java.util.List;
import java.util.Locale;
import org.nobo.chat.MemberId;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.connect.matching.Fit;
import org.nobo.name.ValuesCatalogue;
import org.nobo.words.Words;

/** Why these two, in words. */
final class Reasons {
    private static final int MOST_VALUES = 3;

    private Reasons() {}

    /** As told to one of them about the other. */
    static Text toOne(Member you, Member other, Fit fit, Words words) {
        Text reasons = shared(fit, words);
        for (MemberId helper : fit.helpers()) {
            boolean yours = helper.equals(you.id());
            reasons = reasons.line(words.say(
                    yours ? "introduction.why.you.help" : "introduction.why.they.help", "name", other.name()));
        }
        return reasons;
    }

    /** As told to both. */
    static Text toBoth(Member a, Member b, Fit fit, Words words) {
        Text reasons = shared(fit, words);
        for (MemberId helper : fit.helpers()) {
            Member helps = helper.equals(a.id()) ? a : b;
            Member helped = helper.equals(a.id()) ? b : a;
            reasons = reasons.line(words.say("introduction.why.helps", "name", helps.name(), "other", helped.name()));
        }
        return reasons;
    }

    private static Text shared(Fit fit, Words words) {
        Locale language = words.language();
        List<String> names = ValuesCatalogue.in(language)
                .names(fit.shared()
                        .subList(0, Math.min(MOST_VALUES, fit.shared().size())));
        return names.isEmpty() ? Text.EMPTY : words.say("introduction.why.values", "values", words.row(names));
    }
}
