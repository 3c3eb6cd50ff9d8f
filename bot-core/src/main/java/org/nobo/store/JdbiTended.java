package org.nobo.store;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.knowhow.Tending;
import org.nobo.resource.knowhow.Wrong;

/** Who looks after entries, in columns of {@code entry} and in {@code entry_version} and {@code entry_flag}. */
final class JdbiTended implements Tended {
    private final Database database;

    JdbiTended(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Tending> of(CommunityId community, EntryId entry) {
        return database.with(handle -> handle.select("""
                        select owner_member, author_member, link, language, added_at,
                               coalesce(looked_at, changed_at) as seen_at
                        from entry where community = ? and id = ?""", community.value(), entry.value())
                .map((row, context) -> tending(row))
                .findOne());
    }

    private static Tending tending(ResultSet row) throws SQLException {
        return new Tending(
                Optional.ofNullable(row.getString("owner_member")).map(MemberId::new),
                Optional.ofNullable(row.getString("author_member")).map(MemberId::new),
                Optional.ofNullable(row.getString("link"))
                        .filter(link -> !link.isEmpty())
                        .map(URI::create),
                Optional.ofNullable(row.getString("language")).orElse(""),
                row.getTimestamp("added_at").toInstant(),
                row.getTimestamp("seen_at").toInstant());
    }

    @Override
    public void tend(CommunityId community, EntryId entry, Tending tending) {
        database.use(handle -> handle.execute(
                """
                update entry set owner_member = ?, author_member = ?, link = ?, language = ?, looked_at = ?
                where community = ? and id = ?""",
                tending.owner().map(MemberId::value).orElse(null),
                tending.author().map(MemberId::value).orElse(null),
                tending.link().map(URI::toString).orElse(null),
                tending.language(),
                tending.lookedAt(),
                community.value(),
                entry.value()));
    }

    @Override
    public List<Entry> by(MemberId member) {
        return database.with(handle -> handle.select(
                        "select " + EntryRow.COLUMNS
                                + " from entry e where e.owner_member = ? or e.author_member = ?"
                                + " order by e.added_at desc, e.id",
                        member.value(),
                        member.value())
                .map((row, context) -> EntryRow.read(row))
                .list());
    }

    @Override
    public void remember(CommunityId community, Entry before, MemberId by, Instant at) {
        database.use(handle -> handle.execute(
                """
                insert into entry_version (community, entry, number, member, title, words, at)
                select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ? from entry_version where community = ? and entry = ?""",
                community.value(),
                before.id().value(),
                by.value(),
                before.title(),
                before.words(),
                at,
                community.value(),
                before.id().value()));
    }

    @Override
    public List<Version> history(CommunityId community, EntryId entry) {
        return database.with(handle -> handle.select("""
                        select member, title, words, at from entry_version
                        where community = ? and entry = ? order by number desc""", community.value(), entry.value())
                .map((row, context) -> new Version(
                        Optional.ofNullable(row.getString("member")).map(MemberId::new),
                        row.getString("title"),
                        row.getString("words"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    @Override
    public boolean flag(CommunityId community, EntryId entry, Flag flag) {
        return database.with(handle -> {
            boolean same = flags(community, entry).stream()
                    .anyMatch(before -> before.by().equals(flag.by()) && before.reason() == flag.reason());
            if (!same) {
                handle.execute(
                        "delete from entry_flag where community = ? and entry = ? and member = ?",
                        community.value(),
                        entry.value(),
                        flag.by().value());
                handle.execute(
                        "insert into entry_flag (community, entry, member, reason, at) values (?, ?, ?, ?, ?)",
                        community.value(),
                        entry.value(),
                        flag.by().value(),
                        flag.reason().stored(),
                        flag.at());
            }
            return !same;
        });
    }

    @Override
    public List<Flag> flags(CommunityId community, EntryId entry) {
        return database.with(handle -> handle.select(
                        "select member, reason, at from entry_flag where community = ? and entry = ? order by at, member",
                        community.value(),
                        entry.value())
                .map((row, context) -> flag(row))
                .list());
    }

    @Override
    public void unflag(CommunityId community, EntryId entry) {
        database.use(handle -> handle.execute(
                "delete from entry_flag where community = ? and entry = ?", community.value(), entry.value()));
    }

    @Override
    public List<Flag> flagsBy(MemberId member) {
        return database.with(handle -> handle.select(
                        "select member, reason, at from entry_flag where member = ? order by at, entry", member.value())
                .map((row, context) -> flag(row))
                .list());
    }

    private static Flag flag(ResultSet row) throws SQLException {
        return new Flag(
                new MemberId(row.getString("member")),
                Wrong.ofStored(row.getString("reason")),
                row.getTimestamp("at").toInstant());
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> {
            handle.select("select community, id from entry where author_member = ?", member.value())
                    .map((row, context) -> List.of(row.getString("community"), row.getString("id")))
                    .list()
                    .forEach(entry -> JdbiKnowHow.removeAll(
                            handle, new CommunityId(entry.getFirst()), List.of(new EntryId(entry.getLast()))));
            handle.execute("update entry set owner_member = null where owner_member = ?", member.value());
            handle.execute("update entry_version set member = null where member = ?", member.value());
            handle.execute("delete from entry_flag where member = ?", member.value());
        });
    }
}
