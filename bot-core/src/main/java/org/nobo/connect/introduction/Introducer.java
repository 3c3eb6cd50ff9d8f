package org.nobo.connect.introduction;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.MemberId;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.connect.introduction.Introduction.State;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Platforms;

/** Finds somebody for a member, asks them, and brings both together. */
public final class Introducer {
    static final String PREFIX = "introduction";

    private static final Duration WEEK = Duration.ofDays(7);

    /** When whoever was asked must have answered, if they still can. */
    private static final Duration ANSWERED = MayI.PATIENCE.plusHours(2);

    /** So many who said no or nothing are enough for a month; then it is left to the seeker. */
    private static final int MOST_TRIES = 4;

    private static final Duration MONTH = Duration.ofDays(30);

    private final Introductions introductions;
    private final Profiles profiles;
    private final People people;
    private final Bringing bringing;
    private final Strangers strangers;

    public Introducer(
            Introductions introductions, Profiles profiles, People people, Bringing bringing, Strangers strangers) {
        this.introductions = introductions;
        this.profiles = profiles;
        this.people = people;
        this.bringing = bringing;
        this.strangers = strangers;
    }

    /** Somebody has said yes: looks for them, and for those who wait and may have been waiting for this one. */
    public Reaction saidYes(Member member, Turn turn) {
        Reaction all = seek(member, turn);
        for (Candidate waiting : people.willing(turn.community().id())) {
            boolean waits =
                    profiles.of(waiting.member()).seeking() && !waiting.member().equals(member.id());
            Optional<Member> who = waits ? people.here(waiting.member()) : Optional.empty();
            all = all.and(who.map(seeker -> quietly(seeker, turn)).orElse(Reaction.NONE));
        }
        return all;
    }

    /** Looks for somebody, and says what came of it. */
    Reaction seek(Member seeker, Turn turn) {
        if (isAsking(seeker)) {
            return Reaction.post(seeker.direct(), turn.say("introduction.already"));
        }
        Optional<Member> other = strangers.best(seeker, turn);
        if (other.isEmpty()) {
            return Reaction.post(seeker.direct(), turn.say("introduction.nobody"))
                    .and(waiting(seeker, turn));
        }
        return Reaction.post(seeker.direct(), turn.say("introduction.looking")).and(ask(seeker, other.get(), turn));
    }

    /** Looks again for somebody who waits; says nothing when there is nobody yet. */
    private Reaction quietly(Member seeker, Turn turn) {
        return isAsking(seeker)
                ? Reaction.NONE
                : strangers
                        .best(seeker, turn)
                        .map(other -> ask(seeker, other, turn))
                        .orElse(Reaction.NONE);
    }

    /** The one who was asked did not want to, or said nothing. */
    Reaction next(Introduction over, State how, Turn turn) {
        introductions.move(over.id(), how);
        return people.here(over.seeker())
                .filter(seeker -> profiles.of(seeker.id()).introducing() == Introducing.YES)
                .map(seeker -> tryOn(seeker, bringing.speaking(seeker, turn)))
                .orElse(Reaction.NONE);
    }

    /** Whoever was asked can answer no more: they left, or nothing of them is kept. Then somebody else is asked. */
    Reaction late(long id, MemberId seeker, Turn turn) {
        Optional<Introduction> introduction = introductions.find(id);
        if (introduction.isPresent()) {
            return introduction.get().state() == State.ASKING
                    ? next(introduction.get(), State.SILENT, turn)
                    : Reaction.NONE;
        }
        Profile profile = profiles.of(seeker);
        return people.here(seeker)
                .filter(member -> profile.introducing() == Introducing.YES && !profile.seeking() && !isAsking(member))
                .map(member -> tryOn(member, bringing.speaking(member, turn)))
                .orElse(Reaction.NONE);
    }

    private Reaction tryOn(Member seeker, Turn turn) {
        long tried = introductions.of(seeker.id()).stream()
                .filter(each -> each.seeker().equals(seeker.id()))
                .filter(each -> each.state() == State.DECLINED || each.state() == State.SILENT)
                .filter(each -> each.askedAt().isAfter(turn.now().minus(MONTH)))
                .count();
        Optional<Member> other = tried >= MOST_TRIES ? Optional.empty() : strangers.best(seeker, turn);
        if (other.isPresent()) {
            return ask(seeker, other.get(), turn);
        }
        return Reaction.post(seeker.direct(), turn.say("introduction.nobody.yet"))
                .and(waiting(seeker, turn));
    }

