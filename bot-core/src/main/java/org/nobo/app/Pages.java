package org.nobo.app;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Text;
import org.nobo.community.Community;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.publish.Front;
import org.nobo.illuminate.publish.Known;
import org.nobo.illuminate.publish.Sheet;
import org.nobo.illuminate.publish.Site;
import org.nobo.illuminate.story.Picture;
import org.nobo.illuminate.story.Where;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.charter.Agreement;
import org.nobo.name.charter.AgreementWords;
import org.nobo.name.charter.ChangeWords;
import org.nobo.name.charter.Charter;
import org.nobo.name.charter.InForce;
import org.nobo.name.charter.Version;
import org.nobo.resource.search.LanguageOf;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/** The pages of communities, made of what is in the database now. For one thread at a time. */
public final class Pages {
    private static final byte[] GONE = {};

    private final Store store;
    private final Wordbook wordbook = new Wordbook();
    private final Map<CommunityId, Known> known = new HashMap<>();

    public Pages(Store store) {
        this.store = store;
    }

    /**
     * Every file.
     *
     * @param address where they will stand, if that is known
     */
    public Collection<Sheet> sheets(Community whose, Optional<URI> address) {
        return store.transactions().inOne(() -> {
            Instant changed = store.stories().pagesChanged(whose.id()).orElse(Instant.EPOCH);
            return new Site(front(whose), words(whose), address, LanguageOf::text)
                    .sheets(told(whose), changed, this::bytes, known.computeIfAbsent(whose.id(), any -> new Known()));
        });
    }

    private Words words(Community whose) {
        return wordbook.in(whose.language());
    }

    private static ValuesCatalogue cards(Community whose) {
        return ValuesCatalogue.in(whose.language());
    }

    Front front(Community whose) {
        InForce inForce = new InForce(store.sharedValues(), store.charters());
        ValuesCatalogue cards = cards(whose);
        List<Front.Value> values = inForce.of(whose, whose.language()).values().stream()
                .map(value -> new Front.Value(value.key(), value.name(), value.meaning(cards)))
                .toList();
        return new Front(whose.id().value(), whose.name(), whose.purpose(), values, charter(whose));
    }

    /** Without a name of any member; nothing where the community has not decided on it. */
    private List<Front.Version> charter(Community whose) {
        List<Version> versions = store.charters().all(whose.id());
        boolean decided = versions.stream().anyMatch(version -> !(version.how() instanceof Agreement.Noted));
        List<Front.Version> past = new ArrayList<>();
        for (int i = 0; decided && i < versions.size(); i++) {
            List<String> changes = i + 1 < versions.size()
                    ? new ChangeWords(words(whose))
                                    .lines(
                                            versions.get(i + 1).charter(),
                                            versions.get(i).charter())
                                    .stream()
                                    .map(Text::plain)
                                    .toList()
                    : List.of();
            past.add(new Front.Version(
                    AgreementWords.withoutNames(words(whose))
                            .of(versions.get(i))
                            .plain(),
                    changes));
        }
        return past;
    }

    private List<Site.Told> told(Community whose) {
        Map<String, Optional<Prompt>> prompts = new HashMap<>();
        Map<String, String> shown = store.stories().values(whose.id());
        Shared shared = shared(whose);
        Map<String, List<Picture>> pictures =
                store.pictures().onPages(whose.id()).stream().collect(Collectors.groupingBy(Picture::story));
        return store.stories().shown(whose.id(), Where.PAGES).stream()
                .map(story -> {
                    Optional<Prompt> prompt =
                            story.prompt().flatMap(id -> prompts.computeIfAbsent(id, store.prompts()::find));
                    Optional<Front.Value> value = Optional.ofNullable(shown.get(story.id()))
                            .flatMap(shared::value)
                            .or(() -> prompt.flatMap(Prompt::value).flatMap(shared::value));
                    return new Site.Told(story, prompt, value, pictures.getOrDefault(story.id(), List.of()));
                })
                .toList();
    }

    private byte[] bytes(String story, int number) {
        return store.pictures().find(story, number).map(Picture::bytes).orElse(GONE);
    }

    private Shared shared(Community whose) {
        return new Shared(
                new InForce(store.sharedValues(), store.charters()).of(whose, whose.language()), cards(whose));
    }

    /** What a value is called and means: as the community agreed on it, else as its card says, however it came to a story. */
    private record Shared(Charter charter, ValuesCatalogue cards) {
        Optional<Front.Value> value(String key) {
            return charter.value(key)
                    .map(value -> new Front.Value(value.key(), value.name(), value.meaning(cards)))
                    .or(() -> cards.card(key).map(card -> new Front.Value(card.key(), card.name(), card.meaning())));
        }
    }
}
