package org.nobo.app.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.connect.profile.Introducing;
import org.nobo.connect.profile.Often;
import org.nobo.connect.profile.Profile;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.charter.Agreement;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.SharedValue;
import org.nobo.resource.knowhow.Article;
import org.nobo.resource.knowhow.Import;
import org.nobo.store.Store;

/** Lays the sample community into a database, as if its leaders and members had told the bot all this themselves. */
public final class SampleLaying {
    /** What its articles go by, as if they had been imported from a folder of this name. */
    private static final String KNOWHOW = "sample";

    private final Store store;
    private final SampleCommunity sample;

    public SampleLaying(Store store, SampleCommunity sample) {
        this.store = store;
        this.sample = sample;
    }

    /**
     * Lays it, all of it or nothing. Where a community lives already, nothing changes.
     *
     * @param id the community to lay it as
     * @param home where it lives from now on; its channels have their names as ids
     * @return whether it was laid
     */
    public boolean lay(CommunityId id, Workspace home, Instant now) {
        return store.transactions().inOne(() -> {
            if (store.communities().in(home).isPresent()) {
                return false;
            }
            found(id, home, now);
            List<Person> people = sample.people(home);
            for (int i = 0; i < people.size(); i++) {
                settle(id, people.get(i), sample.member().get(i), now);
            }
            agree(id, store.members().leaders(id).getFirst(), now);
            share(id, now);
            return true;
        });
    }

    private void found(CommunityId id, Workspace home, Instant now) {
        SampleCommunity.Channels channels = sample.channels();
        store.communities()
                .keep(new Community(
                        id,
                        sample.name(),
                        sample.purpose(),
                        Optional.of(new Place.Channel(home, channels.introductions())),
                        Optional.of(new Place.Channel(home, channels.help())),
                        Optional.of(new Place.Channel(home, channels.stories())),
                        true));
        store.communities().settle(id, home);
        store.communities().swept(home, now);
        store.sharedValues().share(id, onCards(sample.values()));
    }

    /** First a leader wrote it down, a year and a bit ago; then all of them decided on it. */
    private void agree(CommunityId id, Member leader, Instant now) {
        SampleCommunity.Agreed agreed = sample.charter();
        List<SharedValue> before = inPractice(onCards(agreed.valuesBefore()), Map.of());
        store.charters()
                .add(
                        id,
                        new Charter(sample.name(), agreed.before(), before),
                        now.minus(Duration.ofDays(400)),
                        new Agreement.Noted(Optional.of(leader.id())));
        store.charters()
                .add(
                        id,
                        new Charter(sample.name(), sample.purpose(), inPractice(sample.values(), agreed.practice())),
                        now.minus(Duration.ofDays(120)),
                        new Agreement.Consented(
                                agreed.agreed(),
                                agreed.reserved(),
                                sample.member().size(),
                                List.of()));
    }

    private static List<SharedValue> inPractice(List<String> keys, Map<String, String> practice) {
        return ValuesCatalogue.in(Locale.ENGLISH).cards(keys).stream()
                .map(card -> new SharedValue(card.key(), card.name(), practice.getOrDefault(card.key(), "")))
                .toList();
    }

    /** They were here before the bot: it greets none of them. */
    private void settle(CommunityId id, Person person, SampleMember told, Instant now) {
        Member member = store.members().arrive(id, person, false, now);
        store.values().choose(member, onCards(told.values()));
        store.profiles()
                .keep(
                        member,
                        new Profile(
                                told.practice(),
                                String.join(", ", told.needs()),
                                String.join(", ", told.offers()),
                                told.languages(),
                                told.introductions() ? Introducing.YES : Introducing.NO,
                                false,
                                Often.MONTHLY));
    }

    private void share(CommunityId id, Instant now) {
        Import shared = new Import(store.knowHow(), id, KNOWHOW, now, Runnable::run);
        sample.articles().forEach((file, markdown) -> shared.take(Article.read(file, markdown)));
    }

    private static List<String> onCards(List<String> keys) {
        ValuesCatalogue cards = ValuesCatalogue.in(Locale.ENGLISH);
        for (String key : keys) {
            if (cards.card(key).isEmpty()) {
                throw new IllegalStateException("sample/community.toml names \"" + key + "\", which is on no card");
            }
        }
        return keys;
    }
}
