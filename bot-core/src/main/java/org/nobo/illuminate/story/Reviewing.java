package org.nobo.illuminate.story;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Brings a story to the leaders, where a leader reads each before it is shown, and takes it from them again. */
final class Reviewing {
    static final String PREFIX = "reading";
    static final Duration OVERDUE = Duration.ofDays(3);

    private static final int SHOWN = 2_500;

    private final Members members;
    private final Elsewhere elsewhere;
    private final Wordbook wordbook;

    Reviewing(Members members, Elsewhere elsewhere, Wordbook wordbook) {
        this.members = members;
        this.elsewhere = elsewhere;
        this.wordbook = wordbook;
    }

    /** Nobody judges their own, unless nobody else is there to do it. */
    List<Member> readers(Story story) {
        List<Member> leaders = members.leaders(story.community());
        List<Member> others = leaders.stream()
                .filter(leader -> !leader.id().equals(story.author()))
                .toList();
        return others.isEmpty() ? leaders : others;
    }

    Reaction handedIn(Story story, Turn turn) {
        return bring(story, "review.new", "", turn)
                .andAlarm(alarm(story), turn.now().plus(OVERDUE), String.valueOf(1));
    }

    /** What they were given to read, and have before them now. */
    private List<Retelling> cards(Story story) {
        return elsewhere.of(story).stream()
                .filter(each -> each.intention().startsWith(PREFIX + "/"))
                .toList();
    }

    /**
     * To each of them, instead of what they had of it before.
     *
     * @param time what makes a second time another one
     */
    Reaction bring(Story story, String key, String time, Turn turn) {
        Reaction all = Reaction.NONE;
        for (Retelling before : cards(story)) {
            elsewhere.told(before.of(List.of()));
            all = all.and(new Action.Delete(before.intention()));
        }
        for (Member reader : readers(story)) {
            Turn theirs = turn.speakingWith(reader, wordbook.in(reader.language()));
            Message message = card(story, key, theirs).with(buttons(story, theirs));
            String name = name(story, reader) + time;
            elsewhere.told(new Retelling(story.community(), name, Optional.of(reader.id()), List.of(story.id())));
            all = all.and(name, new Action.Post(reader.direct(), message));
        }
        return all;
    }

    /** The story as a leader reads it, with a sentence above. */
    static Message card(Story story, String key, Turn turn) {
        Text told =
                turn.say(key, "name", StoryMessages.by(story, turn.words()), "where", StoryMessages.where(story, turn));
        return Message.of(told.plus(StoryMessages.quoted(Beginning.lines(story.words(), SHOWN))))
                .titled(story.title());
    }

    static List<Control> buttons(Story story, Turn turn) {
        return List.of(
                new Choice(id("accept", story), turn.label("review.accept"), Look.PRIMARY),
                Choice.of(id("more", story), turn.label("review.more")),
                Choice.of(id("decline", story), turn.label("review.decline")));
    }

    /** For leaders, below a story that is shown. */
    static Choice takingDown(Story story, Turn turn) {
        return Choice.of(id("down", story), turn.label("review.down"));
    }

    /** {@code reading/<what>/<story>/<round>}. */
    static String id(String what, Story story) {
        return PREFIX + "/" + what + "/" + story.id() + "/" + story.review().round();
    }

    static String alarm(Story story) {
        return PREFIX + "/" + story.id();
    }

    private static String name(Story story, Member reader) {
        return PREFIX + "/" + story.id() + "/" + story.review().round() + "/" + reader.id();
    }

    /** All of them see what was decided, and by whom; nothing is left to press. */
    Reaction settled(Story story, String key, Member by, Turn turn) {
        Reaction all = Reaction.NONE.callingOff(alarm(story));
        for (Retelling card : cards(story)) {
            Optional<Member> reader = card.given().flatMap(members::find);
            if (reader.isPresent()) {
                Turn theirs =
                        turn.speakingWith(reader.get(), wordbook.in(reader.get().language()));
                Message message = Message.of(theirs.say(key, "name", by.name())
                        .plus(StoryMessages.quoted(Beginning.lines(story.words(), SHOWN))));
                all = all.and(new Action.Edit(card.intention(), message.titled(story.title())));
            }
        }
        return all;
    }
}
