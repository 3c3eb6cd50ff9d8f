package org.nobo.illuminate.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Form.Field;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/**
 * {@code /nobo review}: the stories that wait to be read by a leader, and whether that is the custom here at all. What
 * waits too long is brought again, and its author is told. What is shown a leader can take down, with a reason.
 */
public final class Reviews implements Feature {
    private static final int LONGEST_REASON = 1_000;
    private static final String REASON = "reason";
    /** Afterwards the queue alone remembers. */
    private static final int MOST_TIMES = 3;

    private final Stories stories;
    private final Habits habits;
    private final Sharing sharing;
    private final Reviewing reviewing;
    private final Members members;

    public Reviews(Stories stories, Habits habits, Sharing sharing, Members members) {
        this.stories = stories;
        this.habits = habits;
        this.sharing = sharing;
        this.reviewing = sharing.reviewing();
        this.members = members;
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand("review", (command, turn) -> Reaction.whisper(queue(turn)))
                .leadersChoice(Reviewing.PREFIX, this::choose)
                .leadersForm(Reviewing.PREFIX, this::take)
                .alarm(Reviewing.PREFIX, this::overdue)
                .leadersHome(this::atHome);
    }

    private Optional<Message> atHome(Turn turn) {
        int waiting = stories.toReview(turn.community().id()).size();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(Message.of(
                        turn.say("review.waiting", "count", waiting),
                        Again.button("review", turn.label("review.home"))));
    }

    private Message queue(Turn turn) {
        boolean custom = habits.of(turn.community().id()).reviewed();
        List<Story> waiting = stories.toReview(turn.community().id());
        Choice other = custom
                ? Choice.of(Reviewing.PREFIX + "/off", turn.label("review.custom.off"))
                : Choice.of(Reviewing.PREFIX + "/on", turn.label("review.custom.on"));
        Text text = turn.say(custom ? "review.custom.yes" : "review.custom.no");
        if (waiting.isEmpty()) {
            return Message.of(text.line(turn.say("review.none")), other);
        }
        Story first = waiting.getFirst();
        Message card = Reviewing.card(first, "review.next", turn);
        List<Control> controls = new ArrayList<>(Reviewing.buttons(first, turn));
        controls.add(other);
        return Message.of(
                        text.line(turn.say("review.waiting", "count", waiting.size()))
                                .paragraph(card.text()),
                        controls)
                .titled(first.title());
    }

