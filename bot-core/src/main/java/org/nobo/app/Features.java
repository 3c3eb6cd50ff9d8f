package org.nobo.app;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.nobo.care.Letters;
import org.nobo.care.MemberHoldings;
import org.nobo.care.MyData;
import org.nobo.care.report.Handling;
import org.nobo.care.report.Telling;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Event;
import org.nobo.chat.PlatformId;
import org.nobo.community.CodeDesk;
import org.nobo.connect.arrival.Arrival;
import org.nobo.connect.arrival.Roster;
import org.nobo.connect.firstdays.FirstDays;
import org.nobo.connect.firstdays.Kept;
import org.nobo.connect.introduction.Introducer;
import org.nobo.connect.linking.Differing;
import org.nobo.connect.linking.Linking;
import org.nobo.connect.network.Acts;
import org.nobo.connect.network.Network;
import org.nobo.connect.profile.Known;
import org.nobo.connect.profile.ProfileHoldings;
import org.nobo.connect.welcome.Welcome;
import org.nobo.feature.Feature;
import org.nobo.illuminate.story.Reach;
import org.nobo.meaning.Sense;
import org.nobo.name.About;
import org.nobo.name.Leaders;
import org.nobo.name.NameHoldings;
import org.nobo.name.OwnValues;
import org.nobo.name.Setup;
import org.nobo.name.Suggestions;
import org.nobo.name.charter.Adopting;
import org.nobo.name.charter.InForce;
import org.nobo.name.charter.ShowingCharter;
import org.nobo.name.charter.StillTrue;
import org.nobo.name.lived.ValuesAtWork;
import org.nobo.name.together.Binding;
import org.nobo.name.together.Sides;
import org.nobo.name.together.Unbinding;
import org.nobo.name.workshop.NamingWorkshop;
import org.nobo.resource.answer.AnsweringHere;
import org.nobo.resource.answer.Answers;
import org.nobo.resource.answer.Asking;
import org.nobo.resource.answer.Gaps;
import org.nobo.resource.answer.Looking;
import org.nobo.resource.answer.ResourcedTopic;
import org.nobo.resource.answer.Rewording;
import org.nobo.resource.answer.Titles;
import org.nobo.resource.answer.Unquoted;
import org.nobo.resource.helping.Folk;
import org.nobo.resource.helping.Helping;
import org.nobo.resource.helping.Nearness;
import org.nobo.resource.helping.Topics;
import org.nobo.resource.helping.Waiting;
import org.nobo.resource.search.Search;
import org.nobo.resource.share.Entries;
import org.nobo.resource.share.EntryLine;
import org.nobo.resource.share.Flagging;
import org.nobo.resource.share.MarkChannels;
import org.nobo.resource.share.Marking;
import org.nobo.resource.share.Resourced;
import org.nobo.resource.share.Reviewing;
import org.nobo.resource.share.Saving;
import org.nobo.resource.share.Sharing;
import org.nobo.resource.wording.Wording;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;

/** The one list of what this bot does. */
final class Features {
    private final Store store;
    private final Search search;
    private final Nearness nearness;
    private final Suggestions suggestions;
    private final NamingWorkshop.Likeness likeness;
    private final Wordbook words;
    private final Map<PlatformId, ChatPlatform> platforms;
    private final Consumer<Event> inbox;
    private final InstantSource clock;
    private final Runnable sweep;
    private final CodeDesk codes;
    private final Optional<Wording> wording;
    private final Answers answers;

    /**
     * @param secret what codes that members carry are made of
     */
    Features(
            Store store,
            Search search,
            Nearness nearness,
            Sense sense,
            Wordbook words,
            Map<PlatformId, ChatPlatform> platforms,
            Consumer<Event> inbox,
            InstantSource clock,
            Runnable sweep,
            byte[] secret,
            Optional<Wording> wording) {
        this.store = store;
        this.codes = new CodeDesk(store.codes(), secret);
        this.search = search;
        this.nearness = nearness;
        this.suggestions = Suggestions.sharing(sense);
        this.likeness = new NamingWorkshop.Likeness(sense, suggestions);
        this.words = words;
        this.platforms = platforms;
        this.inbox = inbox;
        this.clock = clock;
        this.sweep = sweep;
        this.wording = wording;
        this.answers = new Answers(
                search, store.knowHow(), new Offers(store.profiles(), store.members()), new QuotedStories(store));
    }

    List<Feature> all() {
        Meetings meetings = new Meetings(store, platforms::get, words);
        List<Feature> all = new ArrayList<>(meetings.features());
        all.addAll(others(meetings));
        all.addAll(new Stories(store, toldAgain(), words).features());
        return all;
    }

