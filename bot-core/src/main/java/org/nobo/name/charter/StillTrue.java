package org.nobo.name.charter;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Once a year, where leaders want it so, they are asked whether the charter is still true; once more if nobody answers. */
public final class StillTrue implements Feature {
    static final String ALARM = "still-true/ask";
    static final String FIRST = "first";
    private static final String AGAIN = "again";
    private static final String PREFIX = "still-true";
    private static final Duration BEFORE_AGAIN = Duration.ofDays(14);

    private final Charters charters;
    private final Members members;
    private final Wordbook wordbook;

    public StillTrue(Charters charters, Members members, Wordbook wordbook) {
        this.charters = charters;
        this.members = members;
        this.wordbook = wordbook;
    }

    @Override
    public void routes(Routes routes) {
        routes.alarm(PREFIX, this::ask).leadersChoice(PREFIX, this::press);
    }

    /** What a leader presses to have it so, or so no longer. */
    static Choice button(boolean asked, Turn turn) {
        return Choice.of(
                PREFIX + (asked ? "/off" : "/on"), turn.label(asked ? "charter.yearly.off" : "charter.yearly"));
    }

    /** The note of a second time is {@code again/<day>}: the day of the first, by which its answers are known. */
    private Reaction ask(Event.TimeCame time, Turn turn) {
        Optional<Version> version = charters.now(turn.community().id());
        if (version.isEmpty() || !charters.isAskedYearly(turn.community().id())) {
            return Reaction.NONE;
        }
        boolean again = time.note().startsWith(AGAIN);
        LocalDate today = turn.now().atOffset(ZoneOffset.UTC).toLocalDate();
        if (again) {
            return bring(LocalDate.parse(time.note().substring(AGAIN.length() + 1)), AGAIN, version.get(), turn)
                    .and(Adopting.inAYear(turn));
        }
        charters.asked(turn.community().id(), today);
        return bring(today, FIRST, version.get(), turn)
                .andAlarm(ALARM, turn.now().plus(BEFORE_AGAIN), AGAIN + "/" + today);
    }

    private Reaction bring(LocalDate day, String time, Version version, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Member leader : members.leaders(turn.community().id())) {
            Turn theirs = turn.speakingWith(leader, wordbook.in(leader.language()));
            Message message = Message.of(
                    theirs.say(
                                    "charter.still." + time,
                                    "date",
                                    AgreementWords.withoutNames(theirs.words()).date(version.since()))
                            .paragraph(CharterText.of(version.charter(), theirs.words())),
                    new Choice(PREFIX + "/yes/" + day, theirs.label("charter.still.yes"), Look.PRIMARY),
                    Again.button("workshop", theirs.label("charter.still.no")),
                    Choice.of(PREFIX + "/off", theirs.label("charter.yearly.off")));
            all = all.and(
                    PREFIX + "/" + day + "/" + time + "/" + leader.id(), new Action.Post(leader.direct(), message));
        }
        return all;
    }

    private Reaction press(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        return switch (parts[1]) {
            case "yes" -> yes(LocalDate.parse(parts[2]), turn);
            case "on" -> yearly(true, turn);
            default -> yearly(false, turn);
        };
    }

    /** Of two who press at the same time one is the first; both are thanked. */
    private Reaction yes(LocalDate day, Turn turn) {
        return charters.answered(turn.community().id(), day)
                ? Reaction.whisper(turn.say("charter.still.thanks")).and(Adopting.inAYear(turn))
                : Reaction.whisper(turn.say("charter.still.before"));
    }

    private Reaction yearly(boolean asked, Turn turn) {
        charters.askYearly(turn.community().id(), asked);
        return asked
                ? Reaction.whisper(turn.say("charter.yearly.set")).and(Adopting.inAYear(turn))
                : Reaction.whisper(turn.say("charter.yearly.unset")).callingOff(ALARM);
    }
}
