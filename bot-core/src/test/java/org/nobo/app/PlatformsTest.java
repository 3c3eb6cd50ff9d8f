package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.PlatformId;
import org.nobo.script.FakePlatform;

/** What is said of the platforms of a process. */
final class PlatformsTest {
    private final FakePlatform moon = new FakePlatform(new PlatformId("moon"));
    private final Platforms platforms = new Platforms(List.of(moon.id(), new PlatformId("mars")));

    @Test
    void who_is_not_in_and_what_somebody_has_to_mend_is_remarked() {
        platforms.isIn(moon);
        assertThat(platforms.remarks()).containsExactly("mars is not in yet; it is tried again");
        assertThat(platforms.hears("moon")).isTrue();

        moon.isInTrouble(Optional.of("Turn on the light."));

        assertThat(platforms.remarks()).contains("moon: Turn on the light.");
        assertThat(platforms.hears("moon")).isFalse();
        assertThat(platforms.in()).containsExactly("moon");
        assertThat(platforms.hears("mars")).isFalse();
    }
}
