package org.nobo.illuminate.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** What is handed out: to journalists, and once a month to the channel. The talks begin on 2 March 2026. */
final class PressTest {

    private static String id(int number) {
        return "6c84fb90-12c4-11e1-840d-%012d".formatted(number);
    }

    private static void tells(Script chat, int number, String title, String words, String publish) {
        chat.person("bob")
                .sends("story/" + id(number), "title", title, "story", words, "publish", publish, "name", "The Baker");
    }

    private static Map<String, String> unzipped(byte[] bytes) {
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static Map<String, String> kit(Script chat) {
        chat.lea().commands("press").picks("Make the press kit").isTold("I have sent it to you directly.");
        Message sent = chat.lea().next();
        return unzipped(sent.attachments().getFirst().bytes());
    }

    @Test
    void a_press_kit_holds_what_tellers_agreed_to_and_nothing_else() {
        Script.once(chat -> {
            chat.wasHere("bob");
            tells(chat, 1, "The kettle", "It *broke*.\n\n<script>alert(1)</script>", "press");
            tells(chat, 2, "Just for us", "A secret among us.", "yes");
            chat.lea()
                    .commands("press")
                    .isTold("Stories whose tellers said yes to the press: 1.")
                    .picks("Whom to write to");
            chat.lea()
                    .fills("Whom can journalists write to?", "Lea <lea@example.org>")
                    .isTold("They can write to: Lea <lea@example.org>");
            Map<String, String> kit = kit(chat);
            assertThat(kit.keySet())
                    .containsExactly(
                            "README.md",
                            "card.png",
                            "figures.csv",
                            "figures.md",
                            "quotes.md",
                            "stories/the-kettle-6c84fb90.md");
            assertThat(kit.get("README.md")).contains("# Makers: for the press").contains("lea@example.org");
            assertThat(kit.get("quotes.md")).contains("The Baker, Makers").doesNotContain("<script>alert");
            assertThat(kit.get("figures.csv")).contains("\"Stories shared with the members\",2,2026-03-02,");
            assertThat(kit.values()).noneMatch(file -> file.contains("secret")).noneMatch(file -> file.contains("bob"));
            assertThat(kit.get("card.png")).startsWith("\ufffdPNG");
        });
    }

    @Test
    void what_was_withdrawn_is_not_in_the_next_kit() {
        Script.once(chat -> {
            chat.wasHere("bob");
            tells(chat, 1, "The kettle", "It broke.", "press");
            assertThat(kit(chat)).containsKey("stories/the-kettle-6c84fb90.md");
            chat.person("bob")
                    .presses(
                            new MessageRef(new Place.Direct(Script.account("bob")), "m"),
                            "stories/less-press/" + id(1));
            chat.lea().hears("✗").hears("so I have taken that kit away");
            assertThat(kit(chat)).doesNotContainKey("stories/the-kettle-6c84fb90.md");
            assertThat(chat.store().stories().countShownHere(Script.MAKERS)).isOne();
        });
    }

    @Test
    void a_kit_with_a_story_that_is_withdrawn_is_taken_away_and_whoever_has_it_is_told() {
        Script.everyDeath(chat -> {
            chat.wasHere("bob");
            tells(chat, 1, "The kettle", "It broke.", "press");
            chat.lea().presses(new MessageRef(new Place.Direct(Script.account("lea")), "m"), "press/make");
            chat.lea().hears("Here is the press kit. Stories in it: 1.");
            chat.after(Script.days(60));
            chat.store().outbox().forget(chat.clock().instant().minus(Script.days(14)));
            chat.person("bob")
                    .presses(new MessageRef(new Place.Direct(Script.account("bob")), "m"), "stories/withdraw/" + id(1));
            chat.lea().hears("✗").hears("so I have taken that kit away");
            chat.lea().in("stories").letsGoBy();
            chat.nothingMore();
        });
    }

    @Test
    void a_kit_is_in_the_language_of_the_community_and_the_leader_is_spoken_to_in_theirs() {
        Script.once(chat -> {
            chat.community(makers -> makers.speaking(Locale.FRENCH));
            chat.wasHere("bob");
            tells(chat, 1, "La bouilloire", "Elle a cassé.", "press");
            chat.lea().commands("press").picks("Make the press kit").isTold("I have sent it to you directly.");
            Map<String, String> kit =
                    unzipped(chat.lea().next().attachments().getFirst().bytes());
            assertThat(kit.get("README.md")).contains("pour la presse", "Préparé le 2 mars 2026");
            assertThat(kit.get("figures.csv")).contains("\"Membres\"", ",2026-03-02,");
        });
    }

    @Test
    void once_a_month_the_channel_hears_what_was_told_where_leaders_want_it() {
        Script.everyDeath(chat -> {
            chat.wasHere("bob");
            Voice stories = chat.lea().in("stories");
            chat.lea().presses(new MessageRef(new Place.Direct(Script.account("lea")), "m"), "digest/on");
            tells(chat, 1, "The kettle", "It broke.", "here");
            tells(chat, 2, "The stove", "It did not.", "here");
            chat.person("bob")
                    .presses(new MessageRef(new Place.Direct(Script.account("bob")), "m"), "stories/withdraw/" + id(2));
            stories.letsGoBy();
            chat.after(Script.days(31));
            stories.hears("Last month, these stories were told:\nThe kettle, told by The Baker");
            chat.nothingMore();
            chat.person("bob")
                    .presses(new MessageRef(new Place.Direct(Script.account("bob")), "m"), "stories/withdraw/" + id(1));
            stories.hears("✗").hears("✗");
            chat.nothingMore();
            chat.after(Script.days(31)).nothingMore();
            chat.lea().presses(new MessageRef(new Place.Direct(Script.account("lea")), "m"), "digest/off");
            tells(chat, 3, "The pan", "It shone.", "here");
            stories.hears("The pan");
            chat.after(Script.days(62)).nothingMore();
        });
    }

    @Test
    void members_make_no_kit_and_switch_nothing() {
        Script.once(chat -> {
            Voice bob = chat.wasHere("bob");
            bob.presses(new MessageRef(new Place.Direct(bob.account()), "m"), "press/make");
            bob.presses(new MessageRef(new Place.Direct(bob.account()), "m"), "digest/on");
            bob.sends("press/contact", "contact", "me");
            chat.nothingMore();
            assertThat(chat.store().habits().of(Script.MAKERS).digest()).isFalse();
            assertThat(chat.store().habits().of(Script.MAKERS).contact()).isEmpty();
        });
    }

    @Test
    void a_digest_names_no_story_that_was_withdrawn_and_what_is_changed_in_one_changes_there() {
        Script.once(chat -> {
            chat.wasHere("bob");
            chat.lea().presses(new MessageRef(new Place.Direct(Script.account("lea")), "m"), "digest/on");
            tells(chat, 1, "The kettle", "It broke.", "here");
            tells(chat, 2, "The stove", "It did not.", "here");
            chat.after(Script.days(31));
            Voice stories = chat.lea().in("stories").letsGoBy();
            tells(chat, 2, "The old stove", "It did not.", "here");
            stories.hears("The old stove").hears("The old stove, told by The Baker");
            stories.letsGoBy();
            chat.person("bob")
                    .presses(new MessageRef(new Place.Direct(Script.account("bob")), "m"), "stories/withdraw/" + id(2));
            stories.hears("✗").hears("Last month, these stories were told:\nThe kettle, told by The Baker");
            assertThat(chat.store().retellings().of(id(2))).isEmpty();
        });
    }
}
