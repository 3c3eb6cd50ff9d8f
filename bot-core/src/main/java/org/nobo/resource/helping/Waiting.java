package org.nobo.resource.helping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** {@code /nobo questions}: what one asked people, and, for those who lead, all that wait, oldest first. */
public final class Waiting implements Feature {
    private static final int MOST = 10;

    private final Pleas pleas;
    private final HelpingWords words;

    public Waiting(Pleas pleas, Members members, Wordbook wordbook) {
        this.pleas = pleas;
        this.words = new HelpingWords(members, wordbook);
    }

    @Override
    public void routes(Routes routes) {
        routes.command("questions", this::show);
    }

    private Reaction show(Event.CommandGiven command, Turn turn) {
        List<Plea> own = pleas.of(turn.member().id());
        Text text = own.isEmpty() ? turn.say("questions.own.none") : turn.say("questions.own");
        for (Plea plea : own.subList(0, Math.min(MOST, own.size()))) {
            text = text.line(line(plea, turn));
        }
        return turn.member().leader() ? Reaction.whisper(withWaiting(text, turn)) : Reaction.whisper(Message.of(text));
    }

    private Message withWaiting(Text own, Turn turn) {
        List<Plea> waiting = pleas.waiting(turn.community().id());
        Text text = own.paragraph(
                waiting.isEmpty()
                        ? turn.say("questions.waiting.none")
                        : turn.say("questions.waiting", "count", waiting.size()));
        List<Control> claims = new ArrayList<>();
        for (Plea plea : waiting.subList(0, Math.min(MOST, waiting.size()))) {
            text = text.line(
                    line(plea, turn).plus(turn.say("questions.line.by", "name", words.name(plea.asker(), turn))));
            boolean canBeTaken = plea.stage() == Stage.OPEN || plea.stage() == Stage.OFFERED;
            if (canBeTaken
                    && claims.isEmpty()
                    && !plea.asker().equals(turn.member().id())) {
                claims.add(new Control.Choice(
                        HelpingButtons.PREFIX + "/claim/" + plea.question(),
                        turn.label("questions.claim"),
                        Control.Look.PRIMARY));
            }
        }
        return Message.of(text, claims);
    }

    private Text line(Plea plea, Turn turn) {
        String shown = plea.words().replaceAll("\\s+", " ");
        String stage = plea.stage() == Stage.OPEN && plea.inChannel()
                ? "channel"
                : plea.stage().stored();
        return turn.say(
                "questions.line",
                "words",
                shown.length() <= 100 ? shown : shown.substring(0, 100) + " …",
                "stage",
                turn.say(
                        "questions.stage." + stage,
                        "name",
                        plea.helper().map(helper -> words.name(helper, turn)).orElse("")),
                "age",
                age(plea.askedAt(), turn));
    }

    private static Text age(Instant asked, Turn turn) {
        long days = Duration.between(asked, turn.now()).toDays();
        return days == 0
                ? turn.say("questions.today")
                : turn.say(days == 1 ? "questions.day" : "questions.days", "count", days);
    }
}
