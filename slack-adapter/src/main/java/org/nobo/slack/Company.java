package org.nobo.slack;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Event;
import org.nobo.chat.Person;

/**
 * Sees to it that the inbox knows who it has to do with: of somebody met for the first time it is told first who they are.
 * Guests, people of other workspaces and bots are so never taken for members, and members have a name and a time zone.
 */
final class Company {
    private static final Duration HEAD_START = Duration.ofMillis(300);

    private final Inbox inbox;
    private final Telling telling;
    private final Roster roster;
    private final Attention attention;
    private final Pane pane;

    /** Members of whom the inbox is being told; what they do next does not wait for that again. */
    private final Set<Account> onTheWay = ConcurrentHashMap.newKeySet();

    Company(Inbox inbox, Telling telling, Roster roster, Attention attention, Pane pane) {
        this.pane = pane;
        this.inbox = inbox;
        this.telling = telling;
        this.roster = roster;
        this.attention = attention;
    }

    /** Before an event is handed in. */
    void before(Event event) {
        know(event);
        if (event instanceof Event.MessagePosted message && message.toBot()) {
            attention.heard(message.message());
            pane.heard(message);
        }
    }

    /** Who it was is told first, where that is not known. */
    void know(Event event) {
        switch (event) {
            case Event.MemberJoined joined -> roster.told(joined.who());
            case Event.MemberChanged changed -> roster.told(changed.who());
            case Event.MemberLeft left -> roster.told(left.who());
            case Event.ByPerson by -> introduce(by);
            default -> {}
        }
    }

    private void introduce(Event.ByPerson event) {
        Account who = event.who();
        if (roster.isTold(who) || onTheWay.contains(who)) {
            return;
        }
        Optional<Person> person = roster.look(who.user());
        if (person.isEmpty()) {
            roster.told(who);
            return;
        }
        Event.MemberChanged met = new Event.MemberChanged("met/" + event.id(), event.at(), person.get());
        if (person.get().kind() == Person.Kind.MEMBER) {
            beside(met);
        } else {
            var unused = inbox.receive(met);
            roster.told(who);
        }
    }

    /** A member may go on unnamed until it is told: what they did is waiting to be acknowledged. */
    private void beside(Event.MemberChanged met) {
        onTheWay.add(met.who());
        Thread beside = telling.tell(met, () -> {
            roster.told(met.who());
            onTheWay.remove(met.who());
        });
        try {
            var unused = beside.join(HEAD_START);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After it was answered at once: there is nothing to wait for. */
    void answered(Event.ByPerson event) {
        attention.answered(event.where());
    }
}
