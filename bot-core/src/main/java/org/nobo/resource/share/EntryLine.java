package org.nobo.resource.share;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.knowhow.Tending;
import org.nobo.words.when.Written;

/** The line below an entry: its kind, where it is from, who shared it and when, and its age where nobody looked for long. */
public final class EntryLine {
    /** From then on it is said how long nobody has looked. */
    static final Duration STALE = Duration.ofDays(365);

    private static final int DAYS_OF_A_MONTH = 30;

    private final Tended tended;
    private final Members members;

    public EntryLine(Tended tended, Members members) {
        this.tended = tended;
        this.members = members;
    }

    public Text of(Entry entry, Turn turn) {
        return tended.of(turn.community().id(), entry.id())
                .map(tending -> from(entry, tending, turn).line(age(tending, turn)))
                .orElse(Text.EMPTY);
    }

    /** Where something is changed that came with a folder; a story is its teller's. */
    static Text changedWhere(Entry entry, Turn turn) {
        boolean fromFolder = !entry.isByHand() && entry.section().about().kind() != Kind.STORIES;
        return fromFolder
                ? turn.say(
                        "entry.changed.where",
                        "source",
                        entry.section().source().cited())
                : Text.EMPTY;
    }

    private Text from(Entry entry, Tending tending, Turn turn) {
        Section section = entry.section();
        Text kind = turn.say("resource.kind." + section.about().kind().stored());
        Text from = entry.isByHand()
                ? kind
                : turn.say(
                        "resource.card.from",
                        "kind",
                        kind,
                        "article",
                        section.trail().article(),
                        "source",
                        source(section, tending));
        Text more = entry.isByHand() ? link(tending, turn) : Text.EMPTY;
        return from.plus(by(entry, tending, turn)).plus(more);
    }

    /** It leads to where the article stands, if it stands on the web. */
    private static Text source(Section section, Tending tending) {
        String cited = section.source().cited();
        return tending.link()
                .map(link -> new Text(List.of(new Text.Link(cited, link))))
                .orElseGet(() -> Text.said(cited));
    }

    private Text by(Entry entry, Tending tending, Turn turn) {
        String name = sharedBy(entry.section().about().sharedBy(), turn);
        if (!entry.isByHand()) {
            Text by = name.isEmpty() ? Text.EMPTY : turn.say("resource.card.by", "name", name);
            return by.plus(turn.say("resource.card.as.of", "date", date(tending.lookedAt(), turn)));
        }
        String date = date(tending.addedAt(), turn);
        return name.isEmpty()
                ? turn.say("resource.card.on", "date", date)
                : turn.say("resource.card.by.on", "name", name, "date", date);
    }

    private static Text link(Tending tending, Turn turn) {
        return tending.link()
                .map(link -> turn.say("resource.card.link", "link", new Text.Link(link.getHost(), link)))
                .orElse(Text.EMPTY);
    }

    private static Text age(Tending tending, Turn turn) {
        Duration unseen = Duration.between(tending.lookedAt(), turn.now());
        return unseen.compareTo(STALE) < 0
                ? Text.EMPTY
                : turn.say("resource.card.stale", "months", unseen.toDays() / DAYS_OF_A_MONTH);
    }

    static String date(Instant at, Turn turn) {
        ZoneId zone = turn.actor().flatMap(Member::zone).orElse(ZoneOffset.UTC);
        return Written.date(at.atZone(zone), turn.words());
    }

    /** A handle or first name becomes the name people know; any other name stays as it is written. */
    private String sharedBy(String written, Turn turn) {
        List<Member> meant =
                written.isBlank() ? List.of() : members.named(turn.community().id(), written);
        return meant.size() == 1 ? meant.getFirst().name() : written;
    }
}
