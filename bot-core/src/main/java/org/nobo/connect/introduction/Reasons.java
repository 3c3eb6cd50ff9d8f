package org.nobo.connect.introduction;

import java.util.List;
import org.nobo.chat.MemberId;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.connect.matching.Common;
import org.nobo.name.ValuesCatalogue;
import org.nobo.words.Words;

/** Why these two, in words. */
final class Reasons {
    /** So many values are named at most. */
    static final int MOST_VALUES = 3;

    private Reasons() {}

    /** As told to one of them about the other. */
    static Text toOne(Member you, Member other, Common common, Words words) {
        Text reasons = shared(common, words);
        for (MemberId helper : common.helpers()) {
            boolean yours = helper.equals(you.id());
            reasons = reasons.line(words.say(
                    yours ? "introduction.why.you.help" : "introduction.why.they.help", "name", other.name()));
        }
        return reasons;
    }

    /** As told to both. */
    static Text toBoth(Member a, Member b, Common common, Words words) {
        Text reasons = shared(common, words);
        for (MemberId helper : common.helpers()) {
            Member helps = helper.equals(a.id()) ? a : b;
            Member helped = helper.equals(a.id()) ? b : a;
            reasons = reasons.line(words.say("introduction.why.helps", "name", helps.name(), "other", helped.name()));
        }
        return reasons;
    }

    /** As told to several: one by one for each two of them there is something to say about. */
    static Text toAll(List<Member> who, List<Common> commons, Words words) {
        if (who.size() == 2) {
            return toBoth(who.getFirst(), who.getLast(), commons.getFirst(), words);
        }
        Text reasons = Text.EMPTY;
        int next = 0;
        for (int i = 0; i < who.size(); i++) {
            for (int j = i + 1; j < who.size(); j++) {
                Common common = commons.get(next++);
                Text row = words.row(names(common, words));
                if (!common.shared().isEmpty()) {
                    reasons = reasons.line(words.say(
                            "encounter.why.values",
                            "a",
                            who.get(i).name(),
                            "b",
                            who.get(j).name(),
                            "values",
                            row));
                }
                for (MemberId helper : common.helpers()) {
                    Member helps = helper.equals(who.get(i).id()) ? who.get(i) : who.get(j);
                    Member helped = helps.equals(who.get(i)) ? who.get(j) : who.get(i);
                    reasons = reasons.line(
                            words.say("introduction.why.helps", "name", helps.name(), "other", helped.name()));
                }
            }
        }
        return reasons;
    }

    private static Text shared(Common common, Words words) {
        List<String> names = names(common, words);
        return names.isEmpty() ? Text.EMPTY : words.say("introduction.why.values", "values", words.row(names));
    }

    private static List<String> names(Common common, Words words) {
        return ValuesCatalogue.in(words.language())
                .names(common.shared()
                        .subList(0, Math.min(MOST_VALUES, common.shared().size())));
    }
}
