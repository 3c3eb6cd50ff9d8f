package org.nobo.illuminate.publish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.story.Beginning;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.Picture;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;

/**
 * A story as its page shows it: cleaned of what would spoil the page, and with nothing of its author but what they agreed
 * to.
 *
 * @param id a UUID
 * @param title may be empty
 * @param by the name agreed to, if any
 * @param asked the prompt it answers, if any
 * @param question the page of that prompt, without its ending
 * @param value what it shows, if somebody said so
 * @param pictures what is to be seen with it
 * @param told when it was told
 * @param published when its author agreed
 * @param updated when it changed last
 * @param path its page, without the ending
 * @param print a fingerprint of all of this; empty while it is being made
 */
record PublishedStory(
        String id,
        String title,
        Optional<String> by,
        Optional<String> asked,
        Optional<String> question,
        Optional<Front.Value> value,
        String words,
        List<Shot> pictures,
        Instant told,
        Instant published,
        Instant updated,
        String path,
        String print) {
    private static final int HEADING = 60;

    /** A picture, and what it shows. */
    record Shot(int number, int width, int height, String alt) {}

    /**
     * The story as it may be shown there.
     *
     * @param somebody what stands in it for those who would rather not be named
     * @throws IllegalArgumentException when not everybody agreed to it
     */
    static PublishedStory of(Site.Told one, Where where, String somebody) {
        Story told = one.story();
        Consent consent = told.shown(where)
                .orElseThrow(() -> new IllegalArgumentException("Not everybody agreed to publish " + told.id()));
        Story story = told.asShown(somebody);
        String title = Shown.line(story.title());
        String words = Shown.text(story.words());
        return new PublishedStory(
                        story.id(),
                        title,
                        consent.as().name().map(Shown::line),
                        one.prompt().map(Prompt::text).map(Shown::text),
                        one.prompt().map(PublishedStory::question),
                        one.value(),
                        words,
                        one.pictures().stream()
                                .filter(picture -> !picture.alt().isEmpty())
                                .map(picture -> shot(picture, told, somebody))
                                .toList(),
                        story.toldAt(),
                        consent.givenAt(),
                        story.changedAt().isAfter(consent.givenAt()) ? story.changedAt() : consent.givenAt(),
                        "stories/" + Slug.of(title.isEmpty() ? Beginning.of(words, HEADING) : title, story.id()),
                        "")
                .printed();
    }

    private PublishedStory printed() {
        String whole = Sheet.fingerprint(toString());
        return new PublishedStory(
                id, title, by, asked, question, value, words, pictures, told, published, updated, path, whole);
    }

    private static String question(Prompt prompt) {
        return "questions/" + Slug.of(Beginning.of(Shown.text(prompt.text()), HEADING), prompt.id());
    }

    private static Shot shot(Picture picture, Story told, String somebody) {
        String alt = told.leavingOut(somebody, picture.alt());
        return new Shot(picture.number(), picture.width(), picture.height(), Shown.line(alt));
    }

    /** Where a picture of it stands. */
    String path(Shot shot) {
        return "pictures/" + path.substring("stories/".length()) + "-" + shot.number() + ".jpg";
    }

    /** The title, or where there is none how it begins. */
    String heading() {
        return title.isEmpty() ? beginning(HEADING) : title;
    }

    /** What stands below the heading in a list: how it begins, or where the heading says that, how it goes on; may be empty. */
    String belowHeading(int most) {
        return title.isEmpty() ? Beginning.after(words, HEADING, most) : beginning(most);
    }

    String beginning(int most) {
        return Beginning.of(words, most);
    }

    /** The picture of it that others show where its page is linked to. */
    String card() {
        return "cards/" + path.substring("stories/".length()) + ".png";
    }
}
