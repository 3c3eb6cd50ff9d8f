package org.nobo.illuminate.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.FreshId;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Words;

/** {@code /nobo stories}: what everybody may read; {@code /nobo stories mine}: one's own, to share, change or withdraw. */
public final class Shelf implements Feature {
    static final String PREFIX = "stories";
    static final int PAGE = 5;

    private final Stories stories;
    private final Sharing sharing;

    public Shelf(Stories stories, Sharing sharing) {
        this.stories = stories;
        this.sharing = sharing;
    }

    /** The button that shows a whole story. */
    static String read(Story story) {
        return PREFIX + "/read/" + story.id();
    }

    /** What was told lately, to be read by a button. */
    public static Message digest(List<Story> told, Words words) {
        return ShelfMessages.digest(told, words);
    }

    @Override
    public void routes(Routes routes) {
        routes.command(PREFIX, this::list).choice(PREFIX, this::choose).home(this::atHome);
    }

    private Optional<Message> atHome(Turn turn) {
        int told = stories.of(turn.member().id()).size();
        Control.Choice tell = Again.button("story", turn.label("story.home.tell"));
        String mine = turn.words().list("stories.mine.words").getFirst();
        Message part = told == 0
                ? Message.of(turn.say("story.home.none"), tell)
                : Message.of(
                        turn.say("story.home.told", "count", told),
                        Again.button(PREFIX + " " + mine, turn.label("story.home.mine")),
                        tell);
        return Optional.of(part.titled(turn.label("story.home")));
    }

    private Reaction list(Event.CommandGiven command, Turn turn) {
        return TypedName.is("stories.mine.words", command.words(), turn)
                ? Reaction.whisper(mine(0, turn))
                : Reaction.whisper(page(0, turn));
    }

    private Message page(int number, Turn turn) {
        int all = stories.countShownHere(turn.community().id());
        List<Story> shown = stories.shownHere(turn.community().id(), number * PAGE, PAGE);
        return ShelfMessages.shown(shown, number, all, turn);
    }

    private Message mine(int number, Turn turn) {
        return OwnMessages.mine(
                stories.of(turn.member().id()), stories.with(turn.member().id()), number, turn);
    }

    /** {@code stories/<what>/<story or page>}; in a menu the story is what was picked. */
    private Reaction choose(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        String of = parts.length > 2 ? parts[2] : String.join("", choice.picked());
        return switch (parts[1]) {
            case "page" -> Reaction.replace(page(number(of), turn));
            case "mine" -> Reaction.replace(mine(number(of), turn));
            case "read" -> read(of, turn);
            case "notin" -> notIn(of, turn);
            default -> own(parts[1], of, choice, turn);
        };
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private Reaction read(String id, Turn turn) {
        return stories.find(id)
                .filter(story -> story.community().equals(turn.community().id()))
                .filter(story -> story.shown(Where.HERE).isPresent())
                .map(story -> Reaction.whisper(whole(story, turn)))
                .orElseGet(() -> Reaction.whisper(turn.say("story.gone")));
    }

    private static Message whole(Story story, Turn turn) {
        Message whole = StoryMessages.whole(story, turn);
        return turn.member().leader() ? whole.with(List.of(Reviewing.takingDown(story, turn))) : whole;
    }

    private Reaction own(String what, String id, Event.ChoiceMade choice, Turn turn) {
        Optional<Story> own = stories.find(id)
                .filter(story -> story.author().equals(turn.member().id()));
        return own.map(story -> switch (what) {
                    case "withdraw" -> withdraw(story, turn);
                    case "share" -> share(story, Where.HERE, choice, turn);
                    case "also-pages" -> share(story, Where.PAGES, choice, turn);
                    case "also-press" -> share(story, Where.PRESS, choice, turn);
                    case "less-pages" -> less(story, Where.PAGES, turn);
                    case "less-press" -> less(story, Where.PRESS, turn);
                    case "drop" -> Reaction.replace(OwnMessages.dropping(story, turn));
                    case "dropped" -> drop(story, turn);
                    default -> Reaction.whisper(OwnMessages.card(story, turn));
                })
                .orElseGet(() -> Reaction.whisper(turn.say("story.gone")));
    }

    private Reaction withdraw(Story story, Turn turn) {
        List<Control> next = OwnMessages.afterWithdrawing(story, turn);
        return sharing.withdraw(story, turn).and(Reaction.replace(Message.of(turn.say("story.withdrawn"), next)));
    }

    private Reaction less(Story story, Where where, Turn turn) {
        Reaction withdrawn = sharing.withdraw(story, Set.of(where), turn);
        return withdrawn.and(
                Reaction.replace(OwnMessages.card(stories.find(story.id()).orElseThrow(), turn)));
    }

    /** Somebody who is in a story of somebody else takes their yes back. */
    private Reaction notIn(String id, Turn turn) {
        Optional<InIt> other = stories.find(id).stream()
                .flatMap(story -> story.others().stream())
                .filter(one -> one.member().equals(Optional.of(turn.member().id())))
                .findFirst();
        if (other.isEmpty()) {
            return Reaction.whisper(turn.say("story.gone"));
        }
        stories.keep(other.get().saying(InIt.Answer.NO, other.get().words(), turn.now()));
        return sharing.answered(id, InIt.Answer.NO, turn)
                .and(Reaction.replace(Message.of(turn.say("story.in.said.no"))));
    }

    private Reaction share(Story story, Where where, Event.ChoiceMade choice, Turn turn) {
        String name = Story.PREFIX + "/share/" + FreshId.of(choice, turn);
        return Reaction.replace(Message.of(turn.say("story.name.asked")))
                .andOpen(new Opening(ConsentTalk.KIND, turn.member(), name, new ConsentTalk.Asking(story.id(), where)));
    }

    private Reaction drop(Story story, Turn turn) {
        Reaction withdrawn = sharing.withdraw(story, turn);
        stories.drop(story.id());
        return withdrawn.and(Reaction.replace(Message.of(turn.say("story.dropped"))));
    }
}
