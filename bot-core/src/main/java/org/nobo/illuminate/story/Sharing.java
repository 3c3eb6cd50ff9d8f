package org.nobo.illuminate.story;

import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Message;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Shows a story to everybody once its author agreed, keeps what is shown true, and takes it back. */
final class Sharing {
    private final Stories stories;
    private final Wordbook wordbook;

    Sharing(Stories stories, Wordbook wordbook) {
        this.stories = stories;
        this.wordbook = wordbook;
    }

    /**
     * The author agreed.
     *
     * @param words what they were asked and what they answered, for the record
     */
    Reaction agree(Story story, ShownAs as, String words, Turn turn) {
        int number = stories.consents(story.id()).size() + 1;
        Consent consent = new Consent(number, as, true, true, words, turn.now(), Optional.empty());
        stories.agree(story.id(), consent);
        return announce(story.agreedTo(consent), turn);
    }

    private Reaction announce(Story story, Turn turn) {
        if (story.announced().isPresent()) {
            return changed(story, turn);
        }
        String name = Story.PREFIX + "/told/" + story.id() + "/"
                + story.agreed().map(Consent::number).orElseThrow();
        return turn.community()
                .stories()
                .map(channel -> {
                    stories.keep(story.announcedUnder(Optional.of(name)));
                    return Reaction.NONE.and(name, new Action.Post(channel, announcement(story, turn)));
                })
                .orElse(Reaction.NONE);
    }

    /** The story, or its name, is another now: what everybody sees follows. */
    Reaction changed(Story story, Turn turn) {
        return story.announced()
                .filter(name -> story.agreed().isPresent())
                .map(name -> Reaction.NONE.and(new Action.Edit(name, announcement(story, turn))))
                .orElse(Reaction.NONE);
    }

    /** The author wants it to be shown no longer. */
    Reaction withdraw(Story story, Turn turn) {
        stories.withdraw(story.id(), turn.now());
        stories.keep(story.announcedUnder(Optional.empty()));
        return story.announced()
                .map(name -> Reaction.NONE.and(new Action.Delete(name)))
                .orElse(Reaction.NONE);
    }

    /** Everybody reads it: it is said in the community's language, not in the author's. */
    private Message announcement(Story story, Turn turn) {
        return StoryMessages.announcement(
                story, new Turn(turn.community(), turn.actor(), turn.now(), wordbook.english(), turn.random()));
    }
}
