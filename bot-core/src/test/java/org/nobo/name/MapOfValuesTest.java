package org.nobo.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nobo.script.Script.days;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Message;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** What the community values, without names. */
class MapOfValuesTest {

    @Test
    void everybody_sees_what_is_valued_how_it_changes_and_with_what_they_alone_are_alone() {
        Script.everyDeath(chat -> {
            chat.store().sharedValues().share(Script.MAKERS, List.of("learning", "patience"));
            chat.wasHere("ann").commands("values learning, courage, joy");
            chat.wasHere("bob").commands("values learning, courage, craft");
            chat.after(days(40));
            chat.person("bob").commands("values learning, fun");
            chat.person("ann")
                    .commands("values map")
                    .hears(
                            "2 of us have said what matters to them. Chosen most often:\n- Learning: 2\n- Courage: 1\n- Fun: 1\n- Joy: 1");
            String whole = String.join("\n", chat.transcript());
            assertThat(whole)
                    .contains("Since 2 March 2026: ")
                    .contains("We say that we share Patience")
                    .contains("nobody else has chosen Courage and Joy")
                    .doesNotContain("nobody else has chosen Fun");
            chat.nothingMore();
        });
    }

    @Test
    void it_comes_as_a_picture_with_words_for_those_who_cannot_see_it() throws IOException {
        Script.once(chat -> {
            Voice ann = chat.wasHere("ann").commands("values learning, courage, joy");
            ann.picks("What do we all value?");
            Message map = ann.next();
            assertThat(map.attachments()).singleElement().satisfies(picture -> {
                assertThat(picture.alt()).contains("Learning 1");
                assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes()))
                                .getWidth())
                        .isEqualTo(1_000);
            });
        });
    }

    @Test
    void where_nobody_said_anything_there_is_no_map() {
        Script.once(chat -> chat.wasHere("ann").commands("values map").isTold("Nobody has said yet what matters"));
    }
}
