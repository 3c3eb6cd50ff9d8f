package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.MemberId;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.Picture;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;

final class JdbiPicturesTest extends OnEveryDatabase {

    @Test
    void a_picture_comes_back_and_stands_on_the_pages_with_its_words_and_its_story() {
        MemberId bob = arrives(MAKERS, "bob").id();
        store.stories().keep(Story.of("1", MAKERS, bob, Optional.empty(), "", "A kettle.", NOW));
        byte[] bytes = new byte[900_000];
        bytes[899_999] = (byte) 0xff;
        Picture picture = new Picture("1", 1, bytes, 1_600, 1_200, "");
        store.pictures().keep(picture);
        assertThat(store.pictures().find("1", 1).orElseThrow().bytes()).isEqualTo(bytes);
        assertThat(store.pictures().onPages(MAKERS)).isEmpty();
        store.pictures().keep(new Picture("1", 1, new byte[0], 1_600, 1_200, "A kettle on a stove"));
        assertThat(store.pictures().find("1", 1).orElseThrow().bytes()).isEqualTo(bytes);
        store.stories()
                .agree("1", new Consent(1, Where.PAGES, new ShownAs.Unnamed(), "May I? Yes.", NOW, Optional.empty()));
        assertThat(store.pictures().onPages(MAKERS)).extracting(Picture::alt).containsExactly("A kettle on a stove");
        assertThat(store.pictures().onPages(BAKERS)).isEmpty();
        store.stories().drop("1");
        assertThat(store.pictures().of("1")).isEmpty();
    }

    @Test
    void who_wants_no_reminders_is_remembered_until_forgotten() {
        MemberId bob = arrives(MAKERS, "bob").id();
        assertThat(store.reminders().wanted(bob)).isTrue();
        store.reminders().want(bob, false);
        store.reminders().want(bob, false);
        assertThat(store.reminders().wanted(bob)).isFalse();
        store.reminders().want(bob, true);
        assertThat(store.reminders().wanted(bob)).isTrue();
    }
}
