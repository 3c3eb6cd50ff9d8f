package org.nobo.connect.firstdays;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.connect.arrival.Roster;
import org.nobo.connect.arrival.Rush;
import org.nobo.connect.profile.WakingHours;
import org.nobo.connect.profile.WhereAwake;
import org.nobo.feature.Feature;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Comes back to a newcomer after three days, a week and a month, in their waking hours; "stop" ends it. */
public final class FirstDays implements Feature {
    private static final String PREFIX = "firstdays";
    private static final Duration DAY = Duration.ofDays(1);

    /** Who is away is looked for again so much later at the latest. */
    private static final Duration LOOKED_AGAIN = Duration.ofDays(3);

    /** So often a step gives way to another question that waits; then it is left out. */
    private static final int MOST_PUT_OFF = 3;

    private final Kept kept;
    private final Wordbook words;
    private final Deeds deeds;
    private final Draft draft;
    private final Steps steps;
    private final FirstDaysTalk talk;
    private final Hosts hosts;
    private final Buddies buddies;
    private final Overview overview;

    public FirstDays(Kept kept, Ways ways, Wordbook words) {
        Leading leading = new Leading(kept.members(), words);
        this.kept = kept;
        this.words = words;
        this.deeds = new Deeds(kept.profiles(), kept.values(), ways.asked(), ways.met());
        this.draft = new Draft(kept.profiles(), kept.values());
        Resting resting = new Resting(kept.newcomers());
        this.hosts = new Hosts(kept, ways, leading, resting, words);
        this.buddies = new Buddies(kept, ways, resting, words);
        this.steps = new Steps(hosts, ways, kept.spoken());
        this.talk = new FirstDaysTalk(kept, deeds, draft, ways::meet, leading);
        this.overview = new Overview(kept, deeds);
    }

    @Override
    public void routes(Routes routes) {
        routes.on(Event.MemberJoined.class, this::joined)
                .talk(talk)
                .alarm(PREFIX, this::dayCame)
                .stop(this::stop)
                .command("hello", this::hello)
                .leadersCommand("newcomers", (event, turn) -> overview.show(turn));
        hosts.routes(routes);
        buddies.routes(routes);
    }

    private Reaction joined(Event.MemberJoined event, Turn turn) {
        if (event.person().kind() != Person.Kind.MEMBER || !turn.community().ready()) {
            return Reaction.NONE;
        }
        Member member = turn.member();
        if (kept.newcomers()
                .find(member.id())
                .filter(known -> known.joining() == member.joinings())
                .isPresent()) {
            return Reaction.NONE;
        }
        Newcomer newcomer = kept.newcomers().begin(member, turn.now());
        Reaction wake = wake(newcomer, FirstDay.THIRD, turn.now());
        boolean crowd = Roster.noticedLater(event)
                || new Rush(kept.members()).isOn(turn.community().id(), turn.now());
        return crowd // leaders are not asked one by one about it
                ? wake
                : hosts.lookFor(newcomer, member, turn).and(wake);
    }

    /** Where they are is looked at only when the day comes: by then it may be known. */
    private static Reaction wake(Newcomer newcomer, FirstDay day, Instant earliest) {
        Instant due = day.after(newcomer.joinedAt());
        return Reaction.NONE.andAlarm(
                newcomer.name(PREFIX) + "/" + day.written(), due.isAfter(earliest) ? due : earliest, "0");
    }

    private Reaction alarm(Newcomer newcomer, FirstDay day, Instant earliest, int putOff, Member member) {
        ZoneId zone = WhereAwake.of(member, newcomer.joinedAt(), kept.members());
        return Reaction.NONE.andAlarm(
                newcomer.name(PREFIX) + "/" + day.written(), WakingHours.from(earliest, zone), String.valueOf(putOff));
    }

