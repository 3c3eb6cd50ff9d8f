package org.nobo.illuminate.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What is kept of stories about a member: what they told, and what they agreed to. */
public final class StoryHoldings implements Holdings {
    private final Stories stories;

    public StoryHoldings(Stories stories) {
        this.stories = stories;
    }

    @Override
    public Set<String> tables() {
        return Set.of("story");
    }

    @Override
    public List<Held> about(MemberId member) {
        List<Held> held = new ArrayList<>();
        for (Story story : stories.of(member)) {
            String title = story.title().isEmpty() ? "" : story.title() + "\n";
            held.add(new Held("illuminate.held.story", title + story.words()));
            stories.consents(story.id())
                    .forEach(consent -> held.add(new Held("illuminate.held.consent", consent.words())));
        }
        return held;
    }

    @Override
    public List<Action> takeBack(MemberId member) {
        return stories.of(member).stream()
                .flatMap(story -> story.announced().stream())
                .<Action>map(Action.Delete::new)
                .toList();
    }

    @Override
    public void forget(MemberId member) {
        stories.of(member).forEach(story -> stories.drop(story.id()));
    }
}
