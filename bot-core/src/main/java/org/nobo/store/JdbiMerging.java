package org.nobo.store;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.community.Merging;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.store.Belonging.Column;

/** Two members become one, column by column as {@link Belonging} says. */
final class JdbiMerging implements Merging {
    private final Database database;
    private final Members members;
    private final Profiles profiles;

    JdbiMerging(Database database) {
        this.database = database;
        this.members = new JdbiMembers(database);
        this.profiles = new JdbiProfiles(database);
    }

    @Override
    public Member merge(MemberId one, MemberId other) {
        return database.with(handle -> {
            boolean otherFirst = met(handle, other).isBefore(met(handle, one));
            MemberId stays = otherFirst ? other : one;
            MemberId goes = otherFirst ? one : other;
            MemberId newer = toldLast(handle, goes).isBefore(toldLast(handle, stays)) ? stays : goes;
            new Both(handle, stays, goes, newer.equals(stays)).become();
            return members.find(stays).orElseThrow();
        });
    }

    private static Instant met(Handle handle, MemberId member) {
        return handle.select("select met_at from member where id = ?", member.value())
                .mapTo(Instant.class)
                .one();
    }

    /** When they last answered what the bot asks of everybody; for who never did, when they were met. */
    private static Instant toldLast(Handle handle, MemberId member) {
        return handle.select(
                        "select max(asked_at) from talk where member = ? and kind in ('welcome', 'values') and version > 1",
                        member.value())
                .mapTo(Instant.class)
                .findOne()
                .orElseGet(() -> met(handle, member));
    }

    /** The two, inside one transaction. */
    private final class Both {
        private final Handle handle;
        private final String stays;
        private final String goes;
        private final boolean staysIsNewer;

        Both(Handle handle, MemberId stays, MemberId goes, boolean staysIsNewer) {
            this.handle = handle;
            this.stays = stays.value();
            this.goes = goes.value();
            this.staysIsNewer = staysIsNewer;
        }

        void become() {
            tellTogether();
            chooseTogether();
            handle.execute("delete from newcomer where member = ?", staysOrGoes("newcomer"));
            handle.execute("update newcomer set member = ? where member = ?", stays, goes);
            askedAbout();
            introductions();
            for (Column column : Belonging.RENAMED) {
                rename(column);
            }
            neverOneself();
            for (Column column : Belonging.GONE) {
                handle.execute("delete from " + column.table() + " where " + column.name() + " = ?", goes);
            }
            members();
        }

        /** Of two answers the newer stands; what only one of them answered stands in any case. */
        private void tellTogether() {
            MemberId keep = new MemberId(stays);
            Profile first = profiles.of(keep);
            Profile second = profiles.of(new MemberId(goes));
            Profile together = staysIsNewer ? told(second, first) : told(first, second);
            profiles.forget(new MemberId(goes));
            if (!together.equals(first)) {
                JdbiMerging.this.members.find(keep).ifPresent(member -> profiles.keep(member, together));
            }
        }

        private static Profile told(Profile older, Profile newer) {
            boolean decided = newer.introducing() != Introducing.NOT_ASKED;
            return new Profile(
                    newer.practice().isBlank() ? older.practice() : newer.practice(),
                    newer.needs().isBlank() ? older.needs() : newer.needs(),
                    newer.offers().isBlank() ? older.offers() : newer.offers(),
                    newer.languages().isEmpty() ? older.languages() : newer.languages(),
                    decided ? newer.introducing() : older.introducing(),
                    (decided ? newer.introducing() : older.introducing()) == Introducing.YES
                            && (older.seeking() || newer.seeking()),
                    decided ? newer.often() : older.often(),
                    newer.reachedAt().isBlank() ? older.reachedAt() : newer.reachedAt());
        }

        /** Values are chosen together, so those of one time stand. */
        private void chooseTogether() {
            String newer = staysIsNewer ? stays : goes;
            String older = staysIsNewer ? goes : stays;
            handle.execute("""
                    delete from member_value where member = ?
                        and exists (select 1 from member_value other where other.member = ?)""", older, newer);
            handle.execute("update member_value set member = ? where member = ?", stays, goes);
        }

