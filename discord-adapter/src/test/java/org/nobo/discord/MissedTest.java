package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nobo.chat.Event;
import org.nobo.chat.Place;
import org.nobo.discord.local.Fault;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/** What was said while the process was down. */
@Timeout(60)
class MissedTest {
    private static final String HISTORY = "channels/.+/messages";
    private static final Fault BROKEN = new Fault.Status(500);

    private Guild guild;
    private LocalPerson ann;
    private LocalPerson bob;

    @BeforeEach
    void begin() {
        guild = Guild.withBot();
        ann = guild.discord.livesHere("ann");
        bob = guild.discord.livesHere("bob");
    }

    @AfterEach
    void end() {
        guild.close();
    }

    private List<String> heard() {
        return guild.inbox.all().stream()
                .filter(Event.MessagePosted.class::isInstance)
                .map(it -> ((Event.MessagePosted) it).text())
                .toList();
    }

    /** JDA turns the pages of an archive by the millisecond. */
    private static void aMomentPasses() {
        Instant since = Guild.now();
        Guild.until(() -> Guild.now().isAfter(since.plusMillis(1)));
    }

    /** From now on, and with these people a direct word is remembered. */
    private void remembers(LocalPerson... people) {
        Instant since = Guild.now();
        aMomentPasses();
        guild.remembers = new Remembered(
                Optional.of(since.plusMillis(1).plus(Gap.OVERLAP)),
                List.of(people).stream().map(LocalPerson::id).toList());
    }

    @Test
    void what_was_meant_for_the_bot_is_heard_when_it_is_back_and_nothing_else() {
        guild.discord.opensForum("questions");
        ann.writes("before");
        LocalMessage question = ann.says("help", "@nobo how do I find a mentor?");
        Guild.until(() -> heard().size() == 2);
        guild.stops();
        remembers(ann);
        ann.writes("are you there?");
        bob.says("help", "@nobo who knows about licences?");
        bob.says("general", "lovely weather");
        bob.below(guild.discord.channelId("help"), question.id(), "I would like to know that too");
        bob.posts("questions", "Looms", "which one?");
        guild.discord.next(2, "GET", HISTORY, new Fault.Status(500));

        guild.starts();

        Guild.until(() -> heard().size() == 4);
        ann.writes("after");
        Guild.until(() -> heard().contains("after"));
        assertThat(heard())
                .containsExactlyInAnyOrder(
                        "are you there?",
                        "who knows about licences?",
                        "I would like to know that too",
                        "Looms\nwhich one?",
                        "after");
    }

    @Test
    void whoever_goes_on_while_others_are_still_looked_for_is_heard_in_their_order() {
        LocalMessage hello = ann.says("help", "@nobo hello");
        bob.writes("before");
        ann.writes("before");
        Guild.until(() -> heard().size() == 3);
        guild.stops();
        remembers(bob, ann);
        bob.writes("anybody?");
        ann.writes("first");
        ann.says("help", "@nobo one");
        ann.below(guild.discord.channelId("help"), hello.id(), "two");
        guild.discord.next(9, "GET", "channels/" + bob.direct().getFirst().channelId() + "/messages", BROKEN);
        guild.discord.next(9, "GET", "channels/" + guild.discord.channelId("general") + "/messages", BROKEN);
        bob.says("general", "@nobo anybody?");

        guild.starts();
        ann.writes("second");
        ann.says("help", "@nobo three");

        Guild.until(() -> heard().containsAll(List.of("first", "second", "one", "three")));
        assertThat(heard()).containsSubsequence("first", "second").containsSubsequence("one", "three");
    }

    @Test
    void what_was_said_in_threads_that_fell_asleep_again_is_heard_too() throws Exception {
        guild.discord.opensForum("questions");
        LocalMessage old = ann.says("help", "@nobo how do I find a mentor?");
        LocalMessage question = ann.says("help", "@nobo how do I begin?");
        LocalMessage post = bob.posts("questions", "Looms", "which one?");
        Place.Room room = guild.bot.gather(Set.of(guild.account(ann), guild.account(bob)), Guild.key("a room for two"));
        ann.below(guild.discord.channelId("help"), old.id(), "before");
        ann.below(guild.discord.channelId("help"), question.id(), "before that");
        Guild.until(() -> heard().size() == 5);
        guild.discord.archives(old.id());
        guild.stops();
        remembers();
        bob.saysIn(question.id(), "and how do I go on?");
        ann.saysIn(post.id(), "a small one");
        ann.saysIn(room.id(), "shall we meet?");
        Stream.of(question.id(), post.id(), room.id()).forEach(guild.discord::archives);
        guild.discord.next(1, "GET", "channels/.+/threads/archived/public", new Fault.Status(500));

        guild.starts();

        Guild.until(() -> heard().size() == 3);
        ann.writes("after");
        Guild.until(() -> heard().contains("after"));
        assertThat(heard()).containsExactlyInAnyOrder("and how do I go on?", "a small one", "shall we meet?", "after");
    }

    @Test
    void of_many_threads_that_sleep_only_those_are_looked_for_that_fell_asleep_since() {
        guild.discord.opensForum("questions");
        for (int i = 0; i < 250; i++) {
            guild.discord.archives(
                    bob.posts("questions", "Question " + i, "how?").id());
        }
        Guild.until(() -> heard().size() == 250);
        guild.stops();
        remembers();
        for (int i = 0; i < 120; i++) {
            guild.discord.archives(bob.posts("questions", "Late " + i, "how?").id());
            aMomentPasses();
        }

        guild.starts();

        Guild.until(() -> heard().size() == 120);
        String forum = guild.discord.channelId("questions");
        assertThat(guild.discord.count("GET", "channels/" + forum + "/threads/archived/public"))
                .isEqualTo(2);
        assertThat(heard()).allMatch(it -> it.startsWith("Late "));
    }

    @Test
    void of_very_much_the_newest_is_read() {
        guild.stops();
        remembers(ann);
        for (int i = 0; i < 2_150; i++) {
            ann.writes("word " + i);
        }

        guild.starts();

        Guild.until(() -> heard().contains("word 2149"));
        assertThat(heard()).hasSize(2_000).startsWith("word 150");
    }

    @Test
    void who_listens_for_the_first_time_reads_nothing() {
        guild.stops();
        ann.says("help", "@nobo who knows about licences?");

        guild.starts();

        ann.writes("after");
        Guild.until(() -> heard().contains("after"));
        assertThat(heard()).containsExactly("after");
        assertThat(guild.discord.count("GET", HISTORY)).isZero();
    }
}