    /** {@code reading/<what>/<story>/<round>}, {@code reading/on}, {@code reading/off}. */
    private Reaction choose(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 4);
        return switch (parts[1]) {
            case "on", "off" -> custom("on".equals(parts[1]), turn);
            case "accept" -> decide(parts[2], parts[3], Review.Stage.ACCEPTED, "", turn);
            case "down" ->
                standing(parts[2], parts[3], turn).isPresent()
                        ? Reaction.ask(form(choice.choice(), parts[1], "", "", turn))
                        : late(parts[2], turn);
            default ->
                waiting(parts[2], parts[3], turn).isPresent()
                        ? Reaction.ask(form(choice.choice(), parts[1], "", "", turn))
                        : late(parts[2], turn);
        };
    }

    private Reaction custom(boolean reviewed, Turn turn) {
        habits.keep(turn.community().id(), habits.of(turn.community().id()).reviewing(reviewed));
        return Reaction.replace(queue(turn));
    }

    private Optional<Story> waiting(String id, String round, Turn turn) {
        return stories.find(id)
                .filter(story -> story.community().equals(turn.community().id()))
                .filter(story -> story.review().stage() == Review.Stage.WAITING)
                .filter(story -> String.valueOf(story.review().round()).equals(round));
    }

    private static Form form(String id, String what, String typed, String wrong, Turn turn) {
        return new Form(
                id,
                turn.label("review.form." + what),
                List.of(Field.required(REASON, turn.label("review.form.reason"), new Form.Lines(LONGEST_REASON))
                        .hinted(turn.label("review.form.hint"))
                        .filled(typed)
                        .wrong(wrong)),
                turn.label("review.form.send"));
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        String[] parts = sent.form().split("/", 4);
        if (parts.length < 4) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        String reason = Typed.clean(sent.values().getOrDefault(REASON, ""));
        if (reason.isEmpty()) {
            return Reaction.ask(form(sent.form(), parts[1], "", turn.label("review.form.missing"), turn));
        }
        if ("down".equals(parts[1])) {
            return takeDown(parts[2], parts[3], reason, turn);
        }
        Review.Stage stage = "more".equals(parts[1]) ? Review.Stage.MORE : Review.Stage.DECLINED;
        return decide(parts[2], parts[3], stage, reason, turn);
    }

    /** What is shown somewhere now. */
    private Optional<Story> standing(String id, String round, Turn turn) {
        return stories.find(id)
                .filter(story -> story.community().equals(turn.community().id()))
                .filter(story -> story.agreed().keySet().stream()
                        .anyMatch(where -> story.shown(where).isPresent()))
                .filter(story -> String.valueOf(story.review().round()).equals(round));
    }

    private Reaction takeDown(String id, String round, String reason, Turn turn) {
        Optional<Story> found = standing(id, round, turn);
        if (found.isEmpty()) {
            return late(id, turn);
        }
        Story story = found.get();
        Review down = story.review().takenDown(turn.member().id(), reason, turn.now());
        if (!stories.review(id, story.review(), down)) {
            return late(id, turn);
        }
        return sharing.follow(id, turn)
                .and(sharing.tellAuthor(story, "review.author.down", turn, "story", story.heading(), "words", reason))
                .and(Reaction.whisper(turn.say("review.done")));
    }

    /** Two leaders may press at the same time: the row is changed only where it still waits. */
    private Reaction decide(String id, String round, Review.Stage stage, String reason, Turn turn) {
        Optional<Story> found = waiting(id, round, turn);
        if (found.isEmpty()) {
            return late(id, turn);
        }
        Story story = found.get();
        Review decided = story.review().decided(stage, turn.member().id(), reason, turn.now());
        if (!stories.review(id, story.review(), decided)) {
            return late(id, turn);
        }
        String key = switch (stage) {
            case ACCEPTED -> "accepted";
            case MORE -> "more";
            default -> "declined";
        };
        return sharing.follow(id, turn)
                .and(reviewing.settled(story, "review.said." + key, turn.member(), turn))
                .and(sharing.tellAuthor(story, "review.author." + key, turn, "story", story.heading(), "words", reason))
                .and(Reaction.whisper(turn.say("review.done")));
    }

    private Reaction late(String id, Turn turn) {
        Optional<Story> story = stories.find(id)
                .filter(found -> found.community().equals(turn.community().id()));
        if (story.isEmpty()) {
            return Reaction.whisper(turn.say("story.gone"));
        }
        Optional<Member> by = story.get().review().by().flatMap(members::find);
        return Reaction.whisper(by.map(leader -> turn.say("review.late.by", "name", leader.name()))
                .orElseGet(() -> turn.say("review.late")));
    }

    private Reaction overdue(Event.TimeCame time, Turn turn) {
        String id = time.alarm().substring(Reviewing.PREFIX.length() + 1);
        int times = Integer.parseInt(time.note());
        Optional<Story> waiting =
                stories.find(id).filter(story -> story.review().stage() == Review.Stage.WAITING);
        if (waiting.isEmpty()) {
            return Reaction.NONE;
        }
        Story story = waiting.get();
        Reaction again = reviewing.bring(story, "review.overdue", "/" + times, turn);
        Reaction told = times == 2
                ? sharing.tellAuthor(story, "review.author.waits", turn, "story", story.heading())
                : Reaction.NONE;
        Reaction next = times < MOST_TIMES
                ? Reaction.NONE.andAlarm(time.alarm(), turn.now().plus(Duration.ofDays(3)), String.valueOf(times + 1))
                : Reaction.NONE;
        return again.and(told).and(next);
    }
}
