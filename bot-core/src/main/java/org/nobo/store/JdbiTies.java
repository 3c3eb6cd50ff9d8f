package org.nobo.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.connect.network.Tie;
import org.nobo.connect.network.Ties;

/** Who is connected with whom: introductions both said yes to, rooms in which somebody said that they met, answers that
 * helped, and stories others may read. */
final class JdbiTies implements Ties {
    private final Database database;

    JdbiTies(Database database) {
        this.database = database;
    }

    @Override
    public List<Tie> in(CommunityId community) {
        return database.with(handle -> handle.select("""
                        select i.seeker_member as one, i.asked_member as other, i.asked_at as since from introduction i
                        join member a on a.id = i.seeker_member and a.here
                        join member b on b.id = i.asked_member and b.here
                        where i.community = ? and i.state = 'met'
                        union
                        select g.member, h.member, e.begun_at from encounter e
                        join encounter_guest g on g.encounter = e.id
                        join encounter_guest h on h.encounter = e.id and h.member > g.member
                        join member a on a.id = g.member and a.here
                        join member b on b.id = h.member and b.here
                        where e.community = ? and (g.met = 'yes' or h.met = 'yes')
                        union
                        select w.asker_member, w.helper_member, w.changed_at from help_wanted w
                        join member a on a.id = w.asker_member and a.here
                        join member b on b.id = w.helper_member and b.here
                        where w.community = ? and w.helped
                        order by since, one, other""", community.value(), community.value(), community.value())
                .map((row, context) -> new Tie(
                        new MemberId(row.getString("one")),
                        new MemberId(row.getString("other")),
                        row.getTimestamp("since").toInstant()))
                .list());
    }

    @Override
    public Map<MemberId, Instant> told(CommunityId community) {
        return database.with(handle -> handle.select("""
                        select s.member, max(c.given_at) as at from story s
                        join agreement c on c.story = s.id and c.place = 'here' and c.withdrawn_at is null
                        join member m on m.id = s.member and m.here
                        where s.community = ? group by s.member""", community.value())
                .map((row, context) -> Map.entry(
                        new MemberId(row.getString("member")),
                        row.getTimestamp("at").toInstant()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public Set<MemberId> named(CommunityId community) {
        return database.with(handle -> handle
                .select("select o.member from on_map o where o.community = ?", community.value())
                .mapTo(String.class)
                .list()
                .stream()
                .map(MemberId::new)
                .collect(Collectors.toSet()));
    }

    @Override
    public void name(Member member, boolean shown) {
        database.use(handle -> {
            if (shown) {
                handle.execute(
                        "insert into on_map (member, community) values (?, ?) on conflict do nothing",
                        member.id().value(),
                        member.community().value());
            } else {
                handle.execute(
                        "delete from on_map where member = ?", member.id().value());
            }
        });
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> handle.execute("delete from on_map where member = ?", member.value()));
    }
}
