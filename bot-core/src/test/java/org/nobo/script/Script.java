package org.nobo.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.nobo.app.Bot;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.feature.Feature;
import org.nobo.outbox.Patience;
import org.nobo.resource.wording.Wording;
import org.nobo.store.Store;

/**
 * One talk being played. It begins with a community called Makers, ready, with the channels general, introductions, help
 * and stories, and a leader called lea.
 */
public final class Script implements AutoCloseable {
    public static final Workspace HOME = new Workspace(FakePlatform.ID, "makers");
    public static final CommunityId MAKERS = new CommunityId("makers");

    private final SettableClock clock = new SettableClock();
    private final FakePlatform platform = new FakePlatform();
    private final FakePlatform other = new FakePlatform(Bakery.WORKSPACE.platform());
    private final PlayedStores.Lent lent;
    private final Store store;
    private final Death death;
    private final List<Feature> more;
    private final Optional<Wording> wording;
    private final Map<Place, Integer> heard = new HashMap<>();
    private Bot bot;
    private int events;
    private Reply lastReply = Reply.SILENCE;

    Script(Scene scene, Death death) {
        this.death = death;
        this.more = scene.features();
        this.wording = scene.wording();
        this.lent = PlayedStores.empty(scene);
        this.store = lent.store();
        foundMakers();
        bot = born();
    }

    /** Plays a talk as it is, and once for each moment of death; each must read the same. */
    public static void everyDeath(Consumer<Script> talk) {
        Scene.USUAL.everyDeath(talk);
    }

    /** Plays a talk once, with nobody dying. */
    public static void once(Consumer<Script> talk) {
        Scene.USUAL.once(talk);
    }

    /** The usual scene with features of a test's own. */
    public static Scene with(Feature... features) {
        return Scene.USUAL.with(features);
    }

    private void foundMakers() {
        store.transactions().inOne(() -> {
            store.communities()
                    .keep(new Community(
                            MAKERS,
                            "Makers",
                            "We learn by making things together.",
                            Optional.of(channel("introductions")),
                            Optional.of(channel("help")),
                            Optional.of(channel("stories")),
                            true));
            store.communities().settle(MAKERS, HOME);
            store.communities().swept(HOME, clock.instant());
            return null;
        });
        Person lea = Person.named(account("lea"), "lea");
        platform.settle(lea);
        store.members().arrive(MAKERS, lea, false, clock.instant());
        store.members()
                .lead(store.members().of(MAKERS, lea.account()).orElseThrow().id(), true);
    }

    private Bot born() {
        return surviving(() -> {
            bot = unborn();
            bot.wake();
            return bot;
        });
    }

    private Bot unborn() {
        return new Bot(
                store,
                List.of(platform, other),
                more,
                new Bot.Conditions(clock, Patience.USUAL, death, 1, true).wordedBy(wording));
    }

    /** Does something with the bot; when it dies of it, a new one is born and it is done again. */
    private <T> T surviving(Supplier<T> act) {
        for (int lives = 0; lives < 1_000; lives++) {
            try {
                return act.get();
            } catch (Death.ProcessDied e) {
                bot = unborn();
                rise();
            }
        }
        throw new AssertionError("The bot died a thousand times of the same thing");
    }

    private void rise() {
        try {
            bot.wake();
        } catch (Death.ProcessDied e) {
            bot = unborn();
            rise();
        }
    }

    /** Brings an event to the bot, again when it died before it said that it has it, and lets it do what follows. */
    public Reply happens(Event event) {
        Reply reply = surviving(() -> platform.inbox().receive(event));
        Witness.ALL.forEach(witness -> witness.replied(reply));
        settle();
        lastReply = reply;
        return reply;
    }

    /** Lets the bot do what is to be done now, and what it must wait for after a death. */
    private void settle() {
        for (int lives = 0; lives < 1_000; lives++) {
            int before = death.count();
            surviving(() -> {
                bot.settle();
                return null;
            });
            if (death.count() == before && store.outbox().unsent(0, 1).isEmpty()) {
                return;
            }
            if (death.count() > before || isClaimed()) {
                surviving(() -> {
                    bot.letPass(Patience.USUAL.grace(), clock::set);
                    return null;
                });
            } else {
                return;
            }
        }
    }

    private boolean isClaimed() {
        return store.outbox().unsent(0, 100).stream()
                .anyMatch(delivery -> delivery.claimedAt().isPresent()
                        && !delivery.dueAt().isAfter(clock.instant().plus(Patience.USUAL.grace())));
    }

