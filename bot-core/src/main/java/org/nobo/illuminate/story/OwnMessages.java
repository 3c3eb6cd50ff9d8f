package org.nobo.illuminate.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    static Message mine(List<Story> stories, List<Story> others, int page, Turn turn) {
        if (stories.isEmpty() && others.isEmpty()) {
            return Message.of(turn.say("stories.mine.none"), ShelfMessages.tell(turn.words()));
        }
        if (stories.size() == 1 && others.isEmpty()) {
            return card(stories.getFirst(), turn);
        }
        Message own = stories.isEmpty() ? Message.of(Text.EMPTY) : list(stories, page, turn);
        return others.isEmpty() ? own : alsoIn(own, others, turn);
    }

    /** Below one's own: those of others one is in, each with what takes it back. */
    private static Message alsoIn(Message own, List<Story> others, Turn turn) {
        Text text = own.text().paragraph(turn.say("stories.in"));
        List<Control> controls = new ArrayList<>(own.controls());
        for (Story story : others.subList(0, Math.min(others.size(), Shelf.PAGE))) {
            text = text.line(turn.say(
                    "stories.in.one",
                    "heading",
                    ShelfMessages.strong(story.heading()),
                    "name",
                    StoryMessages.by(story, turn.words())));
            controls.add(Choice.of(
                    id("notin", story),
                    turn.label("stories.in.back", "story", Beginning.of(story.heading(), ShelfMessages.LABEL / 2))));
        }
        return Message.of(text, controls).titled(turn.label("stories.mine.title"));
    }

    private static Message list(List<Story> stories, int page, Turn turn) {
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
            if (!story.agreed().isEmpty()) {
                controls.add(withdraw(story, withdrawLabel(some, number, turn)));
            }
        }
        controls.addAll(ShelfMessages.turning("mine", page, stories.size(), turn));
        return Message.of(text, controls).titled(turn.label("stories.mine.title"));
    }

    private static String withdrawLabel(List<Story> some, String number, Turn turn) {
        long shared = some.stream().filter(story -> !story.agreed().isEmpty()).count();
        return shared == 1 ? turn.label("story.withdraw") : turn.label("story.withdraw.one", "number", number);
    }

    /** One's own story, with what can be done about it. */
    static Message card(Story story, Turn turn) {
        List<Control> controls = new ArrayList<>();
        controls.add(story.agreed().isEmpty() ? share(story, turn) : withdraw(story, turn.label("story.withdraw")));
        if (story.agreed().containsKey(Where.HERE)) {
            controls.addAll(beyond(story, turn));
        }
        if (StoryForm.fits(story)) {
            controls.add(Choice.of(Story.PREFIX + "/change/" + story.id(), turn.label("story.change")));
        }
        if (!story.agreed().isEmpty()) {
            controls.add(ShowingValue.button(story, turn));
        }
        controls.add(drop(story, turn));
        return Message.of(state(story, turn).plus(StoryMessages.quoted(story.words())), controls)
                .titled(story.title());
    }

    /** What takes it from the pages or the press alone, or brings it there. */
    private static List<Control> beyond(Story story, Turn turn) {
        List<Control> controls = new ArrayList<>();
        for (Where where : List.of(Where.PAGES, Where.PRESS)) {
            boolean there = story.agreed().containsKey(where);
            String what = (there ? "less-" : "also-") + where.name().toLowerCase(Locale.ROOT);
            controls.add(Choice.of(id(what, story), turn.label(where.words(there ? "less" : "also"))));
        }
        return controls;
    }

    /** Who may read it now. */
    private static Text state(Story story, Turn turn) {
        if (story.agreed().isEmpty()) {
            return turn.say("stories.private", "date", ShelfMessages.date(story.toldAt(), turn));
        }
        Instant since = story.agreed().values().stream()
                .map(Consent::givenAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Text shared = turn.say(
                "stories.shared",
                "where",
                StoryMessages.where(story, turn),
                "name",
                StoryMessages.by(story, turn.words()),
                "date",
                ShelfMessages.date(since, turn));
        return inTheWay(story, turn).map(shared::line).orElse(shared);
    }

    private static Optional<Text> inTheWay(Story story, Turn turn) {
        return switch (story.review().stage()) {
            case WAITING -> Optional.of(turn.say("story.agreed.review"));
            case MORE ->
                Optional.of(turn.say("stories.more", "words", story.review().words()));
            case DECLINED ->
                Optional.of(turn.say("stories.declined", "words", story.review().words()));
            case FREE, ACCEPTED ->
                story.agreed().keySet().stream()
                                .anyMatch(where -> story.shown(where).isPresent())
                        ? Optional.empty()
                        : Optional.of(turn.say("stories.others"));
        };
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
