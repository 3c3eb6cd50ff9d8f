package org.nobo.store;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.community.CodeDesk;
import org.nobo.community.OneTimeCodes;

/** Codes as digests, in the tables {@code one_time_code} and {@code wrong_code}. */
final class JdbiOneTimeCodes implements OneTimeCodes {
    private final Database database;

    JdbiOneTimeCodes(Database database) {
        this.database = database;
    }

    @Override
    public void give(Purpose purpose, MemberId giver, String digest, Instant until) {
        database.use(handle -> {
            handle.execute(
                    "delete from one_time_code where member = ? and purpose = ?", giver.value(), purpose.written());
            handle.execute("""
                    insert into one_time_code (digest, purpose, member, until) values (?, ?, ?, ?)
                    on conflict do nothing""", digest, purpose.written(), giver.value(), until);
        });
    }

    @Override
    public Optional<MemberId> take(Purpose purpose, String digest, Instant now) {
        return database.with(handle -> {
            Optional<MemberId> giver = handle.select(
                            "select member from one_time_code where digest = ? and purpose = ? and until > ?",
                            digest,
                            purpose.written(),
                            now)
                    .mapTo(String.class)
                    .findOne()
                    .map(MemberId::new);
            boolean taken = handle.execute("delete from one_time_code where digest = ?", digest) == 1;
            handle.execute("delete from one_time_code where until <= ?", now);
            return giver.filter(found -> taken);
        });
    }

    @Override
    public void wrong(MemberId who, Instant at) {
        database.use(handle -> {
            handle.execute("delete from wrong_code where at < ?", at.minus(CodeDesk.GOOD));
            handle.execute("insert into wrong_code (member, at) values (?, ?)", who.value(), at);
        });
    }

    @Override
    public int wrongSince(MemberId who, Instant since) {
        return database.with(handle -> handle.select(
                        "select count(*) from wrong_code where member = ? and at > ?", who.value(), since)
                .mapTo(int.class)
                .one());
    }
}
