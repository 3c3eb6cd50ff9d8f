package org.nobo.app;

import java.util.List;
import org.nobo.feature.Feature;
import org.nobo.illuminate.press.Digest;
import org.nobo.illuminate.press.Press;
import org.nobo.illuminate.press.Repeats;
import org.nobo.illuminate.prompt.PromptQueue;
import org.nobo.illuminate.prompt.Prompting;
import org.nobo.illuminate.story.Illustrating;
import org.nobo.illuminate.story.Listening;
import org.nobo.illuminate.story.Quotes;
import org.nobo.illuminate.story.Reach;
import org.nobo.illuminate.story.Reviews;
import org.nobo.illuminate.story.Sharing;
import org.nobo.illuminate.story.Shelf;
import org.nobo.illuminate.story.ShowingValue;
import org.nobo.illuminate.story.Telling;
import org.nobo.name.charter.InForce;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;

/** What the bot does to illuminate: the part of {@link Features} about prompts and stories. */
record Stories(Store store, Reach reach, Wordbook words) {

    /** Where stories are met besides in the messages that tell them. */
    static Reach reach(Store store, Quotes quotes) {
        return new Reach(
                new FoundStories(store.knowHow()),
                new Repeats(store.retellings(), store.stories(), store.communities(), store.members(), quotes));
    }

    List<Feature> features() {
        Sharing sharing = new Sharing(store.stories(), store.members(), store.habits(), reach, words);
        return List.of(
                new Prompting(store.prompts(), store.members(), words),
                new PromptQueue(store.prompts(), store.rhythms(), store.sharedValues(), store.members(), words),
                new Telling(store.stories(), store.prompts(), store.members(), sharing, store.reminders()),
                new Illustrating(store.stories(), store.pictures(), store.members(), sharing),
                new Listening(store.stories(), store.prompts(), store.members(), sharing, words),
                new Shelf(store.stories(), sharing),
                new ShowingValue(store.stories(), new InForce(store.sharedValues(), store.charters())),
                new Reviews(store.stories(), store.habits(), sharing, store.members()),
                new Digest(store.stories(), store.habits(), reach.elsewhere()),
                new Press(store.stories(), store.habits(), new CountedFigures(store), reach.elsewhere(), words));
    }
}
