package org.nobo.illuminate.story;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;

/** How one's own stories are shown, with what can be done about each. */
final class OwnMessages {
    private static final int EXCERPT = 200;

    private OwnMessages() {}

    /** A page of one's own; a single one at once with all that can be done about it. */
    static Message mine(List<Story> stories, int page, Turn turn) {
        if (stories.isEmpty()) {
            return Message.of(turn.say("stories.mine.none"), ShelfMessages.tell(turn));
        }
        if (stories.size() == 1) {
            return card(stories.getFirst(), turn);
        }
        int from = Math.min(page * Shelf.PAGE, stories.size() - 1);
        List<Story> some = stories.subList(from, Math.min(from + Shelf.PAGE, stories.size()));
        Text text = Text.EMPTY;
        List<Control> controls = new ArrayList<>();
        controls.add(ShelfMessages.menu("card", turn.label("stories.open"), some));
        for (Story story : some) {
            String number = String.valueOf(from + some.indexOf(story) + 1);
            text = text.paragraph(Text.of("**" + number + ".** ")
                    .plus(ShelfMessages.strong(story.heading()))
                    .line(state(story, turn)));
            if (story.agreed().isPresent()) {
                controls.add(withdraw(story, withdrawLabel(some, number, turn)));
            }
        }
        controls.addAll(ShelfMessages.turning("mine", page, stories.size(), turn));
        return Message.of(text, controls).titled(turn.label("stories.mine.title"));
    }

    private static String withdrawLabel(List<Story> some, String number, Turn turn) {
        long shared = some.stream().filter(story -> story.agreed().isPresent()).count();
        return shared == 1 ? turn.label("story.withdraw") : turn.label("story.withdraw.one", "number", number);
    }

    /** One's own story, with what can be done about it. */
    static Message card(Story story, Turn turn) {
        boolean shared = story.agreed().isPresent();
        List<Control> controls = new ArrayList<>();
        controls.add(shared ? withdraw(story, turn.label("story.withdraw")) : share(story, turn));
        if (StoryForm.fits(story)) {
            controls.add(Choice.of(Story.PREFIX + "/change/" + story.id(), turn.label("story.change")));
        }
        controls.add(drop(story, turn));
        return Message.of(state(story, turn).plus(StoryMessages.quoted(story.words())), controls)
                .titled(story.title());
    }

    /** Who may read it now. */
    private static Text state(Story story, Turn turn) {
        return story.agreed()
                .map(consent -> turn.say(
                        "stories.shared",
                        "name",
                        StoryMessages.by(story, turn),
                        "date",
                        ShelfMessages.date(consent.givenAt(), turn)))
                .orElseGet(() -> turn.say("stories.private", "date", ShelfMessages.date(story.toldAt(), turn)));
    }

    /** Asks once more before a story is deleted. */
    static Message dropping(Story story, Turn turn) {
        return Message.of(
                turn.say("story.dropping").plus(StoryMessages.quoted(Beginning.of(story.words(), EXCERPT))),
                new Choice(id("dropped", story), turn.label("story.drop.yes"), Look.DANGER),
                Choice.of(id("card", story), turn.label("story.drop.no")));
    }

    /** What may be done next about a story that was just withdrawn. */
    static List<Control> afterWithdrawing(Story story, Turn turn) {
        return List.of(share(story, turn), drop(story, turn));
    }

    private static Choice withdraw(Story story, String label) {
        return Choice.of(id("withdraw", story), label);
    }

    private static Choice share(Story story, Turn turn) {
        return new Choice(id("share", story), turn.label("story.share"), Look.PRIMARY);
    }

    private static Choice drop(Story story, Turn turn) {
        return Choice.of(id("drop", story), turn.label("story.drop"));
    }

    private static String id(String what, Story story) {
        return Shelf.PREFIX + "/" + what + "/" + story.id();
    }
}