    /** Whoever comes may be the one; and in a week somebody who is here may have time again. */
    private Reaction waiting(Member seeker, Turn turn) {
        profiles.keep(seeker, profiles.of(seeker.id()).seeking(true));
        return Reaction.NONE.andAlarm(
                PREFIX + "/again/" + seeker.id(), turn.now().plus(WEEK), "");
    }

    /** A week is over, and they may wait still. */
    Reaction again(MemberId id, Turn turn) {
        Optional<Member> seeker =
                people.here(id).filter(member -> profiles.of(id).seeking());
        Reaction asked = seeker.map(member -> quietly(member, turn)).orElse(Reaction.NONE);
        return seeker.filter(member -> profiles.of(id).seeking())
                .map(member -> asked.and(waiting(member, turn)))
                .orElse(asked);
    }

    private boolean isAsking(Member seeker) {
        return introductions.of(seeker.id()).stream()
                .anyMatch(each -> each.seeker().equals(seeker.id()) && each.state() == State.ASKING);
    }

    /** Somebody who shares a value with them, whom they do not know yet and who is not asked too much; none of those named. */
    public Optional<Member> kindred(Member seeker, Set<MemberId> butNot, Turn turn) {
        return strangers.kindred(seeker, butNot, turn);
    }

    /** These as they can be met: with accounts on one platform, where they have such. */
    public List<Member> together(List<Member> who) {
        return people.together(who).orElse(who);
    }

    private Reaction ask(Member seeker, Member other, Turn turn) {
        Optional<Introduction> begun = introductions.begin(seeker, other, turn.now());
        if (begun.isEmpty()) {
            return Reaction.NONE;
        }
        Profile profile = profiles.of(seeker.id());
        profiles.keep(seeker, profile.seeking(false));
        long id = begun.get().id();
        return Reaction.NONE
                .andOpen(new Opening(
                        IntroductionTalk.KIND, other, PREFIX + "/" + id + "/ask", new IntroductionTalk.Asked(id)))
                .andAlarm(PREFIX + "/late/" + id + "/" + seeker.id(), turn.now().plus(ANSWERED), "");
    }

    /** Both have said yes. */
    Reaction bringTogether(Introduction introduction, Member asked, Turn turn) {
        Optional<Member> seeker = people.here(introduction.seeker())
                .filter(member -> profiles.of(member.id()).introducing() == Introducing.YES);
        if (seeker.isEmpty()) {
            introductions.move(introduction.id(), State.ENDED);
            return Reaction.post(asked.direct(), turn.say("introduction.gone"));
        }
        introductions.move(introduction.id(), State.MET);
        Encounter encounter = Encounter.agreed(
                introduction.encounter(),
                turn.community().id(),
                Optional.empty(),
                List.of(seeker.get().id(), asked.id()),
                turn.now());
        Text hello = bringing.together(List.of(seeker.get(), asked), turn)
                .say("introduction.hello", "a", seeker.get().mention(), "b", asked.mention());
        boolean across = bringing.abroad(asked, seeker.get()).isPresent();
        return Reaction.post(
                        asked.direct(),
                        turn.say(
                                across ? "introduction.yes.across" : "introduction.yes",
                                "name",
                                seeker.get().name()))
                .and(bringing.open(encounter, hello, turn));
    }

    /** Why the seeker is the one the other is asked about. */
    Text why(Member asked, Member seeker, Turn turn) {
        return Reasons.toOne(asked, seeker, people.common(asked, seeker), turn.words());
    }

    /** Who shares no platform with them could meet them only by a way of their own, which is said before they are asked. */
    Text apart(Member asked, Member seeker, Turn turn) {
        return bringing.abroad(asked, seeker)
                .map(platform -> turn.say(
                        "introduction.ask.across",
                        "name",
                        seeker.name(),
                        "platform",
                        Platforms.named(platform, turn.words())))
                .orElse(Text.EMPTY);
    }

    Optional<Member> here(MemberId id) {
        return people.here(id);
    }
}
