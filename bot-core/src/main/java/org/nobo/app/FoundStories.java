package org.nobo.app;

import java.util.List;
import java.util.Optional;
import org.nobo.feature.Turn;
import org.nobo.illuminate.story.Findable;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.knowhow.Prose;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.knowhow.Source;
import org.nobo.resource.knowhow.Trail;

/** Stories shown among the members, as entries of a kind of their own beside the know-how. */
record FoundStories(KnowHow knowHow) implements Findable {
    /** No folder is called so. */
    private static final String COLLECTION = "/stories";

    private static final String ENTRY = "story/";

    @Override
    public void shows(Story told, Turn turn) {
        Story story = told.asShown(turn.label("story.somebody.in"));
        String by =
                told.shown(Where.HERE).flatMap(consent -> consent.as().name()).orElse("");
        Section section = new Section(
                new Source("/nobo stories", ""),
                new Trail(story.heading(), List.of()),
                Prose.of(story.words()),
                new About(Kind.STORIES, by, List.of()));
        knowHow.put(story.community(), new Entry(id(story), COLLECTION, section, List.of()), turn.now());
    }

    @Override
    public void hides(Story story) {
        knowHow.remove(story.community(), id(story));
    }

    private static EntryId id(Story story) {
        return new EntryId(ENTRY + story.id());
    }

    /** The id of the story that stands in an entry, if one does. */
    static Optional<String> story(EntryId entry) {
        return entry.value().startsWith(ENTRY)
                ? Optional.of(entry.value().substring(ENTRY.length()))
                : Optional.empty();
    }
}
