package org.nobo.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.community.Member;
import org.nobo.community.Members;

/** Members and their accounts, in the tables {@code member}, {@code account} and {@code passer_by}. */
final class JdbiMembers implements Members {
    /** As they are seen with one of their accounts, whether or not it is the one they are written to. */
    private static final String WITH_ACCOUNT = """
            select m.id, m.community, m.name, a.platform, a.workspace_id, a.user_id, m.leader, m.here, m.joinings,
                   m.zone, m.language
            from member m join account a on a.member = m.id
            """;

    private static final String BY_ACCOUNT = "join account a on a.member = m.id where a.platform = ? and a.user_id = ?";

    private static final String HERE = "where m.community = ? and m.here";

    /** To look up more one by one takes longer than to read all. */
    private static final int FEW = 50;

    private final Database database;
    private final ForgottenMarks marks;
    private final PassersBy passersBy;
    private final Accounts accounts = new Accounts();

    JdbiMembers(Database database) {
        this.database = database;
        this.marks = new ForgottenMarks(database);
        this.passersBy = new PassersBy(database);
    }

    @Override
    public Optional<Member> find(MemberId id) {
        return database.with(handle -> find(handle, id.value())
                .or(() -> handle.select("select member from former_member where id = ?", id.value())
                        .mapTo(String.class)
                        .findOne()
                        .flatMap(now -> find(handle, now))));
    }

    private static Optional<Member> find(Handle handle, String id) {
        return handle.select(MemberRow.SELECT + "where m.id = ?", id)
                .map((row, context) -> MemberRow.read(row))
                .findOne();
    }

    @Override
    public List<Member> on(CommunityId community, PlatformId platform) {
        return ByName.sorted(database.select(
                WITH_ACCOUNT + "where m.community = ? and a.platform = ? and m.here",
                MemberRow::read,
                community.value(),
                platform.value()));
    }

    @Override
    public List<Account> accounts(MemberId id) {
        return database.with(handle -> accounts.of(handle, id));
    }

    @Override
    public Map<MemberId, Set<PlatformId>> elsewhereToo(CommunityId community) {
        return database.with(handle -> accounts.elsewhereToo(handle, community));
    }

    @Override
    public void seen(MemberId id, Account account) {
        database.use(handle -> accounts.seen(handle, id, account));
    }

    @Override
    public void writeTo(MemberId id, Account account) {
        database.use(handle -> accounts.choose(handle, id, account));
    }

    @Override
    public void writeToLastSeen(MemberId id) {
        database.use(handle -> handle.execute("update member set chose_where = false where id = ?", id.value()));
    }

    @Override
    public void leaveAccount(MemberId id, Account account) {
        database.use(handle -> accounts.leave(handle, id, account));
    }

    @Override
    public Optional<Member> of(CommunityId community, Account account) {
        return database.with(handle -> of(handle, community, account));
    }

