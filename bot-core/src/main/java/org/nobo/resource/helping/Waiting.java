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
import org.nobo.resource.question.QuestionId;
import org.nobo.words.Wordbook;

/** {@code /nobo questions}: what one asked people, and, for those who lead, all that wait, oldest first. */
public final class Waiting implements Feature {
    private static final String PREFIX = "questions";
    private static final int MOST = 10;
    private static final int LONGEST = 100;

    private final Pleas pleas;
    private final HelpingWords words;
    private final CarryingBack back;

    public Waiting(Pleas pleas, Members members, Wordbook wordbook) {
        this.pleas = pleas;
        this.words = new HelpingWords(members, wordbook);
        this.back = new CarryingBack(pleas, words);
    }

    @Override
    public void routes(Routes routes) {
        routes.command(PREFIX, this::show).choice(PREFIX, this::takenBack);
    }

    private Reaction show(Event.CommandGiven command, Turn turn) {
        List<Plea> own = pleas.of(turn.member().id());
        Text text = own.isEmpty() ? turn.say("questions.own.none") : turn.say("questions.own");
        for (Plea plea : own.subList(0, Math.min(MOST, own.size()))) {
            text = text.line(line(plea, turn));
        }
        List<Control> takingBack = takingBack(own, turn);
        text = takingBack.isEmpty() ? text : text.line(turn.say("questions.back.how"));
        return turn.member().leader()
                ? Reaction.whisper(withWaiting(text, takingBack, turn))
                : Reaction.whisper(Message.of(text, takingBack));
    }

    /** Who found out otherwise takes a question back, so that nobody answers in vain. */
    private static List<Control> takingBack(List<Plea> own, Turn turn) {
        List<Control.Option> open = own.stream()
                .limit(MOST)
                .filter(plea -> plea.stage() != Stage.CLOSED)
                .map(plea -> Control.Option.of(plea.question().value(), shown(plea)))
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new Control.Menu(PREFIX + "/back", turn.label("questions.back"), open, 1, 1));
    }

    private Reaction takenBack(Event.ChoiceMade choice, Turn turn) {
        return choice.picked().stream()
                .flatMap(id -> pleas.find(new QuestionId(id)).stream())
                .filter(plea -> plea.asker().equals(turn.member().id()) && plea.stage() != Stage.CLOSED)
                .findFirst()
                .map(plea -> Reaction.replace(Message.of(turn.say("helping.withdrawn")))
                        .and(back.withdraw(plea, turn)))
                .orElseGet(() -> Reaction.replace(Message.of(turn.say("helping.closed"))));
    }

    private Message withWaiting(Text own, List<Control> takingBack, Turn turn) {
        List<Plea> waiting = pleas.waiting(turn.community().id());
        Text text = own.paragraph(
                waiting.isEmpty()
                        ? turn.say("questions.waiting.none")
                        : turn.say("questions.waiting", "count", waiting.size()));
        List<Control> claims = new ArrayList<>(takingBack);
        boolean canBeTaken = true;
        for (Plea plea : waiting.subList(0, Math.min(MOST, waiting.size()))) {
            text = text.line(
                    line(plea, turn).plus(turn.say("questions.line.by", "name", words.name(plea.asker(), turn))));
            boolean waits = plea.stage() == Stage.OPEN || plea.stage() == Stage.OFFERED;
            if (canBeTaken && waits && !plea.asker().equals(turn.member().id())) {
                canBeTaken = false;
                claims.add(new Control.Choice(
                        HelpingButtons.PREFIX + "/claim/" + plea.question(),
                        turn.label("questions.claim"),
                        Control.Look.PRIMARY));
            }
        }
        return Message.of(text, claims);
    }

    private static String shown(Plea plea) {
        String words = plea.words().replaceAll("\\s+", " ");
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + " …";
    }

    private Text line(Plea plea, Turn turn) {
        String stage = plea.stage() == Stage.OPEN && plea.inChannel()
                ? "channel"
                : plea.stage().stored();
        return turn.say(
                "questions.line",
                "words",
                shown(plea),
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
