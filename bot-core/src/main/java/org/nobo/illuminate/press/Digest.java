package org.nobo.illuminate.press;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.illuminate.story.Elsewhere;
import org.nobo.illuminate.story.Habits;
import org.nobo.illuminate.story.Retelling;
import org.nobo.illuminate.story.Shelf;
import org.nobo.illuminate.story.Stories;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;

/** {@code /nobo digest}: once a month the channel for stories hears what was told, where leaders want it so. */
public final class Digest implements Feature {
    static final String PREFIX = "digest";
    private static final String ALARM = PREFIX + "/month";
    private static final int HOUR = 9;

    private final Stories stories;
    private final Habits habits;
    private final Elsewhere elsewhere;

    public Digest(Stories stories, Habits habits, Elsewhere elsewhere) {
        this.stories = stories;
        this.habits = habits;
        this.elsewhere = elsewhere;
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand(PREFIX, (command, turn) -> Reaction.whisper(state(turn)))
                .leadersChoice(PREFIX, this::choose)
                .alarm(PREFIX, this::month);
    }

    private Message state(Turn turn) {
        boolean on = habits.of(turn.community().id()).digest();
        return Message.of(
                turn.say(on ? "digest.is.on" : "digest.is.off"),
                Choice.of(PREFIX + (on ? "/off" : "/on"), turn.label(on ? "digest.off" : "digest.on")));
    }

    private Reaction choose(Event.ChoiceMade choice, Turn turn) {
        boolean on = choice.choice().equals(PREFIX + "/on");
        habits.keep(turn.community().id(), habits.of(turn.community().id()).digesting(on));
        Reaction said = Reaction.replace(state(turn));
        ZoneId zone = turn.member().zone().orElse(ZoneOffset.UTC);
        return on
                ? said.andAlarm(ALARM, nextMonth(turn.now(), zone).toInstant(), zone.getId())
                : said.callingOff(ALARM);
    }

    private static ZonedDateTime nextMonth(Instant now, ZoneId zone) {
        return now.atZone(zone)
                .with(TemporalAdjusters.firstDayOfNextMonth())
                .toLocalDate()
                .atTime(HOUR, 0)
                .atZone(zone);
    }

    /** However late it comes, it tells of the month before the one it was due in; a month without stories says nothing. */
    private Reaction month(Event.TimeCame time, Turn turn) {
        if (!habits.of(turn.community().id()).digest()) {
            return Reaction.NONE;
        }
        ZoneId zone = ZoneId.of(time.note());
        ZonedDateTime end = time.at()
                .atZone(zone)
                .with(TemporalAdjusters.firstDayOfMonth())
                .toLocalDate()
                .atStartOfDay(zone);
        List<Story> told = toldBetween(end.minusMonths(1).toInstant(), end.toInstant(), turn);
        Reaction next =
                Reaction.NONE.andAlarm(ALARM, nextMonth(turn.now(), zone).toInstant(), zone.getId());
        if (told.isEmpty()) {
            return next;
        }
        Message digest = Shelf.digest(told, turn.words());
        List<String> ids = told.stream().map(Story::id).toList();
        String name = PREFIX + "/" + end.toLocalDate();
        for (Place.Channel channel : turn.community().allForStories()) {
            elsewhere.told(new Retelling(turn.community().id(), name, Optional.empty(), ids));
            next = next.and(name, new Action.Post(channel, digest));
            name = PREFIX + "/" + end.toLocalDate() + "/" + (next.intentions().size() + 1);
        }
        return next;
    }

    private List<Story> toldBetween(Instant from, Instant to, Turn turn) {
        return stories.shown(turn.community().id(), Where.HERE).stream()
                .filter(story -> story.shown(Where.HERE)
                        .filter(consent -> !consent.givenAt().isBefore(from)
                                && consent.givenAt().isBefore(to))
                        .isPresent())
                .toList();
    }
}
