package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Offer;
import org.nobo.connect.profile.Often;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;

/** What members told of themselves, in the table {@code profile}. */
final class JdbiProfiles implements Profiles {
    private final Database database;

    JdbiProfiles(Database database) {
        this.database = database;
    }

    @Override
    public Profile of(MemberId member) {
        return database.with(handle -> handle.select("select * from profile where member = ?", member.value())
                .map((row, context) -> profile(row))
                .findOne()
                .orElse(Profile.EMPTY));
    }

    @Override
    public void keep(Member member, Profile profile) {
        database.use(handle -> {
            database.profiles().one(handle);
            handle.execute("delete from profile where member = ?", member.id().value());
            handle.execute(
                    """
                    insert into profile (member, community, practice, needs, offers, languages, introducing, seeking,
                                         often, reached_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    member.id().value(),
                    member.community().value(),
                    profile.practice(),
                    profile.needs(),
                    profile.offers(),
                    String.join(",", profile.languages()),
                    profile.introducing().written(),
                    profile.seeking(),
                    profile.often().written(),
                    profile.reachedAt());
        });
    }

    @Override
    public Map<MemberId, Profile> willing(CommunityId community) {
        return database.with(handle -> {
            Map<MemberId, Profile> willing = new LinkedHashMap<>();
            handle.select("""
                            select p.* from profile p join member m on m.id = p.member
                            where p.community = ? and p.introducing = 'yes' and m.here order by p.member""", community.value())
                    .map((row, context) -> Map.entry(new MemberId(row.getString("member")), profile(row)))
                    .forEach(entry -> willing.put(entry.getKey(), entry.getValue()));
            return willing;
        });
    }

    @Override
    public List<Offer> offers(CommunityId community) {
        return database.with(handle -> handle.select("""
                        select member, offers, needs from profile
                        where community = ? and introducing = 'yes' and (offers <> '' or needs <> '')
                        order by member""", community.value())
                .map((row, context) -> new Offer(
                        new MemberId(row.getString("member")), row.getString("offers"), row.getString("needs")))
                .list());
    }

    @Override
    public void forget(MemberId member) {
        database.use(handle -> {
            database.profiles().one(handle);
            handle.execute("delete from profile where member = ?", member.value());
        });
    }

    @Override
    public long changes() {
        return database.profiles().count();
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getString("practice"),
                row.getString("needs"),
                row.getString("offers"),
                Arrays.stream(row.getString("languages").split(","))
                        .filter(code -> !code.isBlank())
                        .toList(),
                Introducing.read(row.getString("introducing")),
                row.getBoolean("seeking"),
                Often.read(row.getString("often")),
                row.getString("reached_at"));
    }
}
