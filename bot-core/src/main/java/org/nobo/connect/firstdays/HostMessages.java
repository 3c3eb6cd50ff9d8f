package org.nobo.connect.firstdays;

import java.util.List;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.feature.Turn;

/** What is said to those who may say hello to a newcomer. */
final class HostMessages {
    private HostMessages() {}

    /** A newcomer nobody has taken on yet. */
    static Message open(Newcomer newcomer, Member member, String key, Turn turn) {
        return Message.of(turn.say(key, "name", member.name()), claim(newcomer, turn));
    }

    /** The same to somebody who shares values with them. */
    static Message other(Newcomer newcomer, Member member, List<String> shared, Turn turn) {
        return Message.of(
                turn.say(
                        "host.other",
                        "name",
                        member.name(),
                        "values",
                        turn.words().row(shared)),
                claim(newcomer, turn),
                Choice.of(newcomer.name(Hosts.PREFIX) + "/no", turn.label("host.no")));
    }

    /** To whoever has taken it on. */
    static Message promised(Newcomer newcomer, Member member, String key, Turn turn) {
        return Message.of(
                turn.say(key, "who", member.mention()),
                Choice.of(newcomer.name(Hosts.PREFIX) + "/said", turn.label("host.said")),
                Choice.of(newcomer.name(Hosts.PREFIX) + "/unclaim", turn.label("host.unclaim")));
    }

    static Choice claim(Newcomer newcomer, Turn turn) {
        return new Choice(newcomer.name(Hosts.PREFIX) + "/claim", turn.label("host.claim"), Look.PRIMARY);
    }
}
