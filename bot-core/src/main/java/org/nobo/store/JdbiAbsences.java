package org.nobo.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.PlatformId;
import org.nobo.community.Absences;
import org.nobo.community.Member;

/** Who is away, in the table {@code away}. */
final class JdbiAbsences implements Absences {
    private final Database database;

    JdbiAbsences(Database database) {
        this.database = database;
    }

    @Override
    public void note(Member member, PlatformId platform, Optional<Instant> until) {
        database.use(handle -> {
            handle.execute(
                    "delete from away where member = ? and platform = ?",
                    member.id().value(),
                    platform.value());
            until.ifPresent(when -> handle.execute(
                    "insert into away (member, community, platform, until) values (?, ?, ?, ?)",
                    member.id().value(),
                    member.community().value(),
                    platform.value(),
                    when));
        });
    }

    @Override
    public Optional<Instant> until(MemberId member, Instant at) {
        return database.with(handle -> handle.select(
                        "select until from away where member = ? and until > ? order by until desc", member.value(), at)
                .map((row, context) -> row.getTimestamp("until").toInstant())
                .findFirst());
    }

    @Override
    public Map<MemberId, Instant> away(CommunityId community, Instant at) {
        return database.with(handle -> handle.select("""
                        select member, max(until) as until from away
                        where community = ? and until > ? group by member""", community.value(), at)
                .map((row, context) -> Map.entry(
                        new MemberId(row.getString("member")),
                        row.getTimestamp("until").toInstant()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> handle.execute("delete from away where member = ?", member.value()));
    }
}
