package org.nobo.store;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.nobo.chat.CommunityId;
import org.nobo.connect.wording.Wordings;

/** The words communities chose, in the tables {@code wording} and {@code question_left_out}. */
final class JdbiWordings implements Wordings {
    private final Database database;

    JdbiWordings(Database database) {
        this.database = database;
    }

    @Override
    public List<String> of(CommunityId community, String key, Locale language) {
        return database.with(handle -> handle.select(
                        "select words from wording where community = ? and sentence = ? and language = ? order by number",
                        community.value(),
                        key,
                        language.getLanguage())
                .mapTo(String.class)
                .list());
    }

    @Override
    public void keep(CommunityId community, String key, Locale language, List<String> variants) {
        database.use(handle -> {
            handle.execute(
                    "delete from wording where community = ? and sentence = ? and language = ?",
                    community.value(),
                    key,
                    language.getLanguage());
            for (int number = 0; number < variants.size(); number++) {
                handle.execute(
                        "insert into wording (community, sentence, language, number, words) values (?, ?, ?, ?, ?)",
                        community.value(),
                        key,
                        language.getLanguage(),
                        number,
                        variants.get(number));
            }
        });
    }

    @Override
    public Set<String> leftOut(CommunityId community) {
        return database.with(handle -> new TreeSet<>(
                handle.select("select sentence from question_left_out where community = ?", community.value())
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public void leaveOut(CommunityId community, String key, boolean out) {
        String statement = out
                ? "insert into question_left_out (community, sentence) values (?, ?) on conflict do nothing"
                : "delete from question_left_out where community = ? and sentence = ?";
        database.use(handle -> handle.execute(statement, community.value(), key));
    }
}
