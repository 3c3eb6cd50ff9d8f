package org.nobo.community;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.chat.Text;

/**
 * Somebody in a community.
 *
 * @param name how others see them named
 * @param account where the bot writes to them
 * @param leader whether they look after the community
 * @param here whether they are in it now; false once they left
 * @param joinings how often they have joined, from 1; 0 for those who were there before the bot
 * @param zone the time zone they or their platform told
 * @param language the language the bot speaks with them
 */
public record Member(
        MemberId id,
        CommunityId community,
        String name,
        Account account,
        boolean leader,
        boolean here,
        int joinings,
        Optional<ZoneId> zone,
        Locale language) {

    /** Their direct messages with the bot. */
    public Place.Direct direct() {
        return new Place.Direct(account);
    }

    /** Their name in a way that tells them. */
    public Text.Mention mention() {
        return new Text.Mention(account, name);
    }

    /** The same person, written to at another of their accounts. */
    public Member at(Account other) {
        return new Member(id, community, name, other, leader, here, joinings, zone, language);
    }

    /** The same person, whose clock hangs there. */
    public Member in(ZoneId where) {
        return new Member(id, community, name, account, leader, here, joinings, Optional.of(where), language);
    }

    /** The same person, with whom the bot speaks this language. */
    public Member speaking(Locale other) {
        return new Member(id, community, name, account, leader, here, joinings, zone, other);
    }
}
