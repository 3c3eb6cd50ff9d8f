package org.nobo.resource.share;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.knowhow.Tending;

/**
 * Asks the owner of an entry, half a year after somebody last looked, whether it is still so; twice more a month apart,
 * and then not again until the next half year. What is nobody's is asked of a leader.
 */
public final class Reviewing implements Feature {
    static final String PREFIX = "review";
    static final Duration AFTER = Duration.ofDays(182);
    private static final Duration AGAIN = Duration.ofDays(30);
    private static final int TIMES = 3;

    private final Tended tended;
    private final Members members;
    private final Saving saving;

    public Reviewing(Tended tended, Members members, Saving saving) {
        this.tended = tended;
        this.members = members;
        this.saving = saving;
    }

    @Override
    public void routes(Routes routes) {
        routes.alarm(PREFIX, this::due);
    }

    /** The note is the entry, and behind a space how often its owner was asked. */
    private Reaction due(Event.TimeCame time, Turn turn) {
        String[] note = time.note().split(" ", 2);
        int asked = note.length > 1 ? Integer.parseInt(note[1]) : 0;
        Optional<Entry> entry = saving.find(note[0], turn);
        Optional<Tending> tending =
                entry.flatMap(one -> tended.of(turn.community().id(), one.id()));
        if (tending.isEmpty()) {
            return Reaction.NONE;
        }
        Instant due = tending.get().lookedAt().plus(AFTER);
        return due.isAfter(turn.now())
                ? Reaction.NONE.andAlarm(time.alarm(), due, note[0])
                : ask(entry.get(), tending.get(), asked, time, turn);
    }

    private Reaction ask(Entry entry, Tending tending, int asked, Event.TimeCame time, Turn turn) {
        boolean again = asked + 1 < TIMES;
        Reaction next = Reaction.NONE.andAlarm(
                time.alarm(),
                turn.now().plus(again ? AGAIN : AFTER),
                again ? entry.id() + " " + (asked + 1) : entry.id().value());
        return tending.owner()
                .flatMap(saving::here)
                .or(() -> members.leaders(turn.community().id()).stream().findFirst())
                .map(member -> next.and(ask(member, entry, tending, turn)))
                .orElse(next);
    }

    private Reaction ask(Member member, Entry entry, Tending tending, Turn turn) {
        Turn theirs = saving.speakingWith(member, turn);
        boolean own = tending.owner().filter(member.id()::equals).isPresent();
        Text said = theirs.say(
                own ? "entry.review" : "entry.review.nobodys",
                "title",
                new Text.Strong(entry.title()),
                "date",
                EntryLine.date(tending.lookedAt(), theirs));
        return Reaction.post(member.direct(), Message.of(said, EntryButtons.tending(entry, theirs)));
    }
}
