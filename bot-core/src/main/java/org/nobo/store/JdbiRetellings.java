package org.nobo.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.illuminate.story.Retelling;
import org.nobo.illuminate.story.Retellings;

/** Where stories are told again, in the table {@code retold}. */
final class JdbiRetellings implements Retellings {
    private final Database database;

    JdbiRetellings(Database database) {
        this.database = database;
    }

    /** In one order, so that two who hold several do not wait for each other. */
    @Override
    public void hold(List<String> stories) {
        database.use(handle -> stories.stream()
                .sorted()
                .forEach(story -> handle.select("select id from story where id = ? for update", story)
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public List<Retelling> of(String story) {
        hold(List.of(story));
        return select("where story = ?", story);
    }

    @Override
    public List<Retelling> givenTo(MemberId member) {
        return select("where member = ?", member.value());
    }

    private List<Retelling> select(String which, String value) {
        return database.with(handle -> handle.select(
                        "select distinct community, intention, member from retold " + which
                                + " order by community, intention",
                        value)
                .map((row, context) -> whole(
                        handle,
                        new CommunityId(row.getString("community")),
                        row.getString("intention"),
                        Optional.ofNullable(row.getString("member")).map(MemberId::new)))
                .list());
    }

    private static Retelling whole(Handle handle, CommunityId community, String intention, Optional<MemberId> given) {
        List<String> stories = handle.select(
                        "select story from retold where community = ? and intention = ? order by number",
                        community.value(),
                        intention)
                .mapTo(String.class)
                .list();
        return new Retelling(community, intention, given, stories);
    }

    @Override
    public void keep(Retelling retelling) {
        String community = retelling.community().value();
        database.use(handle -> {
            handle.execute(
                    "delete from retold where community = ? and intention = ?", community, retelling.intention());
            int number = 0;
            for (String story : retelling.stories()) {
                number++;
                handle.execute(
                        "insert into retold (community, intention, story, number, member) values (?, ?, ?, ?, ?)",
                        community,
                        retelling.intention(),
                        story,
                        number,
                        retelling.given().map(MemberId::value).orElse(null));
            }
        });
    }
}
