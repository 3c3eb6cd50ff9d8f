package org.nobo.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.PlatformId;
import org.nobo.connect.mentoring.Mentorships;
import org.nobo.connect.mentoring.Offer;
import org.nobo.connect.mentoring.Wanted;
import org.nobo.connect.mentoring.Wanted.Stage;

/** Who looks for a mentor, in the tables {@code mentoring} and {@code mentor_offer}. */
final class JdbiMentorships implements Mentorships {
    private static final StoredWords<Stage> STAGES = new StoredWords<>(
            Map.of(Stage.DRAFT, "draft", Stage.OPEN, "open", Stage.TAKEN, "taken", Stage.CLOSED, "closed"));

    private static final StoredWords<Offer.Stage> OFFERS = new StoredWords<>(
            Map.of(Offer.Stage.ASKED, "asked", Offer.Stage.DECLINED, "declined", Offer.Stage.UNASKED, "unasked"));

    private final Database database;

    JdbiMentorships(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Wanted wanted) {
        String mentor = wanted.mentor().map(MemberId::value).orElse(null);
        database.use(handle -> {
            int changed = handle.execute(
                    "update mentoring set stage = ?, mentor_member = ?, elsewhere = ? where id = ?",
                    STAGES.of(wanted.stage()),
                    mentor,
                    elsewhere(wanted),
                    wanted.id());
            if (changed == 0) {
                handle.execute(
                        """
                        insert into mentoring (id, community, member, topic, stage, mentor_member, elsewhere)
                        values (?, ?, ?, ?, ?, ?, ?)""",
                        wanted.id(),
                        wanted.community().value(),
                        wanted.member().value(),
                        wanted.topic(),
                        STAGES.of(wanted.stage()),
                        mentor,
                        elsewhere(wanted));
            }
        });
    }

    private static String elsewhere(Wanted wanted) {
        return wanted.elsewhere().stream().map(PlatformId::value).collect(Collectors.joining(","));
    }

    private static List<PlatformId> elsewhere(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Stream.of(stored.split(",")).map(PlatformId::new).toList();
    }

    @Override
    public Optional<Wanted> find(String id) {
        return select("where id = ?", id).stream().findFirst();
    }

    @Override
    public List<Wanted> of(MemberId member) {
        return select("where member = ? or mentor_member = ? order by id", member.value(), member.value());
    }

    private List<Wanted> select(String which, Object... values) {
        return database.with(handle -> handle.select("select * from mentoring " + which, values)
                .map((row, context) -> new Wanted(
                        row.getString("id"),
                        new CommunityId(row.getString("community")),
                        new MemberId(row.getString("member")),
                        row.getString("topic"),
                        STAGES.read(row.getString("stage")),
                        Optional.ofNullable(row.getString("mentor_member")).map(MemberId::new),
                        elsewhere(row.getString("elsewhere"))))
                .list());
    }

    @Override
    public void keep(Offer offer) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update mentor_offer set at = ?, stage = ? where wanted = ? and member = ?",
                    offer.at(),
                    OFFERS.of(offer.stage()),
                    offer.wanted(),
                    offer.member().value());
            if (changed == 0) {
                handle.execute(
                        "insert into mentor_offer (wanted, member, at, stage) values (?, ?, ?, ?)",
                        offer.wanted(),
                        offer.member().value(),
                        offer.at(),
                        OFFERS.of(offer.stage()));
            }
        });
    }

    @Override
    public Optional<Offer> offer(String wanted, MemberId member) {
        return offers("where wanted = ? and member = ?", wanted, member.value()).stream()
                .findFirst();
    }

    @Override
    public List<Offer> offersOf(MemberId member) {
        return offers("where member = ? order by wanted", member.value());
    }

    private List<Offer> offers(String which, Object... values) {
        return database.with(handle -> handle.select("select * from mentor_offer " + which, values)
                .map((row, context) -> new Offer(
                        row.getString("wanted"),
                        new MemberId(row.getString("member")),
                        row.getTimestamp("at").toInstant(),
                        OFFERS.read(row.getString("stage"))))
                .list());
    }

    @Override
    public void takenOn(Offer offer) {
        database.use(handle -> handle.execute(
                "delete from mentor_offer where wanted = ? and member = ?",
                offer.wanted(),
                offer.member().value()));
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> {
            handle.execute("""
                    delete from mentor_offer
                    where member = ? or wanted in (select id from mentoring where member = ?)""", member.value(), member.value());
            handle.execute("delete from mentoring where member = ?", member.value());
            handle.execute(
                    "update mentoring set stage = 'open', mentor_member = null where mentor_member = ?",
                    member.value());
        });
    }
}
