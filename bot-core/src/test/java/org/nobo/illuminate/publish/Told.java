package org.nobo.illuminate.publish;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;
import org.nobo.words.Wordbook;

/** Stories to publish, for tests. */
final class Told {
    static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    static final CommunityId TABLE = new CommunityId("table");
    static final Front FRONT = new Front(
            "table",
            "The Long Table",
            "We keep one another company.",
            List.of(new Front.Value("learning", "Learning", "You like to understand a little more.")));

    private Told() {}

    static Site site() {
        return new Site(FRONT, new Wordbook().english(), Optional.empty(), Tongue.UNKNOWN);
    }

    static String id(int number) {
        return UUID.nameUUIDFromBytes(("story " + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** A story told and agreed to as many days after the second of March. */
    static Site.Told story(int day, String title, String words, ShownAs as) {
        Instant told = NOW.plus(Duration.ofDays(day));
        return new Site.Told(
                agreed(
                        Story.of(id(day), TABLE, new MemberId("member-secret"), Optional.empty(), title, words, told),
                        as),
                Optional.empty());
    }

    private static Story agreed(Story story, ShownAs as) {
        Consent consent = new Consent(
                1, Where.PAGES, as, "May I? Yes.", story.toldAt().plus(Duration.ofHours(1)), Optional.empty());
        return new Story(
                story.id(),
                story.community(),
                story.author(),
                story.prompt(),
                story.title(),
                story.words(),
                story.toldAt(),
                story.changedAt(),
                story.announced(),
                Map.of(Where.PAGES, consent),
                story.review(),
                List.of());
    }

    static Site.Told inAnswerTo(String asked, Site.Told told) {
        Place.Channel channel = new Place.Channel(new Workspace(new PlatformId("terminal"), "table"), "stories");
        return new Site.Told(
                told.story(),
                Optional.of(new Prompt(
                        id(1_000),
                        TABLE,
                        Optional.empty(),
                        asked,
                        channel,
                        NOW,
                        NOW,
                        Prompt.Stage.ASKED,
                        Optional.empty(),
                        Optional.empty(),
                        0)));
    }
}
