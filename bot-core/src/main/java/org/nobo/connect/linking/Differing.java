package org.nobo.connect.linking;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.chat.Text;
import org.nobo.community.Holdings;
import org.nobo.feature.Turn;

/** What somebody had answered differently with each of their accounts, so that nothing is lost of the older answer. */
public final class Differing {
    /** What is asked of everybody, and has one answer. */
    private static final Set<String> ASKED = Set.of(
            "name.held.values",
            "connect.held.practice",
            "connect.held.needs",
            "connect.held.offers",
            "connect.held.languages",
            "connect.held.introducing",
            "connect.held.often",
            "connect.held.reached",
            "care.held.zone");

    private final List<Holdings> holdings;

    /**
     * @param holdings of those areas that ask
     */
    public Differing(List<Holdings> holdings) {
        this.holdings = List.copyOf(holdings);
    }

    /** What both had answered. */
    record Before(Map<String, String> one, Map<String, String> other) {}

    Before before(MemberId one, MemberId other) {
        return new Before(answers(one), answers(other));
    }

    /** Which of two answers stands, and what the other was; empty where they agreed. */
    Text told(Before before, MemberId now, Turn turn) {
        List<Text> lines = new ArrayList<>();
        Map<String, String> kept = answers(now);
        before.one().forEach((what, one) -> {
            String other = before.other().getOrDefault(what, one);
            if (!other.equals(one) && kept.containsKey(what)) {
                String old = kept.get(what).equals(one) ? other : one;
                lines.add(turn.say(
                        "link.differs.line", "what", Text.of(turn.label(what)), "kept", kept.get(what), "old", old));
            }
        });
        Text all = lines.isEmpty() ? Text.EMPTY : turn.say("link.differs");
        for (Text line : lines) {
            all = all.line(line);
        }
        return all;
    }

    private Map<String, String> answers(MemberId member) {
        Map<String, String> answers = new LinkedHashMap<>();
        holdings.stream()
                .flatMap(each -> each.about(member).stream())
                .filter(held -> ASKED.contains(held.what()))
                .forEach(held -> answers.put(held.what(), held.content()));
        return answers;
    }
}
