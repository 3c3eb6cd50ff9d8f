package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.script.Script;
import org.nobo.web.WebFile;

/** The bot serves what may be shown now. */
final class ServedPagesTest {
    private static final String ID = "6c84fb90-12c4-11e1-840d-7b25c5ee775a";
    private static final String PAGE = "stories/early-6c84fb90.html";

    private static String text(Optional<WebFile> file) {
        return new String(file.orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_withdrawn_story_is_served_nowhere_within_seconds() {
        Script.everyDeath(chat -> {
            chat.wasHere("bob")
                    .sends("story/" + ID, "title", "Early", "story", "Ask early.", "publish", "yes", "name", "bob");
            ServedPages pages = new ServedPages(chat.store(), Optional.empty(), chat.clock());
            assertThat(text(pages.at(PAGE))).contains("Ask early.");
            assertThat(text(pages.at("index.html"))).contains("Early");
            assertThat(text(pages.at("feed.xml"))).contains("Early");
            assertThat(pages.at(PAGE).orElseThrow().version())
                    .isEqualTo(pages.at(PAGE).orElseThrow().version());
            chat.person("bob")
                    .presses(new MessageRef(new Place.Direct(Script.account("bob")), "m"), "stories/withdraw/" + ID);
            chat.after(Duration.ofSeconds(3));
            assertThat(pages.at(PAGE)).isEmpty();
            assertThat(pages.at("cards/early-6c84fb90.png")).isEmpty();
            for (String path : new String[] {"index.html", "index.md", "feed.xml"}) {
                assertThat(text(pages.at(path)))
                        .as(path)
                        .doesNotContain("Early")
                        .doesNotContain("Ask early");
            }
        });
    }

    @Test
    void they_are_in_the_language_of_the_community_and_a_story_in_its_own() {
        Script.once(chat -> {
            chat.community(makers -> makers.speaking(Locale.GERMAN));
            chat.store().sharedValues().share(Script.MAKERS, List.of("learning"));
            chat.wasHere("bob")
                    .sends(
                            "story/" + ID,
                            "title",
                            "Early",
                            "story",
                            "We were five, and it was so early that nobody had been to the baker.",
                            "publish",
                            "yes",
                            "name",
                            "bob");
            ServedPages pages = new ServedPages(chat.store(), Optional.empty(), chat.clock());
            assertThat(text(pages.at("index.html"))).contains("lang=\"de\"", "Unsere Geschichten", ">Lernen<");
            assertThat(text(pages.at(PAGE))).contains("Erzählt von", "2. März 2026", "class=\"words\" lang=\"en\"");
        });
    }

    @Test
    void several_communities_have_a_folder_each() {
        Script.once(chat -> {
            chat.store().communities().keep(Community.called(new CommunityId("bakers"), "Bakers"));
            ServedPages pages = new ServedPages(chat.store(), Optional.empty(), chat.clock());
            assertThat(pages.at("index.html")).isEmpty();
            assertThat(text(pages.at("bakers/index.html"))).contains("Bakers");
            assertThat(text(pages.at("makers"))).contains("Makers");
            assertThat(pages.at("bakers/none.html")).isEmpty();
        });
    }
}