    private List<Feature> others(Meetings meetings) {
        Introducer introducer = meetings.introducer();
        Helping helping = helping();
        Rewording rewording = rewording();
        Asking asking = asking(helping, rewording);
        FirstDays firstDays = firstDays(introducer);
        Sides sides = new Sides(store.communities(), store.members(), store.joinings(), words);
        return List.of(
                arrival(),
                new About(store.members(), inForce()),
                new ShowingCharter(inForce(), store.members()),
                new StillTrue(store.charters(), store.members(), words),
                new NamingWorkshop(store.workshops(), store.members(), adopting(), likeness, words),
                new Letters(store.outbox(), store.members(), sweep),
                welcome(introducer, firstDays),
                firstDays,
                meetings.alone(),
                network(introducer, helping),
                ownValues(),
                new Setup(adopting(), inForce()),
                new Leaders(store.members(), words),
                new Binding(sides, codes),
                new Unbinding(sides),
                linking(),
                asking,
                rewording,
                new AnsweringHere(store.answeringChannels(), asking, words),
                helping,
                new Waiting(store.pleas(), store.members(), words),
                new Gaps(answers, store.questions(), store.members(), nearness, words),
                new Looking(store.knowHow(), search, entryLine()),
                new Titles(store.knowHow(), search),
                new Sharing(saving(), store.members(), store.questions(), resourced(helping)),
                new Marking(store.marks(), saving(), store.members(), platforms::get),
                new MarkChannels(store.marks(), words),
                new Topics(store.pleas(), folk(), store.members(), store.topicRoles(), words),
                new Entries(store.knowHow(), store.tended(), search, saving(), entryLine()),
                new Reviewing(store.tended(), store.members(), saving()),
                new Telling(store.reports(), store.members(), words),
                new Handling(store.reports(), store.members(), words),
                new MyData(HeldOfMembers.in(store, toldAgain()), store.members(), store.communities()));
    }

    private Resourced resourced(Helping helping) {
        return new ResourcedTopic(store.questions(), nearness, helping::resourced);
    }

    private Rewording rewording() {
        return new Rewording(wording, answers, store.questions(), entryLine(), store.members(), words);
    }

    private Asking asking(Helping helping, Rewording rewording) {
        return new Asking(
                answers,
                store.questions(),
                store.members(),
                entryLine(),
                store.knowHow(),
                new Flagging(saving(), store.tended()),
                helping,
                rewording,
                new QuotedStories(store));
    }

    private Helping helping() {
        return new Helping(
                store.pleas(),
                store.questions(),
                store.tended(),
                store.members(),
                folk(),
                nearness,
                saving(),
                store.topicRoles(),
                words);
    }

    private Folk folk() {
        return new FolkHere(
                store.profiles(), store.members(), store.values(), store.absences(), store.rounds()::apartOf, clock);
    }

    private Saving saving() {
        return new Saving(store.knowHow(), store.tended(), store.members(), search, words);
    }

    private EntryLine entryLine() {
        return new EntryLine(store.tended(), store.members());
    }

    /** Where stories stand besides in the messages that tell them. */
    private Reach toldAgain() {
        return Stories.reach(store, new UnquotedStories(store, new Unquoted(answers, entryLine()), clock, words));
    }

    private Feature linking() {
        Differing differing = new Differing(List.of(
                new NameHoldings(store.values()),
                new ProfileHoldings(store.profiles()),
                new MemberHoldings(store.members())));
        return new Linking(store.members(), store.merging(), codes, differing);
    }

    private Feature welcome(Introducer introducer, FirstDays firstDays) {
        return new Welcome(
                new Known(store.members(), store.profiles(), store.values(), store.valuesHistory(), suggestions),
                inForce(),
                store.talks(),
                store.wordings(),
                new AfterWelcome(introducer, firstDays));
    }

    private FirstDays firstDays(Introducer introducer) {
        Kept kept = new Kept(
                store.newcomers(),
                store.members(),
                store.profiles(),
                store.values(),
                store.talks(),
                store.wordings(),
                store.absences());
        return new FirstDays(kept, new NewcomerWays(store, introducer), words);
    }

    private Feature network(Introducer introducer, Helping helping) {
        return new Network(
                store.ties(),
                store.members(),
                store.profiles(),
                new Acts(introducer::saidYes, new OpenQuestions(helping), words),
                store.approaches(),
                store.absences(),
                words);
    }

    private InForce inForce() {
        return new InForce(store.sharedValues(), store.charters());
    }

    private Adopting adopting() {
        return new Adopting(store.communities(), store.sharedValues(), store.charters());
    }

    private Feature ownValues() {
        return new OwnValues(
                store.values(), new ValuesAtWork(inForce(), store.lived()), store.valuesHistory(), suggestions);
    }

    private Feature arrival() {
        Roster roster = new Roster(
                store.transactions()::inOne,
                store.communities(),
                store.members(),
                store.absences(),
                platforms::get,
                inbox,
                clock);
        return new Arrival(roster, store.communities(), store.members(), store.absences(), words);
    }
}