    /** Somebody who is new here joins. */
    public Voice joins(String name) {
        return joins(Person.named(account(name), name));
    }

    public Voice joins(Person person) {
        platform.settle(person);
        var unused = happens(new Event.MemberJoined(nextId("join"), clock.instant(), person));
        return person(person.account().user());
    }

    /** Somebody who was here before the bot. */
    public Voice wasHere(String name) {
        Person person = Person.named(account(name), name);
        platform.settle(person);
        store.members().arrive(MAKERS, person, false, clock.instant());
        return person(name);
    }

    /** Somebody, heard and speaking in their direct messages. */
    public Voice person(String name) {
        return new Voice(this, account(name), new Place.Direct(account(name)));
    }

    public Voice lea() {
        return person("lea");
    }

    public Member member(String name) {
        return store.members().of(MAKERS, account(name)).orElseThrow();
    }

    public Script after(Duration time) {
        Instant until = clock.instant().plus(time);
        surviving(() -> {
            bot.letPass(
                    Duration.between(clock.instant(), until).isNegative()
                            ? Duration.ZERO
                            : Duration.between(clock.instant(), until),
                    clock::set);
            return null;
        });
        settle();
        return this;
    }

    public static Duration days(int days) {
        return Duration.ofDays(days);
    }

    /** The process ends and a new one begins. */
    public Script restarts() {
        bot = born();
        settle();
        return this;
    }

    /** Nobody hears anything that was not heard yet. */
    public Script nothingMore() {
        List<String> unheard = new ArrayList<>();
        Map<Place, Integer> passed = new HashMap<>();
        for (FakePlatform.Entry entry : said()) {
            int number = passed.merge(entry.place(), 1, Integer::sum);
            if (number > heard.getOrDefault(entry.place(), 0)) {
                unheard.add(entry.toString());
            }
        }
        assertThat(unheard).as("what nobody expected").isEmpty();
        return this;
    }

    /** The next thing said in a place, not heard before. */
    FakePlatform.Entry next(Place place) {
        List<FakePlatform.Entry> there =
                said().stream().filter(entry -> entry.place().equals(place)).toList();
        int number = heard.getOrDefault(place, 0);
        assertThat(there.size())
                .as("things said in " + place.key() + "; all so far:\n" + String.join("\n", transcript()))
                .isGreaterThan(number);
        heard.put(place, number + 1);
        return there.get(number);
    }

    /** Nothing was said in a place that was not heard yet. */
    void nothingIn(Place place) {
        assertThat(platform.transcript().stream()
                        .filter(entry -> entry.place().equals(place))
                        .skip(heard.getOrDefault(place, 0))
                        .toList())
                .as("what nobody expected in " + place.key())
                .isEmpty();
    }

    /** What was said in a place and not heard yet is let go by. */
    void skip(Place place) {
        heard.put(place, (int)
                said().stream().filter(entry -> entry.place().equals(place)).count());
    }

    private List<FakePlatform.Entry> said() {
        List<FakePlatform.Entry> all = new ArrayList<>(platform.transcript());
        all.addAll(other.transcript());
        return all;
    }

    /** All the bot did, place by place: between places the order is not promised. */
    public List<String> transcript() {
        Set<String> places = new HashSet<>();
        List<String> lines = new ArrayList<>();
        said().forEach(entry -> places.add(entry.place().key()));
        places.stream()
                .sorted()
                .forEach(place -> said().stream()
                        .filter(entry -> entry.place().key().equals(place))
                        .map(FakePlatform.Entry::toString)
                        .forEach(lines::add));
        return lines;
    }

    Reply lastReply() {
        return lastReply;
    }

    String nextId(String what) {
        events++;
        return what + "-" + events;
    }

    public FakePlatform platform() {
        return platform;
    }

    /** The platform on which somebody is: the usual one, or the one of the {@link Bakery}. */
    FakePlatform on(PlatformId id) {
        return id.equals(other.id()) ? other : platform;
    }

    public Store store() {
        return store;
    }

    public SettableClock clock() {
        return clock;
    }

    public Bot bot() {
        return bot;
    }

    /** Changes the community as its leaders might have. */
    public Script community(UnaryOperator<Community> change) {
        Community now = store.communities().find(MAKERS).orElseThrow();
        store.communities().keep(change.apply(now));
        return this;
    }

    public static Place.Channel channel(String name) {
        return new Place.Channel(HOME, name);
    }

    public static Account account(String name) {
        return new Account(HOME, name);
    }

    @Override
    public void close() {
        lent.giveBack();
    }
}
