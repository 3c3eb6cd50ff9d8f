package org.nobo.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Workspace;
import org.nobo.resource.knowhow.EntryId;

/**
 * One community becomes part of another. What it said to whom stays with its own name, for what is on its way is asked for
 * by that ({@code outbox}, {@code settled}); whoever looks for it finds it all the same.
 */
final class Joining {
    /** Rows that belong to the other community from now on. A new table with a community in it comes here, or below. */
    static final List<String> MOVES = List.of(
            "member",
            "account",
            "meant_community",
            "passer_by",
            "profile",
            "question",
            "prompt",
            "story",
            "retold",
            "member_value",
            "help_wanted",
            "help_readiness",
            "round_series",
            "encounter",
            "mentoring",
            "newcomer",
            "buddy_asked",
            "on_map",
            "away",
            "approach",
            "told_weekly",
            "prompt_rhythm",
            "early_answer",
            "workshop",
            "report",
            "marked",
            "marking_channel",
            "answering_channel",
            "topic_role");

    /** Rows that go with some care of their own. */
    static final Set<String> MOVES_WITH_CARE = Set.of(
            "workspace",
            "talk",
            "introduction",
            "collection",
            "entry",
            "entry_change",
            "entry_version",
            "entry_flag",
            "meaning");

    /** What the community decided for itself, or is known by: it waits until the two part, or is looked for in both. */
    static final Set<String> STAYS = Set.of(
            "outbox",
            "settled",
            "work",
            "forgotten",
            "entry_log",
            "shared_value",
            "charter",
            "charter_value",
            "charter_yes",
            "charter_habit",
            "wording",
            "question_left_out",
            "value_day",
            "story_habit",
            "joining");

    private static final List<String> OF_ENTRIES = List.of("entry_version", "entry_flag", "meaning");

    private final Handle handle;

    private Joining(Handle handle) {
        this.handle = handle;
    }

    static Joining of(Handle handle) {
        return new Joining(handle);
    }

    void join(Workspace guest, CommunityId host) {
        Homes.Row home = Homes.find(handle, guest).orElseThrow();
        CommunityId joining = home.community();
        keepReports(joining, host);
        keepReports(host, joining);
        for (String table : MOVES) {
            handle.execute("update " + table + " set community = ? where community = ?", host.value(), joining.value());
        }
        moveUnlessThere("talk", "name", joining, host);
        moveUnlessThere("introduction", "pair", joining, host);
        moveKnowHow(joining, host);
        SchedulerAlarms.move(handle, joining, host);
        moveIn(guest, joining, host);
    }

    /** What was told to those who look after the one community is not read by those of the other. */
    private void keepReports(CommunityId told, CommunityId others) {
        handle.execute("""
                insert into report_kept_from_member (report, member)
                select r.id, m.id from report r, member m
                where r.community = ? and r.stage <> 'ended' and m.community = ? and m.leader
                on conflict do nothing""", told.value(), others.value());
    }

    /** Who parted and joins again may have left some of the same name. */
    private void moveUnlessThere(String table, String named, CommunityId joining, CommunityId host) {
        handle.execute(
                "update " + table + " set community = ? where community = ? and " + named + " not in (select other."
                        + named + " from " + table + " other where other.community = ?)",
                host.value(),
                joining.value(),
                host.value());
    }

    private void moveIn(Workspace guest, CommunityId joining, CommunityId host) {
        handle.execute(
                """
                update workspace set community = ?, came_from = ?,
                    introductions = (select c.introductions from community c where c.id = ?),
                    help = (select c.help from community c where c.id = ?),
                    stories = (select c.stories from community c where c.id = ?)
                where platform = ? and id = ?""",
                host.value(),
                joining.value(),
                joining.value(),
                joining.value(),
                joining.value(),
                guest.platform().value(),
                guest.id());
        handle.execute("update community set bound = true where id = ?", host.value());
    }

    private void moveKnowHow(CommunityId joining, CommunityId host) {
        List<EntryId> before = entries(joining);
        keepFoldersApart(joining, host);
        renameWhatIsInBoth(joining, host);
        List<EntryId> moving = entries(joining);
        for (String table : OF_ENTRIES) {
            handle.execute("update " + table + " set community = ? where community = ?", host.value(), joining.value());
        }
        handle.execute("update entry set community = ? where community = ?", host.value(), joining.value());
        handle.execute("update collection set community = ? where community = ?", host.value(), joining.value());
        JdbiChangeLog.changed(handle, joining, before);
        JdbiChangeLog.changed(handle, host, moving);
    }

    private List<EntryId> entries(CommunityId community) {
        return handle.select("select id from entry where community = ? order by id", community.value())
                .mapTo(String.class)
                .map(EntryId::new)
                .list();
    }

    /** Two folders of one name are two: what is imported into the one must not throw out what is in the other. */
    private void keepFoldersApart(CommunityId joining, CommunityId host) {
        List<String> both = handle.select("""
                        select c.name from collection c join collection o on o.name = c.name and o.community = ?
                        where c.community = ?""", host.value(), joining.value())
                .mapTo(String.class)
                .list();
        for (String name : both) {
            String other = shortened(name) + " (" + shortened(joining.value()) + ")";
            handle.execute(
                    "update collection set name = ? where community = ? and name = ?", other, joining.value(), name);
            handle.execute(
                    "update entry set collection = ? where community = ? and collection = ?",
                    other,
                    joining.value(),
                    name);
        }
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), 90));
    }

    /** The same place in folders of one name makes the same id; here they are two entries. */
    private void renameWhatIsInBoth(CommunityId joining, CommunityId host) {
        List<String> both = handle.select("""
                        select e.id from entry e join entry o on o.id = e.id and o.community = ?
                        where e.community = ?""", host.value(), joining.value())
                .mapTo(String.class)
                .list();
        for (String id : both) {
            String other = UUID.nameUUIDFromBytes(("joined\n" + joining + "\n" + id).getBytes(StandardCharsets.UTF_8))
                    .toString();
            handle.execute("update entry set id = ? where community = ? and id = ?", other, joining.value(), id);
            for (String table : OF_ENTRIES) {
                handle.execute(
                        "update " + table + " set entry = ? where community = ? and entry = ?",
                        other,
                        joining.value(),
                        id);
            }
        }
    }
}
