package org.nobo.store;

import java.text.CollationKey;
import java.text.Collator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nobo.community.Member;

/** Members as people sort names, which no two databases do alike. */
final class ByName {
    private ByName() {}

    /** What letters count is looked up once for each name: to compare the names themselves takes long where there are thousands. */
    static List<Member> sorted(List<Member> members) {
        Collator letters = Collator.getInstance(Locale.ROOT);
        return members.stream()
                .map(member -> Map.entry(letters.getCollationKey(member.name()), member))
                .sorted(Map.Entry.<CollationKey, Member>comparingByKey()
                        .thenComparing(each -> each.getValue().id().value()))
                .map(Map.Entry::getValue)
                .toList();
    }
}
