package org.nobo.slack;

import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Event;
import org.nobo.chat.Person;

/**
 * Sees to it that the inbox knows who it has to do with: of somebody met for the first time it is told first who they are.
 * Guests, people of other workspaces and bots are so never taken for members, and members have a name and a time zone.
 */
final class Company {
    private final Inbox inbox;
    private final Roster roster;
    private final Attention attention;

    Company(Inbox inbox, Roster roster, Attention attention) {
        this.inbox = inbox;
        this.roster = roster;
        this.attention = attention;
    }

    /** Before an event is handed in. */
    void before(Event event) {
        switch (event) {
            case Event.MemberJoined joined -> roster.told(joined.who());
            case Event.MemberChanged changed -> roster.told(changed.who());
            case Event.MemberLeft left -> roster.told(left.who());
            case Event.ByPerson by -> introduce(by);
            default -> {}
        }
        if (event instanceof Event.MessagePosted message && message.toBot()) {
            attention.heard(message.message());
        }
    }

    private void introduce(Event.ByPerson event) {
        Account who = event.who();
        if (roster.isTold(who)) {
            return;
        }
        Optional<Person> person = roster.look(who.user());
        if (person.isEmpty() || tells(new Event.MemberChanged("met/" + event.id(), event.at(), person.get()))) {
            roster.told(who);
        }
    }

    /** A member may go on unnamed until the next time; of anybody else the inbox must know. */
    private boolean tells(Event.MemberChanged met) {
        try {
            var unused = inbox.receive(met);
            return true;
        } catch (RuntimeException e) {
            if (met.person().kind() != Person.Kind.MEMBER) {
                throw e;
            }
            return false;
        }
    }

    /** After it was answered at once: there is nothing to wait for. */
    void answered(Event.ByPerson event) {
        attention.answered(event.where());
    }
}
