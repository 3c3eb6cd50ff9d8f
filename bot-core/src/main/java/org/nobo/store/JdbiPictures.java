package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.illuminate.story.Picture;
import org.nobo.illuminate.story.Pictures;

/** The pictures in stories, in the table {@code picture}. */
final class JdbiPictures implements Pictures {
    private static final byte[] NONE = {};

    private final Database database;

    JdbiPictures(Database database) {
        this.database = database;
    }

    @Override
    public List<Picture> of(String story) {
        return database.with(handle -> handle.select("select * from picture where story = ? order by number", story)
                .map((row, context) -> picture(row, row.getBytes("bytes")))
                .list());
    }

    @Override
    public Optional<Picture> find(String story, int number) {
        return database.with(
                handle -> handle.select("select * from picture where story = ? and number = ?", story, number)
                        .map((row, context) -> picture(row, row.getBytes("bytes")))
                        .findFirst());
    }

    @Override
    public List<Picture> onPages(CommunityId community) {
        return database.with(handle -> handle.select("""
                        select p.story, p.number, p.width, p.height, p.alt
                        from picture p
                            join story s on s.id = p.story
                            join agreement a on a.story = s.id and a.place = 'pages' and a.withdrawn_at is null
                        where s.community = ? and p.alt <> ''
                        order by p.story, p.number""", community.value())
                .map((row, context) -> picture(row, NONE))
                .list());
    }

    private static Picture picture(ResultSet row, byte[] bytes) throws SQLException {
        return new Picture(
                row.getString("story"),
                row.getInt("number"),
                bytes,
                row.getInt("width"),
                row.getInt("height"),
                row.getString("alt"));
    }

    @Override
    public void keep(Picture picture) {
        database.use(handle -> {
            int changed = handle.execute(
                    "update picture set alt = ? where story = ? and number = ?",
                    picture.alt(),
                    picture.story(),
                    picture.number());
            if (changed == 0) {
                handle.execute(
                        "insert into picture (story, number, bytes, width, height, alt) values (?, ?, ?, ?, ?, ?)",
                        picture.story(),
                        picture.number(),
                        picture.bytes(),
                        picture.width(),
                        picture.height(),
                        picture.alt());
            }
        });
    }

    @Override
    public void drop(String story, int number) {
        database.use(handle -> handle.execute("delete from picture where story = ? and number = ?", story, number));
    }
}
