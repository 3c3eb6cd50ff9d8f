package org.nobo.name.workshop;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nobo.chat.Action;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.community.Home;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Who hears of a workshop: all in its channel; its leaders; and by direct message those alone who take part. */
record Announcing(Workshops workshops, Members members, Wordbook wordbook) {

    /** The turn in the community's language, for what everybody reads. */
    Turn everybodys(Turn turn) {
        return turn.speakingToAll(wordbook);
    }

    /** Where the community lives on other platforms too, those hear of it where newcomers are introduced. */
    Reaction inChannel(Workshop workshop, String name, Message message, Turn turn) {
        Reaction all = Reaction.NONE.and(name, new Action.Post(workshop.channel(), message));
        for (Home home : turn.community().homes()) {
            Optional<Place.Channel> there = home.introductions()
                    .filter(channel ->
                            !channel.platform().equals(workshop.channel().platform()));
            if (there.isPresent()) {
                all = all.and(name + "/" + there.get().platform(), new Action.Post(there.get(), message));
            }
        }
        return all;
    }

    Reaction inChannel(Workshop workshop, Message message, Turn turn) {
        return inChannel(workshop, name(workshop, "channel"), message, turn);
    }

    Reaction toLeaders(Workshop workshop, String what, Function<Turn, Message> message, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Member leader : members.leaders(workshop.community())) {
            all = all.and(direct(workshop, what, leader, message, turn));
        }
        return all;
    }

    /** The same to those alone who do not see it already, because they did it. */
    Reaction toOtherLeaders(Workshop workshop, String what, Function<Turn, Message> message, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Member leader : members.leaders(workshop.community())) {
            if (!workshop.movedBy().equals(Optional.of(leader.id()))) {
                all = all.and(direct(workshop, what, leader, message, turn));
            }
        }
        return all;
    }

    Reaction toTakingPart(
            Workshop workshop, String what, Predicate<Member> whom, Function<Turn, Message> message, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Part part : workshops.parts(workshop.id())) {
            Optional<Member> member =
                    members.find(part.member()).filter(Member::here).filter(whom);
            if (!part.quiet() && member.isPresent()) {
                all = all.and(direct(workshop, what, member.get(), message, turn));
            }
        }
        return all;
    }

    private Reaction direct(Workshop workshop, String what, Member to, Function<Turn, Message> message, Turn turn) {
        Turn theirs = turn.speakingWith(to, wordbook.in(to.language()));
        return Reaction.NONE.and(
                name(workshop, what) + "/" + to.id(), new Action.Post(to.direct(), message.apply(theirs)));
    }

    private static String name(Workshop workshop, String what) {
        return Workshop.PREFIX + "/" + workshop.id() + "/" + workshop.step() + "/" + what;
    }
}
