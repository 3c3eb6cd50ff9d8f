package org.nobo.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Text;
import org.nobo.community.Community;
import org.nobo.script.Script;

/** Who the community is, for whoever asks. */
final class AboutTest {

    @Test
    void everybody_can_see_who_we_are_what_we_share_and_where_what_happens() {
        Script.once(chat -> {
            chat.store().sharedValues().share(Script.MAKERS, List.of("craft", "openness"));
            chat.wasHere("ann")
                    .commands("about")
                    .isTold("Makers")
                    .isTold("We learn by making things together.")
                    .isTold("Craft: You care how a thing is made")
                    .isTold("Openness: ")
                    .isTold("New people are introduced in #introductions.")
                    .isTold("go to #help.")
                    .isTold("Stories are told in #stories.")
                    .isTold("Looking after us: lea.");
        });
    }

    @Test
    void only_leaders_are_told_how_to_change_it() {
        Script.once(chat -> {
            chat.lea().commands("about").isTold("/nobo setup");
            assertThat(chat.wasHere("ann").commands("about").whispered().text().plain())
                    .doesNotContain("setup");
        });
    }

    @Test
    void a_community_that_has_said_nothing_yet_says_so() {
        Script.once(chat -> {
            chat.community(community -> Community.called(community.id(), "Makers"));
            var told = chat.wasHere("ann").commands("about").whispered();
            assertThat(told.text().plain())
                    .contains("Nobody has written down yet")
                    .doesNotContain("channel", "share");
        });
    }

    @Test
    void a_purpose_is_shown_as_typed_and_never_as_markup() {
        Script.once(chat -> {
            String purpose = "We *care* for <!channel> and [this](https://example.org).";
            chat.lea().commands("setup").fills("Purpose", purpose);
            assertThat(chat.lea().commands("about").whispered().text().parts()).contains(new Text.Said(purpose));
        });
    }
}
