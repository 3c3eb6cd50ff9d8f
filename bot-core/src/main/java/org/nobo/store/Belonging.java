package org.nobo.store;

import java.util.List;
import java.util.Set;

/**
 * Every column that names a member, and what becomes of it when two members are one person. A test holds this list against
 * the tables as they are.
 */
final class Belonging {
    private Belonging() {}

    /**
     * A column that names a member.
     *
     * @param with the columns that make its row the only one of that member; null where a member may have any number
     */
    record Column(String table, String name, List<String> with) {
        static Column any(String table, String name) {
            return new Column(table, name, null);
        }

        static Column once(String table, String name, String... with) {
            return new Column(table, name, List.of(with));
        }

        boolean isOnce() {
            return with != null;
        }

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** Those that are simply renamed; where there can be only one row, the newer one stands. */
    static final List<Column> RENAMED = List.of(
            Column.any("talk", "member"),
            Column.any("question", "member"),
            Column.any("prompt", "member"),
            Column.any("prompt_rhythm", "member"),
            Column.any("early_answer", "member"),
            Column.any("story", "member"),
            Column.any("story", "reviewed_by"),
            Column.any("in_story", "member"),
            Column.any("retold", "member"),
            Column.once("no_reminder", "member"),
            Column.any("entry", "owner_member"),
            Column.any("entry", "author_member"),
            Column.any("entry_version", "member"),
            Column.once("entry_flag", "member", "community", "entry"),
            Column.any("marked", "member"),
            Column.any("marked", "author_member"),
            Column.once("no_marking", "member"),
            Column.any("help_wanted", "asker_member"),
            Column.any("help_wanted", "helper_member"),
            Column.once("help_offer", "member", "question"),
            Column.any("help_said", "member"),
            Column.once("help_readiness", "member"),
            Column.any("round_series", "member"),
            Column.once("round_wish", "member", "series"),
            Column.once("round_snooze", "member"),
            Column.once("round_seat", "member", "round"),
            Column.once("round_apart", "member", "other_member"),
            Column.once("round_apart", "other_member", "member"),
            Column.once("encounter_guest", "member", "encounter"),
            Column.any("mentoring", "member"),
            Column.any("mentoring", "mentor_member"),
            Column.once("mentor_offer", "member", "wanted"),
            Column.any("newcomer", "host_member"),
            Column.once("buddy_asked", "member"),
            Column.once("on_map", "member"),
            Column.once("away", "member", "platform"),
            Column.once("approach", "member", "how"),
            Column.once("told_weekly", "member"),
            Column.any("charter", "leader_member"),
            Column.once("charter_yes", "member", "community", "number"),
            Column.any("workshop", "moved_member"),
            Column.once("workshop_part", "member", "workshop"),
            Column.once("workshop_said", "member", "workshop", "asked"),
            Column.any("workshop_remark", "member"),
            Column.once("workshop_vote", "member", "workshop", "round"),
            Column.any("report", "member"),
            Column.any("report", "leader_member"),
            Column.once("report_about_member", "member", "report"),
            Column.once("report_reader", "member", "report"),
            Column.any("report_message", "member"),
            Column.once("report_kept_from_member", "member", "report"),
            Column.any("former_member", "member"),
            Column.any("account", "member"),
            Column.any("wrong_code", "member"));

    /** Those that need more than that: see {@link JdbiMerging}. */
    static final Set<String> WITH_CARE = Set.of(
            "profile.member",
            "member_value.member",
            "introduction.seeker_member",
            "introduction.asked_member",
            "newcomer.member",
            "newcomer.asked_members");

    /** What is over and done with for the one who is no more. */
    static final List<Column> GONE = List.of(
            Column.any("one_time_code", "member"),
            Column.any("joining", "host_member"),
            Column.any("joining", "guest_member"));
}