    private Reaction dayCame(Event.TimeCame event, Turn turn) {
        String[] parts = event.alarm().split("/");
        Optional<Member> member = kept.members().find(new MemberId(parts[1])).filter(Member::here);
        Optional<Newcomer> newcomer = kept.newcomers()
                .find(new MemberId(parts[1]))
                .filter(known -> !known.stopped() && parts[2].equals(String.valueOf(known.joining())));
        Optional<FirstDay> day = FirstDay.read(parts[3]);
        if (member.isEmpty() || newcomer.isEmpty() || day.isEmpty()) {
            return Reaction.NONE;
        }
        return dayCame(day.get(), Integer.parseInt(event.note()), newcomer.get(), member.get(), turn);
    }

    private Reaction dayCame(FirstDay day, int putOff, Newcomer newcomer, Member member, Turn turn) {
        ZoneId zone = WhereAwake.of(member, newcomer.joinedAt(), kept.members());
        if (WakingHours.from(turn.now(), zone).isAfter(turn.now())) {
            return alarm(newcomer, day, turn.now(), putOff, member);
        }
        Optional<Instant> away = kept.absences().until(member.id(), turn.now());
        if (away.isPresent()) {
            Instant soon = turn.now().plus(LOOKED_AGAIN);
            return alarm(newcomer, day, away.get().isBefore(soon) ? away.get() : soon, putOff, member);
        }
        if (kept.talks().open(member.id()).isPresent() && putOff < MOST_PUT_OFF) {
            return alarm(newcomer, day, turn.now().plus(DAY), putOff + 1, member);
        }
        Act act = Act.on(day, deeds.of(newcomer));
        boolean tooMuch = putOff == MOST_PUT_OFF || (act == Act.BEGIN && putOff > 0);
        Turn theirs = turn.speakingWith(member, words.in(member.language()));
        Reaction next = day.next()
                .map(later -> wake(newcomer, later, turn.now().plus(DAY)))
                .orElse(Reaction.NONE);
        return steps.take(tooMuch ? Act.NOTHING : act, day, newcomer, theirs).and(next);
    }

    /** They finished telling about themselves: here is how they could be introduced to everybody, and who helps them. */
    public Reaction told(Member member, Turn turn) {
        return kept.newcomers()
                .find(member.id())
                .filter(newcomer -> !newcomer.stopped())
                .map(newcomer -> offer(newcomer, member, turn).and(buddies.lookLater(newcomer, member, turn)))
                .orElse(Reaction.NONE);
    }

    private Reaction offer(Newcomer newcomer, Member member, Turn turn) {
        boolean open = newcomer.introduction() == Drafted.NOT_YET
                && turn.community().introductions().isPresent();
        return open && draft.isPossible(member)
                ? Reaction.NONE.andOpen(Steps.opening(newcomer, "draft", new FirstDaysState.Draft(""), member))
                : Reaction.NONE;
    }

    /** {@code /nobo hello}: whoever was here before may introduce themselves too. */
    private Reaction hello(Event.CommandGiven command, Turn turn) {
        Member member = turn.member();
        boolean elsewhere = !(command.where() instanceof Place.Direct);
        Reaction pointer = elsewhere ? Reaction.whisper(turn.say("welcome.elsewhere")) : Reaction.NONE;
        FirstDaysState state = draft.isPossible(member) ? new FirstDaysState.Draft("") : new FirstDaysState.Wording();
        return pointer.andOpen(new Opening(FirstDaysTalk.KIND, member, PREFIX + "/" + command.id(), state));
    }

    /** They want to hear nothing more that they did not ask for. */
    public Reaction stopped(Member member, Turn turn) {
        return kept.newcomers()
                .find(member.id())
                .filter(newcomer -> !newcomer.stopped())
                .map(newcomer -> {
                    kept.newcomers().keep(newcomer.left());
                    return Reaction.post(member.direct(), turn.say("firstdays.stopped"));
                })
                .orElse(Reaction.NONE);
    }

    private Reaction stop(Event.MessagePosted message, Turn turn) {
        return stopped(turn.member(), turn);
    }
}
