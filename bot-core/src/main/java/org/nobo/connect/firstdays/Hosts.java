package org.nobo.connect.firstdays;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Action;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.connect.profile.WakingHours;
import org.nobo.connect.profile.WhereAwake;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** A human who says hello: the leaders are asked first; if nobody does it in a day, somebody else is. */
final class Hosts {
    static final String PREFIX = "host";
    private static final Duration DAY = Duration.ofDays(1);

    /** A little later than a buddy is looked for, so that nobody is asked both. */
    private static final Duration NEXT_DAY = DAY.plusHours(1);

    /** Nobody is written to about more newcomers a day; {@code /nobo newcomers} shows them all. */
    private static final int MOST_A_DAY = 5;

    /** So many besides the leaders are asked, one a day. */
    private static final int MOST_ASKED = 2;

    private final Kept kept;
    private final Ways ways;
    private final Leading leading;
    private final Resting resting;
    private final Wordbook words;

    Hosts(Kept kept, Ways ways, Leading leading, Resting resting, Wordbook words) {
        this.kept = kept;
        this.ways = ways;
        this.leading = leading;
        this.resting = resting;
        this.words = words;
    }

    void routes(Routes routes) {
        routes.choice(PREFIX, this::pressed).alarm(PREFIX, this::timeCame);
    }

    /** Asks the leaders, and looks again tomorrow whether somebody said that they would. */
    Reaction lookFor(Newcomer newcomer, Member member, Turn turn) {
        int lately = kept.newcomers()
                .since(newcomer.community(), turn.now().minus(DAY))
                .size();
        return lately > MOST_A_DAY
                ? Reaction.NONE
                : leading.tellAbout(
                                member,
                                asked(newcomer),
                                theirs -> HostMessages.open(newcomer, member, "host.ask", theirs),
                                turn)
                        .and(wake(newcomer, "open", turn.now().plus(NEXT_DAY)));
    }

    /** A week without a word from them: it takes a human. */
    Reaction notHeardOf(Newcomer newcomer, Member member, Turn turn) {
        return newcomer.greeted() ? Reaction.NONE : remind(newcomer, member, "host.week", turn);
    }

    /** Each leader is asked once about a newcomer: what they were asked reads so now, and nobody is rung for again. */
    private Reaction remind(Newcomer newcomer, Member member, String key, Turn turn) {
        Set<MemberId> but = newcomer.host().map(Set::of).orElseGet(Set::of);
        return leading.remind(
                member, asked(newcomer), but, theirs -> HostMessages.open(newcomer, member, key, theirs), turn);
    }

    /** What a newcomer's leaders are asked stands under this name. */
    private static String asked(Newcomer newcomer) {
        return newcomer.name("host-ask");
    }

    private static Reaction wake(Newcomer newcomer, String what, Instant at) {
        return Reaction.NONE.andAlarm(newcomer.name(PREFIX) + "/" + what, at, "");
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/");
        Optional<Newcomer> found = newcomer(parts);
        Optional<Member> member = found.flatMap(newcomer -> kept.members().find(newcomer.member()));
        if (found.isEmpty() || member.isEmpty() || !member.get().here()) {
            return Reaction.replace(Message.of(turn.say("host.gone")));
        }
        Newcomer newcomer = found.get();
        boolean mine = newcomer.host().filter(turn.member().id()::equals).isPresent();
        return switch (parts[3]) {
            case "claim" -> claimed(newcomer, member.get(), turn);
            case "said" ->
                mine || newcomer.host().isEmpty() ? said(newcomer, member.get(), turn) : others(newcomer, turn);
            case "unclaim" -> mine ? unclaimed(newcomer, member.get(), turn) : others(newcomer, turn);
            default -> Reaction.replace(Message.of(turn.say("host.not.me")));
        };
    }

    private Optional<Newcomer> newcomer(String... parts) {
        return kept.newcomers()
                .find(new MemberId(parts[1]))
                .filter(newcomer -> parts[2].equals(String.valueOf(newcomer.joining())));
    }

    private Reaction claimed(Newcomer newcomer, Member member, Turn turn) {
        if (newcomer.host().isPresent()
                && !newcomer.host().get().equals(turn.member().id())) {
            return others(newcomer, turn);
        }
        kept.newcomers().keep(newcomer.hosted(Optional.of(turn.member().id())));
        String host = turn.member().name();
        Reaction others = leading.mend(
                member,
                asked(newcomer),
                theirs -> Message.of(theirs.say("host.taken", "host", host, "name", member.name())),
                turn);
        return quiet(
                        newcomer,
                        Reaction.replace(HostMessages.promised(newcomer, member, "host.claimed", turn))
                                .and(others))
                .and(wake(newcomer, "nudge", awake(turn.member(), turn.now().plus(DAY))));
    }

