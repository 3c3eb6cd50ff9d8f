package org.nobo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.prompt.Prompt.Stage;
import org.nobo.illuminate.prompt.PromptHoldings;
import org.nobo.illuminate.prompt.Prompts;
import org.nobo.illuminate.prompt.Rhythm;

final class JdbiPromptsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final CommunityId TABLE = new CommunityId("table");
    private static final Workspace HOME = new Workspace(new PlatformId("terminal"), "table");
    private static final Place.Channel STORIES = new Place.Channel(HOME, "stories");

    private Store store;
    private Prompts prompts;
    private Member lea;

    private void open(RealDatabase database) {
        store = database.open();
        store.communities().keep(Community.called(TABLE, "The Long Table"));
        prompts = store.prompts();
        lea = store.members().arrive(TABLE, Person.named(new Account(HOME, "lea"), "lea"), false, NOW);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Prompt prompt(String id, Stage stage, int hours) {
        return new Prompt(
                id,
                TABLE,
                Optional.of(lea.id()),
                "What did you learn? 🪡",
                STORIES,
                NOW,
                NOW.plus(Duration.ofHours(hours)),
                stage,
                Optional.empty(),
                Optional.of("learning"),
                hours);
    }

    @ParameterizedTest
    @EnumSource
    void a_prompt_comes_back_at_every_stage(RealDatabase database) {
        open(database);
        for (Stage stage : Stage.values()) {
            Prompt prompt = prompt("same", stage, 1);
            prompts.keep(prompt);
            assertThat(prompts.find("same")).contains(prompt);
        }
    }

    @ParameterizedTest
    @EnumSource
    void those_that_wait_are_listed_the_next_first(RealDatabase database) {
        open(database);
        prompts.keep(prompt("late", Stage.WAITING, 9));
        prompts.keep(prompt("soon", Stage.WAITING, 1));
        prompts.keep(prompt("asked", Stage.ASKED, 0));
        assertThat(prompts.waiting(TABLE)).extracting(Prompt::id).containsExactly("soon", "late");
        assertThat(prompts.waiting(new CommunityId("other"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_queue_is_in_its_order_and_what_is_on_its_way_is_known(RealDatabase database) {
        open(database);
        prompts.keep(prompt("second", Stage.QUEUED, 2));
        prompts.keep(prompt("first", Stage.QUEUED, 1));
        assertThat(prompts.queued(TABLE, STORIES)).extracting(Prompt::id).containsExactly("first", "second");
        assertThat(prompts.lastPlace(TABLE, STORIES)).isEqualTo(2);
        assertThat(prompts.texts(TABLE)).containsExactly("What did you learn? 🪡");
        assertThat(prompts.isOnItsWay(TABLE, STORIES)).isFalse();
        prompts.keep(prompt("first", Stage.ASKED, 1));
        assertThat(prompts.isOnItsWay(TABLE, STORIES)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void the_thread_below_a_prompt_is_known(RealDatabase database) {
        open(database);
        MessageRef stands = new MessageRef(STORIES, "p1");
        Prompt asked = new Prompt(
                "1",
                TABLE,
                Optional.of(lea.id()),
                "Well?",
                STORIES,
                NOW,
                NOW,
                Stage.ASKED,
                Optional.of(stands),
                Optional.empty(),
                0);
        prompts.keep(asked);
        assertThat(prompts.answeredIn(new Place.Thread(STORIES, "p1"))).contains(asked);
        assertThat(prompts.answeredIn(new Place.Thread(STORIES, "p2"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_leader_who_is_forgotten_leaves_what_everybody_was_asked_and_nothing_else(RealDatabase database) {
        open(database);
        prompts.keep(prompt("waits", Stage.WAITING, 1));
        prompts.keep(prompt("asked", Stage.ASKED, 0));
        PromptHoldings holdings = new PromptHoldings(prompts, store.rhythms());
        Rhythm rhythm = new Rhythm(
                "r",
                TABLE,
                Optional.of(lea.id()),
                STORIES,
                LocalDate.parse("2026-03-06"),
                7,
                LocalTime.of(9, 0),
                ZoneId.of("Europe/Berlin"),
                true,
                false);
        store.rhythms().keep(rhythm);
        store.rhythms().keep(rhythm.warned(true));
        assertThat(store.rhythms().find("r")).contains(rhythm.warned(true));
        assertThat(store.rhythms().of(TABLE)).hasSize(1);
        assertThat(holdings.about(lea.id())).hasSize(3);
        holdings.forget(lea.id());
        assertThat(holdings.about(lea.id())).isEmpty();
        assertThat(prompts.find("waits")).isEmpty();
        assertThat(prompts.find("asked").orElseThrow().by()).isEmpty();
        assertThat(store.rhythms().find("r").orElseThrow().by()).isEmpty();
        store.rhythms().drop("r");
        assertThat(store.rhythms().of(TABLE)).isEmpty();
    }
}