        /** Of two first months the one of who stays goes on, if they have one. */
        private String staysOrGoes(String table) {
            int has = handle.select("select count(*) from " + table + " where member = ?", stays)
                    .mapTo(int.class)
                    .one();
            return has > 0 ? goes : "";
        }

        private void askedAbout() {
            List<Asked> lists = handle.select(
                            "select member, asked_members from newcomer where asked_members like ?", "%" + goes + "%")
                    .map((row, context) -> new Asked(row.getString("member"), row.getString("asked_members")))
                    .list();
            for (Asked list : lists) {
                String asked = Stream.of(list.members().split(","))
                        .map(each -> each.equals(goes) ? stays : each)
                        .distinct()
                        .collect(Collectors.joining(","));
                handle.execute("update newcomer set asked_members = ? where member = ?", asked, list.newcomer());
            }
        }

        /** Who was introduced to both was introduced to the one; a yes counts more than what came later. */
        private void introductions() {
            List<Introduced> all = handle.select(
                            "select * from introduction where seeker_member = ? or asked_member = ? order by id",
                            goes,
                            goes)
                    .map((row, context) -> new Introduced(
                            row.getLong("id"),
                            row.getString("community"),
                            row.getString("seeker_member"),
                            row.getString("asked_member"),
                            row.getString("state")))
                    .list();
            for (Introduced each : all) {
                introduced(each);
            }
        }

        private void introduced(Introduced each) {
            String seeker = each.seeker().equals(goes) ? stays : each.seeker();
            String asked = each.asked().equals(goes) ? stays : each.asked();
            String pair = Stream.of(seeker, asked).sorted().collect(Collectors.joining("+"));
            int known = handle.select(
                            "select count(*) from introduction where community = ? and pair = ?",
                            each.community(),
                            pair)
                    .mapTo(int.class)
                    .one();
            if (seeker.equals(asked) || known > 0) {
                handle.execute("delete from introduction where id = ?", each.id());
                if ("met".equals(each.state())) {
                    handle.execute(
                            "update introduction set state = 'met' where community = ? and pair = ?",
                            each.community(),
                            pair);
                }
                return;
            }
            handle.execute(
                    "update introduction set seeker_member = ?, asked_member = ?, pair = ? where id = ?",
                    seeker,
                    asked,
                    pair,
                    each.id());
        }

        private void rename(Column column) {
            String table = column.table();
            String name = column.name();
            if (column.isOnce()) {
                String alike = column.with().stream()
                        .map(key -> " and other." + key + " = " + table + "." + key)
                        .collect(Collectors.joining());
                handle.execute(
                        "delete from " + table + " where " + name + " = ? and exists (select 1 from " + table
                                + " other where other." + name + " = ?" + alike + ")",
                        staysIsNewer ? goes : stays,
                        staysIsNewer ? stays : goes);
            }
            handle.execute("update " + table + " set " + name + " = ? where " + name + " = ?", stays, goes);
        }

        /** Nobody is kept apart from themselves, and nobody reads what was told about them. */
        private void neverOneself() {
            handle.execute("delete from round_apart where member = other_member");
            handle.execute("""
                    delete from report_kept_from_member where member = ? and exists (select 1 from report_reader reads
                        where reads.report = report_kept_from_member.report and reads.member = ?)""", stays, stays);
            handle.execute("""
                    delete from report_reader where member = ? and exists (select 1 from report_about_member about
                        where about.report = report_reader.report and about.member = ?)""", stays, stays);
            handle.execute("""
                    update report set leader_member = null, stage = case when stage = 'taken' then 'open' else stage end
                    where leader_member = ? and exists (select 1 from report_about_member about
                        where about.report = report.id and about.member = ?)""", stays, stays);
        }

        /** They are led to by both ids; whoever looked after the community still does. */
        private void members() {
            handle.execute("""
                    update member set
                        leader = leader or (select o.leader from member o where o.id = ?),
                        here = here or (select o.here from member o where o.id = ?),
                        zone = coalesce(zone, (select o.zone from member o where o.id = ?))
                    where id = ?""", goes, goes, goes, stays);
            handle.execute("delete from member where id = ?", goes);
            handle.execute("insert into former_member (id, member) values (?, ?) on conflict do nothing", goes, stays);
        }
    }

    private record Asked(String newcomer, String members) {}

    private record Introduced(long id, String community, String seeker, String asked, String state) {}
}
