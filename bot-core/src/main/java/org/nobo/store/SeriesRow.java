package org.nobo.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.connect.rounds.Series;
import org.nobo.connect.rounds.Whom;
import org.nobo.stored.JsonForms;

/** A series of rounds as a row of the table {@code round_series}. */
final class SeriesRow {
    private SeriesRow() {}

    static Update bound(Update update, Series series) {
        return update.bind("id", series.id())
                .bind("community", series.community().value())
                .bind(
                        "channel",
                        series.channel()
                                .map(channel -> JsonForms.write(Place.class, channel))
                                .orElse(null))
                .bind("every", series.everyDays())
                .bind("size", series.size())
                .bind("asks", series.asks())
                .bind("byHand", series.byHand())
                .bind("apartFor", series.apartFor())
                .bind("inChannel", series.whom().inChannel())
                .bind("share", series.whom().share())
                .bind("number", series.number())
                .bind("nextAt", series.nextAt())
                .bind("stopped", series.stopped())
                .bind("member", series.by().map(MemberId::value).orElse(null));
    }

    static Series read(ResultSet row) throws SQLException {
        return new Series(
                row.getString("id"),
                new CommunityId(row.getString("community")),
                Optional.ofNullable(row.getString("channel"))
                        .map(channel -> (Place.Channel) JsonForms.read(Place.class, channel)),
                row.getInt("every_days"),
                row.getInt("size"),
                row.getBoolean("asks"),
                row.getBoolean("by_hand"),
                row.getInt("apart_for"),
                new Whom(row.getBoolean("in_channel"), row.getInt("share")),
                row.getInt("number"),
                row.getTimestamp("next_at").toInstant(),
                row.getBoolean("stopped"),
                Optional.ofNullable(row.getString("member")).map(MemberId::new));
    }
}
