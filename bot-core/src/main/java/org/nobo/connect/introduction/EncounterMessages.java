package org.nobo.connect.introduction;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.connect.matching.Common;
import org.nobo.feature.Turn;
import org.nobo.words.Platforms;
import org.nobo.words.Words;
import org.nobo.words.when.Written;

/** What people who are brought together read. */
final class EncounterMessages {
    private EncounterMessages() {}

    /** The first message in their room: who, why, a question, who begins, and when they could meet. */
    static Message hello(Encounter encounter, List<Member> who, List<Common> commons, Text opening, Turn turn) {
        List<String> shared = commons.stream()
                .flatMap(common -> common.shared().stream())
                .distinct()
                .toList();
        RandomGenerator chance = encounter.chance();
        Member first = who.get(chance.nextInt(who.size()));
        Text text = opening.paragraph(Reasons.toAll(who, commons, turn.words()))
                .paragraph(Text.of(Questions.about(shared, turn.words().language(), chance)))
                .paragraph(turn.say("encounter.first", "name", first.name()))
                .paragraph(times(who, turn));
        return Message.of(text, Choice.of(encounter.name("enough"), turn.label("introduction.enough.button")));
    }

    /** What one of them reads where no room holds them all: how the others may be reached, and a question to begin with. */
    static Text across(
            Encounter encounter,
            List<Member> others,
            Function<Member, String> reachedAt,
            List<Common> commons,
            Turn turn) {
        List<String> shared = commons.stream()
                .flatMap(common -> common.shared().stream())
                .distinct()
                .toList();
        Text text = Text.EMPTY;
        for (Member other : others) {
            text = text.paragraph(turn.say(
                    "encounter.across",
                    "name",
                    other.name(),
                    "platform",
                    Platforms.named(other.account().platform(), turn.words()),
                    "contact",
                    reachedAt.apply(other)));
        }
        return text.paragraph(turn.say("encounter.across.first"))
                .paragraph(Text.of(Questions.about(shared, turn.words().language(), encounter.chance())));
    }

    private static Text times(List<Member> who, Turn turn) {
        List<ZoneId> zones = who.stream()
                .map(Member::zone)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        if (zones.isEmpty()) {
            return Text.EMPTY;
        }
        List<Instant> good = GoodTimes.of(zones, turn.now());
        if (good.isEmpty()) {
            return turn.say("encounter.times.none");
        }
        Text all = heading(who, turn);
        for (Instant time : good) {
            all = all.line(turn.say("encounter.time", "time", Text.said(inEach(time, zones, turn.words()))));
        }
        return all;
    }

    /** Of whom it is not known how their clocks hang, it is not said that the hours are good. */
    private static Text heading(List<Member> who, Turn turn) {
        List<String> known = who.stream()
                .filter(member -> member.zone().isPresent())
                .map(Member::name)
                .toList();
        return known.size() == who.size()
                ? turn.say("encounter.times")
                : turn.say("encounter.times.some", "names", turn.words().row(known));
    }

    /** "Tuesday, 3 March, 10:00 in Berlin, 09:00 in London". */
    private static String inEach(Instant time, List<ZoneId> zones, Words words) {
        List<String> each = new ArrayList<>();
        String last = "";
        for (ZoneId zone : zones) {
            String day = Written.day(time.atZone(zone), words);
            String hour = Written.time(time.atZone(zone), words);
            String city =
                    zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
            each.add((day.equals(last) ? "" : day + ", ") + hour + " "
                    + words.label("encounter.time.in", "place", city));
            last = day;
        }
        return String.join(", ", each);
    }

    static Message haveYouMet(Encounter encounter, Text others, Turn turn) {
        return Message.of(
                turn.say("encounter.met", "others", others),
                new Choice(encounter.name("met"), turn.label("encounter.met.yes"), Look.PRIMARY),
                Choice.of(encounter.name("notyet"), turn.label("encounter.met.no")));
    }

    static Message whatCame(Encounter encounter, Text others, Turn turn) {
        return Message.of(
                turn.say("encounter.came", "others", others),
                Choice.of(encounter.name("thanks"), turn.label("encounter.came.thanks")),
                Choice.of("story/tell", turn.label("encounter.came.story")),
                Choice.of(encounter.name("nothing"), turn.label("encounter.came.nothing")));
    }
}
