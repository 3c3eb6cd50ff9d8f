package org.nobo.connect.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.jgrapht.alg.drawing.model.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Member;
import org.nobo.connect.network.Standing.Signals;
import org.nobo.words.Wordbook;

/** Who stands where in a web of people, and how it is drawn. */
final class WebTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATELY = NOW.minus(Duration.ofDays(10));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(200));

    @Test
    void everybody_is_said_one_thing_of_at_most() {
        List<Tie> ties = List.of(tie("a", "b", LATELY), tie("c", "d", LONG_AGO), tie("a", "x", LONG_AGO));
        assertThat(standing("e", ties)).contains(Standing.ALONE);
        assertThat(standing("b", ties)).contains(Standing.ONE);
        assertThat(standing("c", ties)).contains(Standing.DRIFTING);
        assertThat(standing("a", ties)).isEmpty();
    }

    @Test
    void who_met_more_and_more_of_us_lately_emerges() {
        List<Tie> ties = List.of(tie("a", "b", LATELY), tie("a", "c", LATELY), tie("a", "d", LATELY));
        assertThat(standing("a", ties)).contains(Standing.EMERGING);
    }

    @Test
    void who_is_in_touch_with_three_circles_is_a_bridge() {
        List<Tie> ties = new ArrayList<>();
        for (String circle : List.of("k", "l", "m")) {
            ties.add(tie(circle + 1, circle + 2, LATELY));
            ties.add(tie(circle + 2, circle + 3, LATELY));
            ties.add(tie(circle + 1, circle + 3, LATELY));
            ties.add(tie(circle + 1, circle + 4, LATELY));
            ties.add(tie(circle + 2, circle + 4, LATELY));
            ties.add(tie(circle + 3, circle + 4, LATELY));
            ties.add(tie("a", circle + 1, NOW.minus(Duration.ofDays(80))));
        }
        assertThat(standing("a", ties)).contains(Standing.BRIDGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 60, 500})
    void a_map_is_the_same_each_time_and_nobody_stands_outside_it(int size) {
        Web web = web(size);
        Layout layout = new Layout(web);
        Layout again = new Layout(web(size));
        for (MemberId member : web.people()) {
            Point2D at = layout.at(member);
            assertThat(at.getX()).isBetween(20.0, Layout.WIDTH - 20.0);
            assertThat(at.getY()).isBetween(20.0, layout.height() - 20.0);
            assertThat(at).isEqualTo(again.at(member));
        }
    }

    @Test
    void names_of_emoji_and_of_any_length_are_drawn_as_far_as_they_can_be() throws IOException {
        Web web = web(10);
        List<Member> members = new ArrayList<>();
        int number = 0;
        for (MemberId id : web.people()) {
            members.add(member(
                    id, List.of("🦄🌈", "Zoë", "x".repeat(200), "م", "李小龙").get(number++ % 5)));
        }
        Set<MemberId> named = new HashSet<>(web.people());
        byte[] png = NetworkMap.of(
                        new Circle.Seen(web, new Signals(Map.of()), named), members, new Wordbook().english())
                .orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(Layout.WIDTH);
    }

    @Test
    void the_words_say_what_the_picture_shows() {
        Web web = new Web(ids("a", "b", "c"), List.of(tie("a", "b", NOW)));
        assertThat(InWords.of(web, new Wordbook().english()).plain())
                .isEqualTo("3 people take part, with one connection between them. 2 of them hang together."
                        + " One has not been introduced to anybody yet.");
    }

    private static Web web(int size) {
        SplittableRandom random = new SplittableRandom(7);
        List<MemberId> people = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(new MemberId("m" + i));
        }
        for (int i = 0; i < size * 2; i++) {
            int one = random.nextInt(size);
            ties.add(new Tie(people.get(one), people.get((one + 1 + random.nextInt(8)) % size), NOW));
        }
        return new Web(people, ties);
    }

    private static Optional<Standing> standing(String who, List<Tie> ties) {
        Set<MemberId> people = new HashSet<>(ids("a", "b", "c", "d", "e", "x"));
        ties.forEach(tie -> people.addAll(List.of(tie.one(), tie.other())));
        return Standing.of(new MemberId(who), new Web(people, ties), Signals.of(ties, Map.of()), NOW);
    }

    private static List<MemberId> ids(String... names) {
        return List.of(names).stream().map(MemberId::new).toList();
    }

    private static Tie tie(String one, String other, Instant since) {
        return new Tie(new MemberId(one), new MemberId(other), since);
    }

    private static Member member(MemberId id, String name) {
        Workspace home = new Workspace(new PlatformId("test"), "home");
        return new Member(
                id,
                new CommunityId("makers"),
                name,
                new Account(home, id.value()),
                false,
                true,
                1,
                Optional.empty(),
                Locale.ENGLISH);
    }
}
