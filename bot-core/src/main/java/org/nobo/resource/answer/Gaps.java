package org.nobo.resource.answer;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.Nearness;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.Questions;
import org.nobo.resource.share.Sharing;
import org.nobo.words.Wordbook;

/** What nobody could answer: {@code /nobo gaps}, and on Mondays, when there is anything, said to those who lead. */
public final class Gaps implements Feature {
    private static final String PREFIX = "gaps";
    static final Duration LOOKED_BACK = Duration.ofDays(56);
    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    static final int MOST_QUESTIONS = 200;
    private static final int MOST_TOPICS = 5;

    private final Answers answers;
    private final Questions questions;
    private final Members members;
    private final Nearness nearness;
    private final Wordbook wordbook;

    public Gaps(Answers answers, Questions questions, Members members, Nearness nearness, Wordbook wordbook) {
        this.answers = answers;
        this.questions = questions;
        this.members = members;
        this.nearness = nearness;
        this.wordbook = wordbook;
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand(PREFIX, this::show)
                .on(Event.CameBack.class, (event, turn) -> nextMonday(turn))
                .alarm(PREFIX, this::weekly)
                .leadersHome(this::atHome);
    }

    /** Counted, and not looked up again: the page is to be there at once. */
    private Optional<Message> atHome(Turn turn) {
        int open = questions
                .unanswered(turn.community().id(), turn.now().minus(A_WEEK), MOST_QUESTIONS)
                .size();
        return open == 0
                ? Optional.empty()
                : Optional.of(Message.of(
                        turn.say("gaps.home", "count", open), Again.button(PREFIX, turn.label("gaps.home.button"))));
    }

    private Reaction show(Event.CommandGiven command, Turn turn) {
        List<AskedAlike> topics = topics(LOOKED_BACK, turn);
        return topics.isEmpty() ? Reaction.whisper(turn.say("gaps.none")) : Reaction.whisper(message(topics, turn));
    }

    /** Each Monday has an alarm of its own, so that one that was missed is not moved by the next. */
    private static Reaction nextMonday(Turn turn) {
        ZonedDateTime now = turn.now().atZone(ZoneOffset.UTC);
        ZonedDateTime monday =
                now.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)).with(MORNING);
        Instant due = (monday.isAfter(now) ? monday : monday.plusWeeks(1)).toInstant();
        return Reaction.NONE.andAlarm(PREFIX + "/" + due.getEpochSecond(), due, "");
    }

    private Reaction weekly(Event.TimeCame time, Turn turn) {
        Reaction next = nextMonday(turn);
        List<AskedAlike> topics = topics(A_WEEK, turn);
        if (topics.isEmpty()) {
            return next;
        }
        for (Member leader : members.leaders(turn.community().id())) {
            Turn theirs = turn.speakingWith(leader, wordbook.in(leader.language()));
            next = next.andPost(leader.direct(), message(topics, theirs));
        }
        return next;
    }

    /** What was asked since, is still not known, and was not what somebody meant to ask for fun once. */
    private List<AskedAlike> topics(Duration since, Turn turn) {
        List<Question> open =
                questions.unanswered(turn.community().id(), turn.now().minus(since), MOST_QUESTIONS).stream()
                        .filter(question ->
                                !(answers.to(turn.community().id(), question.words()) instanceof Answer.Known))
                        .toList();
        return AskedAlike.grouped(open, nearness);
    }

    /** Who asked is not said: it is about what is missing. */
    private static Message message(List<AskedAlike> topics, Turn turn) {
        Text text = turn.say("gaps");
        List<Control> buttons = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_TOPICS, topics.size()); i++) {
            AskedAlike topic = topics.get(i);
            String number = String.valueOf(i + 1);
            text = text.line(turn.say(
                    topic.count() == 1 ? "gaps.one" : "gaps.several",
                    "number",
                    Text.of(number),
                    "count",
                    topic.count(),
                    "words",
                    topic.shown()));
            buttons.add(Control.Choice.of(
                    Sharing.resourcing(topic.first().id()), turn.label("gaps.button", "number", number)));
        }
        Text more =
                topics.size() > MOST_TOPICS ? turn.say("gaps.more", "count", topics.size() - MOST_TOPICS) : Text.EMPTY;
        return Message.of(text.paragraph(more), buttons);
    }
}
