package org.nobo.connect.rounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.introduction.Encounter;
import org.nobo.connect.introduction.Encounters;
import org.nobo.connect.matching.Guests;
import org.nobo.connect.matching.Plan;
import org.nobo.connect.matching.Planner;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** What leaders see of a round before it begins, and what leaders and the channel hear afterwards. */
final class Reports {
    private static final int MOST_SHOWN = 20;

    private final Invited invited;
    private final Encounters encounters;
    private final Members members;
    private final Wordbook wordbook;

    Reports(Invited invited, Encounters encounters, Members members, Wordbook wordbook) {
        this.invited = invited;
        this.encounters = encounters;
        this.members = members;
        this.wordbook = wordbook;
    }

    /** A round that waits for a leader's word, or that cannot be. */
    Reaction before(Series series, Seats round, Turn turn) {
        Reaction told = Reaction.NONE;
        for (Member leader : leaders(series)) {
            Turn theirs = turn.speakingWith(leader, wordbook.in(leader.language()));
            told = told.and("", new Action.Post(leader.direct(), preview(series, round, theirs)));
        }
        return told;
    }

    /** Whether anybody is here who can let it begin. */
    boolean isAnybodyToLook(Series series) {
        return !leaders(series).isEmpty();
    }

    /** A round that waits for a word still, shown to all who lead. */
    Reaction again(Series series, Seats round, Turn turn) {
        Reaction told = Reaction.NONE;
        for (Member leader : members.leaders(series.community())) {
            Turn theirs = turn.speakingWith(leader, wordbook.in(leader.language()));
            Message preview = preview(series, round, theirs);
            told = told.and(
                    Seats.PREFIX + "/again/" + round.id() + "/" + leader.id(),
                    new Action.Post(
                            leader.direct(),
                            Message.of(
                                    theirs.say("rounds.preview.again").paragraph(preview.text()), preview.controls())));
        }
        return told;
    }

    /** Who is in its channel cannot be seen, so there is no round this time. */
    Reaction blind(Series series, Turn turn) {
        Reaction told = Reaction.NONE;
        for (Member leader : leaders(series)) {
            Turn theirs = turn.speakingWith(leader, wordbook.in(leader.language()));
            told = told.andPost(leader.direct(), Message.of(theirs.say("rounds.blind")));
        }
        return told;
    }

    /** The one who set it up, as long as they look after the community; else all who do. */
    private List<Member> leaders(Series series) {
        Optional<Member> one = series.by().flatMap(members::find).filter(by -> by.here() && by.leader());
        return one.map(List::of).orElseGet(() -> members.leaders(series.community()));
    }

    Message preview(Series series, Seats round, Turn turn) {
        Guests guests = invited.guests(series, round, turn.now());
        if (round.groups().isEmpty()) {
            return Message.of(turn.say("rounds.nobody", "count", guests.people().size()));
        }
        return Message.of(
                text(guests, round.groups(), turn).paragraph(turn.say("rounds.preview.swap")),
                new Choice(Leading.PREFIX + "/approve/" + round.id(), turn.label("rounds.approve"), Look.PRIMARY),
                Choice.of(Leading.PREFIX + "/off/" + round.id(), turn.label("rounds.let.go")));
    }

    /** Quality figures, the groups, and who is left. */
    Text text(Guests guests, List<List<MemberId>> groups, Turn turn) {
        List<List<MemberId>> still = Mending.mended(guests, groups);
        Plan plan = Planner.judge(guests, still, turn.now());
        Text text = turn.say(
                "rounds.preview",
                "placed",
                plan.quality().placed(),
                "how",
                RoundWords.groups(still.size(), turn),
                "one",
                Math.round(100 * plan.quality().sharedOne()),
                "two",
                Math.round(100 * plan.quality().sharedTwo()));
        Text shown = Text.EMPTY;
        for (List<MemberId> group : still.subList(0, Math.min(MOST_SHOWN, still.size()))) {
            shown = shown.line(
                    turn.say("rounds.preview.group", "names", turn.words().row(names(group))));
        }
        if (still.size() > MOST_SHOWN) {
            shown = shown.line(turn.say("rounds.preview.more", "count", still.size() - MOST_SHOWN));
        }
        return text.paragraph(shown).paragraph(left(plan, turn));
    }

    /** Whom somebody would rather not meet is theirs to know: it is not told apart from having met lately. */
    private Text left(Plan plan, Turn turn) {
        Text left = Text.EMPTY;
        List<Plan.Left> all = plan.left();
        for (Plan.Left one : all.subList(0, Math.min(MOST_SHOWN, all.size()))) {
            String why = switch (one.why()) {
                case ALONE -> "rounds.why.alone";
                case NO_LANGUAGE -> "rounds.why.language";
                case ALL_APART, TAKEN -> "rounds.why.taken";
            };
            left = left.line(turn.say(why, "name", String.join("", names(List.of(one.member())))));
        }
        return all.size() > MOST_SHOWN
                ? left.line(turn.say("rounds.preview.left.more", "count", all.size() - MOST_SHOWN))
                : left;
    }

    private List<String> names(List<MemberId> group) {
        List<String> names = new ArrayList<>();
        group.forEach(member -> members.find(member).map(Member::name).ifPresent(names::add));
        names.sort(null);
        return names;
    }

    /** How it went, as far as people told. */
    Reaction afterwards(Series series, Seats round, Turn turn) {
        List<Encounter> all = encounters.ofRound(round.id());
        long met = all.stream().filter(Encounter::hasMet).count();
        long talked =
                all.stream().filter(each -> !each.hasMet() && each.talked()).count();
        int people = all.stream().mapToInt(each -> each.guests().size()).sum();
        Reaction told = Reaction.NONE;
        if (series.channel().isPresent() && !all.isEmpty()) {
            told = told.and(
                    Seats.PREFIX + "/told/" + round.id(),
                    new Action.Post(
                            series.channel().get(),
                            Message.of(turn.say(
                                    "rounds.told",
                                    "people",
                                    people,
                                    "how",
                                    RoundWords.groups(all.size(), turn),
                                    "met",
                                    RoundWords.groups(met, turn)))));
        }
        for (Member leader : leaders(series)) {
            Turn theirs = turn.speakingWith(leader, wordbook.in(leader.language()));
            told = told.and(
                    Seats.PREFIX + "/report/" + round.id() + "/" + leader.id(),
                    new Action.Post(
                            leader.direct(),
                            Message.of(theirs.say(
                                    "rounds.report",
                                    "number",
                                    round.number(),
                                    "people",
                                    people,
                                    "how",
                                    RoundWords.groups(all.size(), theirs),
                                    "met",
                                    met,
                                    "talked",
                                    talked,
                                    "silent",
                                    all.size() - met - talked))));
        }
        return told;
    }
}
