package org.nobo.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.nobo.care.MyData;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Event;
import org.nobo.chat.PlatformId;
import org.nobo.community.Holdings;
import org.nobo.connect.arrival.Arrival;
import org.nobo.connect.arrival.Roster;
import org.nobo.connect.introduction.IntroductionHoldings;
import org.nobo.connect.introduction.Meeting;
import org.nobo.connect.profile.ProfileHoldings;
import org.nobo.connect.welcome.Welcome;
import org.nobo.feature.Feature;
import org.nobo.illuminate.prompt.PromptHoldings;
import org.nobo.illuminate.prompt.Prompting;
import org.nobo.illuminate.story.Listening;
import org.nobo.illuminate.story.Shelf;
import org.nobo.illuminate.story.StoryHoldings;
import org.nobo.illuminate.story.Telling;
import org.nobo.name.About;
import org.nobo.name.Leaders;
import org.nobo.name.NameHoldings;
import org.nobo.name.OwnValues;
import org.nobo.name.Setup;
import org.nobo.resource.answer.Answers;
import org.nobo.resource.answer.Asking;
import org.nobo.resource.question.QuestionHoldings;
import org.nobo.resource.search.Search;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;

/** The one list of what this bot does. */
final class Features {
    private final Store store;
    private final Search search;
    private final Wordbook words;
    private final Map<PlatformId, ChatPlatform> platforms;
    private final Consumer<Event> inbox;
    private final InstantSource clock;

    Features(
            Store store,
            Search search,
            Wordbook words,
            Map<PlatformId, ChatPlatform> platforms,
            Consumer<Event> inbox,
            InstantSource clock) {
        this.store = store;
        this.search = search;
        this.words = words;
        this.platforms = platforms;
        this.inbox = inbox;
        this.clock = clock;
    }

    List<Feature> all() {
        Meeting meeting = new Meeting(store.introductions(), store.members(), store.profiles(), store.values());
        return List.of(
                arrival(),
                new MyData(holdings(), store.members()),
                welcome(meeting),
                meeting,
                new About(store.members(), store.sharedValues()),
                new OwnValues(store.values()),
                new Setup(store.communities(), store.sharedValues()),
                new Leaders(store.members(), words),
                new Prompting(store.prompts(), store.members(), words),
                new Telling(store.stories(), store.prompts(), store.members(), words),
                new Listening(store.stories(), store.prompts(), store.members(), words),
                new Shelf(store.stories(), words),
                new Asking(answers(), store.questions(), store.members()));
    }

    private Answers answers() {
        return new Answers(search, store.knowHow(), new Offers(store.profiles(), store.members()));
    }

    /** What each area keeps of members; what all keep together is forgotten last, by {@link MyData} itself. */
    private List<Holdings> holdings() {
        return List.of(
                new NameHoldings(store.values()),
                new ProfileHoldings(store.profiles()),
                new IntroductionHoldings(store.introductions(), store.members()),
                new PromptHoldings(store.prompts()),
                new StoryHoldings(store.stories()),
                new QuestionHoldings(store.questions()));
    }

    private Feature welcome(Meeting meeting) {
        return new Welcome(
                store.members(),
                store.talks(),
                store.profiles(),
                store.values(),
                store.sharedValues(),
                meeting.introducer()::saidYes);
    }

    private Feature arrival() {
        Roster roster = new Roster(
                store.transactions()::inOne, store.communities(), store.members(), platforms::get, inbox, clock);
        return new Arrival(roster, store.communities(), store.members(), words);
    }
}
