package org.nobo.illuminate.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.community.Holdings;

/** What is kept of stories about a member: what they told, and what they agreed to. */
public final class StoryHoldings implements Holdings {
    private final Stories stories;
    private final Reminders reminders;
    private final Reach reach;

    public StoryHoldings(Stories stories, Reminders reminders, Reach reach) {
        this.stories = stories;
        this.reminders = reminders;
        this.reach = reach;
    }

    @Override
    public Set<String> tables() {
        return Set.of("story", "in_story", "early_answer", "no_reminder", "retold");
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
        for (Story story : stories.with(member)) {
            story.others().stream()
                    .filter(other -> other.member().equals(Optional.of(member))
                            && !other.words().isEmpty())
                    .forEach(other -> held.add(new Held("illuminate.held.in", other.words())));
        }
        if (!reminders.wanted(member)) {
            held.add(new Held("illuminate.held.quiet", ""));
        }
        return held;
    }

    @Override
    public List<Action> takeBack(MemberId member) {
        List<Story> all = Stream.concat(stories.of(member).stream(), stories.with(member).stream())
                .toList();
        List<Action> back = new ArrayList<>(reach.elsewhere().goneFrom(member));
        all.stream()
                .flatMap(story -> story.announced().stream())
                .map(Action.Delete::new)
                .forEach(back::add);
        all.forEach(story -> back.addAll(reach.elsewhere().gone(story)));
        return back;
    }

    @Override
    public void forget(MemberId member) {
        for (Story story : stories.of(member)) {
            reach.findable().hides(story);
            stories.drop(story.id());
        }
        stories.with(member).forEach(reach.findable()::hides);
        stories.forgetIn(member);
        reminders.forget(member);
    }
}
