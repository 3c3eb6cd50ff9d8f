package org.nobo.store;

import org.nobo.chat.CommunityId;
import org.nobo.chat.Place;
import org.nobo.resource.answer.AnsweringChannels;

/** Where questions are answered that were put to nobody in particular, in the table {@code answering_channel}. */
final class JdbiAnsweringChannels implements AnsweringChannels {
    private final Database database;

    JdbiAnsweringChannels(Database database) {
        this.database = database;
    }

    @Override
    public boolean has(CommunityId community, Place.Channel channel) {
        return database.with(handle -> handle.select(
                                "select count(*) from answering_channel where community = ? and place = ?",
                                community.value(),
                                channel.key())
                        .mapTo(int.class)
                        .one())
                > 0;
    }

    @Override
    public void set(CommunityId community, Place.Channel channel, boolean answering) {
        String sql = answering
                ? "insert into answering_channel (community, place) values (?, ?) on conflict do nothing"
                : "delete from answering_channel where community = ? and place = ?";
        database.use(handle -> handle.execute(sql, community.value(), channel.key()));
    }
}