    private Reaction others(Newcomer newcomer, Turn turn) {
        String host = newcomer.host()
                .flatMap(kept.members()::find)
                .map(Member::name)
                .orElseGet(() -> turn.label("host.somebody"));
        return Reaction.replace(Message.of(turn.say("host.already", "host", host)));
    }

    private Reaction said(Newcomer newcomer, Member member, Turn turn) {
        kept.newcomers().keep(newcomer.hosted(Optional.of(turn.member().id())).wasGreeted());
        return quiet(newcomer, Reaction.replace(Message.of(turn.say("host.thanks", "name", member.name()))));
    }

    /** Whatever was still to be asked about this newcomer is not. */
    private static Reaction quiet(Newcomer newcomer, Reaction reaction) {
        String name = newcomer.name(PREFIX);
        return reaction.callingOff(name + "/open").callingOff(name + "/nudge").callingOff(name + "/late");
    }

    private Reaction unclaimed(Newcomer newcomer, Member member, Turn turn) {
        return quiet(newcomer, Reaction.replace(Message.of(turn.say("host.unclaimed"))))
                .and(somebodyElse(newcomer.hosted(Optional.empty()), member, turn));
    }

    private Reaction timeCame(Event.TimeCame event, Turn turn) {
        String[] parts = event.alarm().split("/");
        Optional<Newcomer> found = newcomer(parts).filter(newcomer -> !newcomer.greeted());
        Optional<Member> member = found.flatMap(newcomer -> kept.members().find(newcomer.member()))
                .filter(Member::here);
        if (member.isEmpty()) {
            return Reaction.NONE;
        }
        Newcomer newcomer = found.get();
        return switch (parts[3]) {
            case "open" -> newcomer.host().isPresent() ? Reaction.NONE : somebodyElse(newcomer, member.get(), turn);
            case "nudge" -> nudge(newcomer, member.get(), turn);
            default -> somebodyElse(newcomer.hosted(Optional.empty()), member.get(), turn);
        };
    }

    private Reaction nudge(Newcomer newcomer, Member member, Turn turn) {
        return newcomer.host()
                .flatMap(kept.members()::find)
                .filter(Member::here)
                .filter(host -> kept.absences().until(host.id(), turn.now()).isEmpty())
                .map(host -> {
                    Turn theirs = turn.speakingWith(host, words.in(host.language()));
                    Message nudge = HostMessages.promised(newcomer, member, "host.nudge", theirs);
                    return Reaction.NONE
                            .and(newcomer.name("host-nudge") + "/" + host.id(), new Action.Post(host.direct(), nudge))
                            .and(wake(newcomer, "late", turn.now().plus(DAY)));
                })
                .orElseGet(() -> somebodyElse(newcomer.hosted(Optional.empty()), member, turn));
    }

    /** One who shares a value with them and has said yes to meeting people; else the leaders can read that nobody did. */
    private Reaction somebodyElse(Newcomer newcomer, Member member, Turn turn) {
        Set<MemberId> not = new HashSet<>(newcomer.askedHosts());
        not.addAll(resting.now(turn));
        kept.members().leaders(newcomer.community()).forEach(leader -> not.add(leader.id()));
        newcomer.host().ifPresent(not::add);
        Optional<Member> other =
                newcomer.askedHosts().size() >= MOST_ASKED ? Optional.empty() : kindred(member, not, turn);
        if (other.isEmpty()) {
            kept.newcomers().keep(newcomer);
            return remind(newcomer, member, "host.last", turn);
        }
        Newcomer asking = newcomer.asked(other.get().id());
        kept.newcomers().keep(asking);
        Turn theirs = turn.speakingWith(other.get(), words.in(other.get().language()));
        Message ask = HostMessages.other(newcomer, member, ways.shared(other.get(), member, theirs), theirs);
        return Reaction.NONE
                .and(
                        newcomer.name("host-other") + "/" + other.get().id(),
                        new Action.Post(other.get().direct(), ask))
                .and(wake(newcomer, "open", turn.now().plus(DAY)));
    }

    /** Nobody is asked to say hello who is being asked to be a buddy. */
    private Optional<Member> kindred(Member member, Set<MemberId> butNot, Turn turn) {
        Optional<Member> other = ways.kindred(member, butNot, turn);
        while (other.isPresent()
                && kept.talks().open(other.get().id(), BuddyTalk.KIND).isPresent()) {
            butNot.add(other.get().id());
            other = ways.kindred(member, butNot, turn);
        }
        return other;
    }

    private Instant awake(Member member, Instant earliest) {
        return WakingHours.from(earliest, WhereAwake.of(member, earliest, kept.members()));
    }
}