    private static Optional<Member> of(Handle handle, CommunityId community, Account account) {
        return Statements.select(
                        handle.getConnection(),
                        MemberRow.SELECT + BY_ACCOUNT + " and a.community = ?",
                        MemberRow::read,
                        account.platform().value(),
                        account.user(),
                        community.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<Member> everywhere(PlatformId platform, String user) {
        return database.with(handle -> handle.select(
                        MemberRow.SELECT + BY_ACCOUNT + " and m.here order by m.community", platform.value(), user)
                .map((row, context) -> MemberRow.read(row))
                .list());
    }

    @Override
    public List<Member> in(CommunityId community) {
        return ByName.sorted(all(HERE, community.value()));
    }

    @Override
    public int count(CommunityId community) {
        return database.with(
                handle -> handle.select("select count(*) from member where community = ? and here", community.value())
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public List<Member> here(CommunityId community, Collection<MemberId> these) {
        Map<MemberId, Member> known = (these.size() > FEW ? all(HERE, community.value()) : List.<Member>of())
                .stream().collect(Collectors.toMap(Member::id, Function.identity()));
        return ByName.sorted(these.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).or(() -> find(id)).stream())
                .filter(member -> member.here() && member.community().equals(community))
                .distinct()
                .toList());
    }

    private List<Member> all(String which, Object... values) {
        return database.with(handle -> handle.select(MemberRow.SELECT + which, values)
                .map((row, context) -> MemberRow.read(row))
                .list());
    }

    @Override
    public List<Member> leaders(CommunityId community) {
        return ByName.sorted(all(HERE + " and m.leader", community.value()));
    }

    @Override
    public int joinedSince(CommunityId community, Instant since) {
        return database.with(handle -> handle.select(
                        "select count(*) from member where community = ? and here and joined_at > ?",
                        community.value(),
                        since)
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public int joinedAround(MemberId member, Duration within) {
        return database.with(handle -> handle.select(
                        "select joined_at from member where id = ? and joined_at is not null", member.value())
                .mapTo(Instant.class)
                .findOne()
                .map(joined -> handle.select("""
                        select count(*) from member where here and joined_at between ? and ?
                        and community = (select community from member where id = ?)""", joined.minus(within), joined.plus(within), member.value())
                        .mapTo(Integer.class)
                        .one())
                .orElse(0));
    }

    @Override
    public List<Member> named(CommunityId community, String name) {
        return Namesakes.among(in(community), name);
    }

    @Override
    public Member arrive(CommunityId community, Person person, boolean joined, Instant at) {
        return database.with(handle -> {
            Optional<Member> known = of(handle, community, person.account());
            if (known.isEmpty()) {
                Enrolment.of(handle, community, person, joined, at);
            } else {
                Enrolment.again(handle, known.get(), person, joined, at);
            }
            return of(handle, community, person.account()).orElseThrow();
        });
    }

    @Override
    public void passBy(CommunityId community, Account account) {
        passersBy.add(community, account);
    }

    @Override
    public boolean isPassingBy(CommunityId community, Account account) {
        return passersBy.has(community, account);
    }

    @Override
    public void depart(MemberId id, Instant at) {
        database.use(handle ->
                handle.execute("update member set here = false, left_at = ? where id = ? and here", at, id.value()));
    }

    @Override
    public void lead(MemberId id, boolean leads) {
        database.use(handle -> handle.execute("update member set leader = ? where id = ?", leads, id.value()));
    }

    @Override
    public void tell(Member changed) {
        database.use(handle -> handle.execute(
                "update member set name = ?, zone = ?, language = ? where id = ?",
                Enrolment.shortened(changed.name()),
                changed.zone().map(ZoneId::getId).orElse(null),
                changed.language().getLanguage(),
                changed.id().value()));
    }

    @Override
    public void forget(MemberId id) {
        database.use(handle -> {
            find(id).ifPresent(member -> accounts.of(handle, id).forEach(account -> {
                forgetMessagesWith(handle, member.community(), account);
                marks.leave(handle, member, account);
            }));
            for (String table : List.of("talk", "account", "former_member", "one_time_code", "wrong_code")) {
                handle.execute("delete from " + table + " where member = ?", id.value());
            }
            handle.execute("delete from joining where host_member = ? or guest_member = ?", id.value(), id.value());
            handle.execute("delete from member where id = ?", id.value());
        });
    }

    @Override
    public boolean isForgotten(CommunityId community, Account account) {
        return marks.has(community, account);
    }

    @Override
    public void letGo(CommunityId community, Account account) {
        marks.remove(community, account);
    }

    @Override
    public void letGoAllBut(CommunityId community, PlatformId platform, Collection<Account> there) {
        marks.removeAllBut(community, platform, there);
    }

    /**
     * What was said to them directly, what they wrote and was never handled, and which community they meant: with it goes
     * the last of their words.
     */
    private void forgetMessagesWith(Handle handle, CommunityId community, Account account) {
        String place = new Place.Direct(account).key();
        boolean nowhereElse = everywhere(account.platform(), account.user()).size() < 2;
        if (nowhereElse) {
            handle.execute(
                    "delete from waiting_event where lane = ? and state <> 'arrived'",
                    account.platform() + "/" + account.user());
        }
        for (String table : List.of("outbox", "settled")) {
            if (nowhereElse) { // also what was said in the name of a community they were in until it parted
                handle.execute("delete from " + table + " where place = ?", place);
            } else {
                handle.execute("delete from " + table + " where community = ? and place = ?", community.value(), place);
            }
        }
        handle.execute(
                "delete from meant_community where platform = ? and user_id = ? and community = ?",
                account.platform().value(),
                account.user(),
                community.value());
    }
}
