package org.nobo.name.charter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nobo.chat.MemberId;
import org.nobo.chat.Text;
import org.nobo.words.Words;
import org.nobo.words.when.Written;

/**
 * How it is said since when a charter holds, and who agreed.
 *
 * @param names what members are called; empty for those who are not to be named
 */
public record AgreementWords(Words words, Function<MemberId, Optional<String>> names) {

    /** For the world outside, where no member is named. */
    public static AgreementWords withoutNames(Words words) {
        return new AgreementWords(words, member -> Optional.empty());
    }

    public Text of(Version version) {
        String date = date(version.since());
        return switch (version.how()) {
            case Agreement.Noted(Optional<MemberId> by) -> byOne("charter.noted", by, version, date);
            case Agreement.Adopted(Optional<MemberId> by) -> byOne("charter.adopted", by, version, date);
            case Agreement.Consented consented -> consented(consented, version, date);
        };
    }

    public String date(Instant at) {
        return Written.date(at.atOffset(ZoneOffset.UTC), words);
    }

    private Text byOne(String key, Optional<MemberId> by, Version version, String date) {
        return by.flatMap(names)
                .map(name -> words.say(key + ".by", "number", version.number(), "date", date, "name", name))
                .orElseGet(() -> words.say(key, "number", version.number(), "date", date));
    }

    private Text consented(Agreement.Consented how, Version version, String date) {
        Text text = words.say(
                "charter.consented",
                "number",
                version.number(),
                "date",
                date,
                "count",
                how.agreed(),
                "here",
                how.here());
        if (how.reserved() > 0) {
            String key = how.reserved() == 1 ? "charter.reserved.one" : "charter.reserved";
            text = text.plus(words.say(key, "count", how.reserved()));
        }
        List<String> who = how.who().stream()
                .flatMap(member -> names.apply(member).stream())
                .toList();
        return who.isEmpty() ? text : text.plus(words.say("charter.who", "names", words.row(who)));
    }
}
