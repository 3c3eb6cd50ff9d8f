package org.nobo.illuminate.story;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.illuminate.FreshId;
import org.nobo.words.Wordbook;

/** {@code /nobo stories}: what everybody may read; {@code /nobo stories mine}: one's own, to share, change or withdraw. */
public final class Shelf implements Feature {
    static final String PREFIX = "stories";
    static final int PAGE = 5;

    private final Stories stories;
    private final Sharing sharing;

    public Shelf(Stories stories, Wordbook wordbook) {
        this.stories = stories;
        this.sharing = new Sharing(stories, wordbook);
    }

    /** The button that shows a whole story. */
    static String read(Story story) {
        return PREFIX + "/read/" + story.id();
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
        return OwnMessages.mine(stories.of(turn.member().id()), number, turn);
    }

    /** {@code stories/<what>/<story or page>}; in a menu the story is what was picked. */
    private Reaction choose(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        String of = parts.length > 2 ? parts[2] : String.join("", choice.picked());
        return switch (parts[1]) {
            case "page" -> Reaction.replace(page(number(of), turn));
            case "mine" -> Reaction.replace(mine(number(of), turn));
            case "read" -> read(of, turn);
            default -> own(parts[1], of, choice, turn);
        };
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private Reaction read(String id, Turn turn) {
        return stories.find(id)
                .filter(story -> story.community().equals(turn.community().id()))
                .filter(story -> story.agreed().filter(Consent::here).isPresent())
                .map(story -> Reaction.whisper(StoryMessages.whole(story, turn)))
                .orElseGet(() -> Reaction.whisper(turn.say("story.gone")));
    }

    private Reaction own(String what, String id, Event.ChoiceMade choice, Turn turn) {
        Optional<Story> own = stories.find(id)
                .filter(story -> story.author().equals(turn.member().id()));
        return own.map(story -> switch (what) {
                    case "withdraw" -> withdraw(story, turn);
                    case "share" -> share(story, choice, turn);
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

    private Reaction share(Story story, Event.ChoiceMade choice, Turn turn) {
        String name = Story.PREFIX + "/share/" + FreshId.of(choice, turn);
        return Reaction.replace(Message.of(turn.say("story.name.asked")))
                .andOpen(new Opening(ConsentTalk.KIND, turn.member(), name, new ConsentTalk.Asking(story.id())));
    }

    private Reaction drop(Story story, Turn turn) {
        Reaction withdrawn = sharing.withdraw(story, turn);
        stories.drop(story.id());
        return withdrawn.and(Reaction.replace(Message.of(turn.say("story.dropped"))));
    }
}
