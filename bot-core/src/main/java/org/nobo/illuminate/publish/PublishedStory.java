package org.nobo.illuminate.publish;

import java.time.Instant;
import java.util.Optional;
import org.nobo.illuminate.story.Beginning;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.Story;

/**
 * A story as its page shows it: cleaned of what would spoil the page, and with nothing of its author but what they agreed
 * to.
 *
 * @param id a UUID
 * @param title may be empty
 * @param by the name agreed to, if any
 * @param asked the prompt it answers, if any
 * @param told when it was told
 * @param published when its author agreed
 * @param updated when it changed last
 */
record PublishedStory(
        String id,
        String title,
        Optional<String> by,
        Optional<String> asked,
        String words,
        Instant told,
        Instant published,
        Instant updated) {
    private static final int HEADING = 60;

    /**
     * The story as it may be shown.
     *
     * @throws IllegalArgumentException when its author did not agree to it
     */
    static PublishedStory of(Story story, Optional<String> asked) {
        Consent consent = story.agreed()
                .filter(Consent::pages)
                .orElseThrow(() -> new IllegalArgumentException("Nobody agreed to publish " + story.id()));
        return new PublishedStory(
                story.id(),
                Shown.line(story.title()),
                consent.as().name().map(Shown::line),
                asked.map(Shown::text),
                Shown.text(story.words()),
                story.toldAt(),
                consent.givenAt(),
                story.changedAt().isAfter(consent.givenAt()) ? story.changedAt() : consent.givenAt());
    }

    /** The title, or where there is none how it begins. */
    String heading() {
        return title.isEmpty() ? beginning(HEADING) : title;
    }

    String beginning(int most) {
        return Beginning.of(words, most);
    }

    /** Its page, without the ending. */
    String path() {
        return "stories/" + Slug.of(title.isEmpty() ? beginning(HEADING) : title, id);
    }
}
