package org.nobo.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.name.workshop.Asked;
import org.nobo.name.workshop.Bundle;
import org.nobo.name.workshop.Contribution;

/** What members said for a workshop, and what of it was put together, in {@code workshop_said} and {@code workshop_bundle}. */
final class Contributions {
    private final Database database;

    Contributions(Database database) {
        this.database = database;
    }

    List<Contribution> said(String workshop) {
        return database.with(handle -> handle.select("""
                        select s.*, p.quotable from workshop_said s
                        left join workshop_part p on p.workshop = s.workshop and p.member = s.member
                        where s.workshop = ? order by s.number, s.asked, s.member""", workshop)
                .map((row, context) -> new Contribution(
                        row.getString("workshop"),
                        new MemberId(row.getString("member")),
                        Asked.ofWord(row.getString("asked")),
                        row.getString("words"),
                        row.getInt("number"),
                        Optional.ofNullable(row.getObject("bundle", Integer.class)),
                        row.getBoolean("quotable")))
                .list());
    }

    void say(String workshop, MemberId member, Asked asked, String words) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update workshop_said set words = ?, bundle = null where workshop = ? and member = ? and asked = ?",
                    words,
                    workshop,
                    member.value(),
                    asked.word());
            if (changed == 0) {
                handle.execute(
                        "insert into workshop_said (workshop, member, asked, words, number) values (?, ?, ?, ?, 0)",
                        workshop,
                        member.value(),
                        asked.word(),
                        words);
            }
        });
    }

    void unsay(String workshop, MemberId member) {
        database.use(handle -> handle.execute(
                "delete from workshop_said where workshop = ? and member = ?", workshop, member.value()));
    }

    void number(List<Contribution> inOrder) {
        database.use(handle -> {
            for (int i = 0; i < inOrder.size(); i++) {
                Contribution each = inOrder.get(i);
                handle.execute(
                        "update workshop_said set number = ? where workshop = ? and member = ? and asked = ?",
                        i + 1,
                        each.workshop(),
                        each.member().value(),
                        each.asked().word());
            }
        });
    }

    List<Bundle> bundles(String workshop) {
        return database.with(
                handle -> handle.select("select * from workshop_bundle where workshop = ? order by number", workshop)
                        .map((row, context) -> new Bundle(
                                row.getString("workshop"),
                                row.getInt("number"),
                                row.getBoolean("purpose"),
                                row.getString("name"),
                                row.getString("suggested")))
                        .list());
    }

    void bundle(String workshop, List<Bundle> bundles, Map<Integer, Integer> bundleOfNumber) {
        database.use(handle -> {
            handle.execute("delete from workshop_bundle where workshop = ?", workshop);
            for (Bundle bundle : bundles) {
                handle.execute(
                        "insert into workshop_bundle (workshop, number, purpose, name, suggested) values (?, ?, ?, ?, ?)",
                        workshop,
                        bundle.number(),
                        bundle.purpose(),
                        bundle.name(),
                        bundle.suggested());
            }
            bundleOfNumber.forEach((number, bundle) -> handle.execute(
                    "update workshop_said set bundle = ? where workshop = ? and number = ?", bundle, workshop, number));
        });
    }

    void keep(Bundle bundle) {
        database.use(handle -> handle.execute(
                "update workshop_bundle set name = ? where workshop = ? and number = ?",
                bundle.name(),
                bundle.workshop(),
                bundle.number()));
    }

    List<String> by(MemberId member) {
        return database.with(handle -> handle.select(
                        "select words from workshop_said where member = ? order by workshop, asked", member.value())
                .mapTo(String.class)
                .list());
    }

    void forget(MemberId member) {
        database.use(handle -> handle.execute("delete from workshop_said where member = ?", member.value()));
    }
}
