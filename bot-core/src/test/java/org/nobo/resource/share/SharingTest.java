package org.nobo.resource.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.MessageRef;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.knowhow.Tending;
import org.nobo.script.Script;
import org.nobo.script.Voice;

final class SharingTest {
    private static final String ID = "11111111-1111-1111-1111-111111111111";
    private static final String OTHER = "22222222-2222-2222-2222-222222222222";

    @Test
    void what_somebody_shares_is_found_by_the_next_who_asks() {
        Script.once(talk -> {
            talk.wasHere("ann")
                    .commands("share How to solder")
                    .fills(
                            "What you know", "Heat the joint, not the solder.",
                            "Kind", "methods",
                            "Values it serves", "learning, craft",
                            "Link", "example.org/solder")
                    .isTold("Kept: How to solder");
            Entry entry = talk.store().tended().by(talk.member("ann").id()).getFirst();
            assertThat(entry.section().about().kind()).isEqualTo(Kind.METHODS);
            assertThat(entry.section().about().values()).containsExactly("Learning", "Craft");
            Tending tending =
                    talk.store().tended().of(Script.MAKERS, entry.id()).orElseThrow();
            assertThat(tending.owner()).contains(talk.member("ann").id());
            assertThat(tending.link()).contains(URI.create("https://example.org/solder"));
            assertThat(tending.language()).isEqualTo("en");
            String card = talk.wasHere("bob")
                    .says("how do I solder a joint?")
                    .next()
                    .text()
                    .plain();
            assertThat(card)
                    .contains("Heat the joint")
                    .contains("Method, shared by ann on 2 March 2026")
                    .contains("more at example.org (https://example.org/solder)");
        });
    }

    @Test
    void the_form_says_what_is_wrong_with_it_and_loses_nothing() {
        Script.once(talk -> {
            Form form = talk.wasHere("ann")
                    .commands("share")
                    .fills(
                            "Title",
                            " ",
                            "What you know",
                            "x".repeat(3_001),
                            "Kind",
                            "spoons",
                            "Link",
                            "javascript:alert(1)")
                    .sees();
            assertThat(form.fields())
                    .extracting(Form.Field::problem)
                    .containsExactly(
                            "Please give it a title: how would somebody ask for it?",
                            "That is 3001 characters; 3000 fit. Perhaps it is two entries?",
                            "I do not know the kind \"spoons\". Ideas, methods, mentors, processes, information, technology, equipment and money are there.",
                            "",
                            "That is no address of a web page. It looks like https://example.org/page");
            assertThat(form.fields().get(1).value()).hasSize(3_001);
        });
    }

    @Test
    void a_form_that_is_sent_twice_shares_once_and_takes_nothing_from_anybody() {
        Script.everyDeath(talk -> {
            shares(talk.wasHere("ann"), ID, "How to solder", "Heat the joint, not the solder.");
            shares(talk.person("ann"), ID, "How to solder", "Heat the joint, not the solder.");
            shares(talk.wasHere("bob"), ID, "Something else entirely", "Completely unlike words about bread.");
            assertThat(talk.store().knowHow().count(Script.MAKERS)).isEqualTo(1);
            assertThat(entry(talk, ID).title()).isEqualTo("How to solder");
            talk.person("ann").says("how do I solder?").hears("Heat the joint");
            talk.nothingMore();
        });
    }

    @Test
    void something_alike_is_shown_first_and_both_can_be_kept() {
        Script.everyDeath(talk -> {
            shares(talk.wasHere("ann"), ID, "Soldering a joint", "Heat the joint, not the solder.");
            shares(talk.person("ann"), OTHER, "Joint soldering", "Use flux.");
            talk.person("ann")
                    .hears("Something much like it is here already: Soldering a joint")
                    .picks("Keep both")
                    .hears("Kept: Joint soldering");
            assertThat(talk.store().knowHow().count(Script.MAKERS)).isEqualTo(2);
            talk.nothingMore();
        });
    }

    @Test
    void ones_own_is_merged_and_what_it_said_before_is_kept() {
        Script.everyDeath(talk -> {
            shares(talk.wasHere("ann"), ID, "Soldering a joint", "Heat the joint, not the solder.");
            shares(talk.person("ann"), OTHER, "Joint soldering", "Use flux.");
            talk.person("ann").hears("much like it").picks("Merge the two").hears("Merged: Soldering a joint");
            Entry both = entry(talk, ID);
            assertThat(both.words()).isEqualTo("Heat the joint, not the solder.\n\nUse flux.");
            assertThat(both.aliases()).containsExactly("Joint soldering");
            assertThat(talk.store().tended().history(Script.MAKERS, both.id()))
                    .singleElement()
                    .extracting(version -> version.words())
                    .isEqualTo("Heat the joint, not the solder.");
            assertThat(talk.store().knowHow().count(Script.MAKERS)).isEqualTo(1);
        });
    }

    @Test
    void who_does_not_want_it_kept_keeps_nothing() {
        Script.everyDeath(talk -> {
            shares(talk.wasHere("ann"), ID, "Soldering a joint", "Heat the joint.");
            shares(talk.person("ann"), OTHER, "Joint soldering", "Use flux.");
            talk.person("ann").hears("much like it").picks("Do not keep mine").hears("I kept nothing");
            assertThat(talk.store().knowHow().count(Script.MAKERS)).isEqualTo(1);
        });
    }

    @Test
    void what_somebody_else_looks_after_is_added_to_with_their_yes() {
        Script.everyDeath(talk -> {
            shares(talk.wasHere("ann"), ID, "Soldering a joint", "Heat the joint.");
            shares(talk.wasHere("bob"), OTHER, "Joint soldering", "Use flux. @everyone");
            talk.person("bob").hears("much like it").picks("Merge the two").hears("ann looks after that one");
            talk.person("ann").hears("bob has something to add").picks("Add it").hears("it stands there now");
            talk.person("bob").hears("ann added yours to Soldering a joint");
            assertThat(entry(talk, ID).words()).isEqualTo("Heat the joint.\n\nUse flux. @everyone");
            talk.nothingMore();
        });
    }

    @Test
    void without_that_yes_it_stands_for_itself() {
        Script.everyDeath(talk -> {
            shares(talk.wasHere("ann"), ID, "Soldering a joint", "Heat the joint.");
            shares(talk.wasHere("bob"), OTHER, "Joint soldering", "Use flux.");
            talk.person("bob").hears("much like it").picks("Merge the two").hears("ann looks after that one");
            talk.person("ann").hears("something to add").picks("Better apart").hears("stands for itself");
            talk.person("bob").hears("Yours stands for itself: Joint soldering");
            assertThat(entry(talk, ID).words()).isEqualTo("Heat the joint.");
            assertThat(entry(talk, OTHER).words()).isEqualTo("Use flux.");
        });
    }

    @Test
    void a_message_of_ones_own_is_kept_by_a_shortcut() {
        Script.once(talk -> {
            Voice ann = talk.wasHere("ann");
            MessageRef said = ann.in("general").write("Heat the joint first. Then the solder flows.", false);
            uses(talk, "ann", said, "Heat the joint first. Then the solder flows.", "ann");
            assertThat(ann.sees().fields().getFirst().value()).isEqualTo("Heat the joint first");
            ann.fills("Title", "Soldering").isTold("Kept: Soldering");
            talk.nothingMore();
        });
    }

    @Test
    void what_somebody_else_wrote_is_kept_with_their_yes_and_under_the_name_they_want() {
        Script.once(talk -> {
            Voice ann = talk.wasHere("ann");
            MessageRef said = talk.wasHere("bob").in("general").write("Heat the joint first.", false);
            uses(talk, "ann", said, "Heat the joint first.", "bob");
            ann.fills("Title", "Soldering").isTold("bob wrote that, so I am asking them first");
            assertThat(talk.store().knowHow().count(Script.MAKERS)).isZero();
            talk.person("bob")
                    .hears("ann found this worth keeping")
                    .picks("Yes, without my name")
                    .hears("Thank you");
            ann.hears("bob said yes: Soldering can be found now");
            Entry kept = talk.store().tended().by(talk.member("bob").id()).getFirst();
            assertThat(kept.section().about().sharedBy()).isEmpty();
            assertThat(talk.store()
                            .tended()
                            .of(Script.MAKERS, kept.id())
                            .orElseThrow()
                            .owner())
                    .contains(talk.member("ann").id());
            talk.nothingMore();
        });
    }

    @Test
    void who_wrote_what_somebody_else_keeps_can_take_it_back_and_who_keeps_it_hears_of_that() {
        Script.once(talk -> {
            talk.wasHere("bob");
            talk.wasHere("ann")
                    .sends(
                            "share/" + ID + "/by/" + talk.member("bob").id(),
                            "title",
                            "Soldering",
                            "text",
                            "Heat the joint first.");
            talk.person("bob").hears("ann found this worth keeping").picks("Yes, with my name");
            talk.person("bob")
                    .commands("entry")
                    .picks("Soldering")
                    .picks("Delete it")
                    .picks("Yes, delete it");
            talk.person("ann").hears("bob said yes").hears("bob deleted Soldering, which you looked after");
            assertThat(talk.store().knowHow().count(Script.MAKERS)).isZero();
        });
    }

    @Test
    void what_somebody_else_wrote_is_never_merged_into_anothers_entry() {
        Script.once(talk -> {
            shares(talk.wasHere("ann"), ID, "Soldering a joint", "Heat the joint.");
            talk.wasHere("bob");
            talk.wasHere("kim")
                    .sends(
                            "share/" + OTHER + "/by/" + talk.member("bob").id(),
                            "title",
                            "Joint soldering",
                            "text",
                            "Use flux.");
            assertThat(talk.person("kim").next().controls().toString())
                    .contains("Keep both")
                    .doesNotContain("Merge the two");
            talk.person("kim").picks("Keep both").hears("bob wrote that, so I am asking them first");
            talk.person("bob").hears("kim found this worth keeping").picks("Yes, with my name");
            assertThat(entry(talk, ID).words()).isEqualTo("Heat the joint.");
        });
    }

    @Test
    void without_their_yes_nothing_is_kept() {
        Script.everyDeath(talk -> {
            talk.wasHere("ann");
            talk.wasHere("bob");
            talk.person("ann")
                    .sends(
                            "share/" + ID + "/by/" + talk.member("bob").id(),
                            "title",
                            "Soldering",
                            "text",
                            "Heat the joint first.");
            talk.person("bob")
                    .hears("ann found this worth keeping")
                    .picks("Rather not")
                    .hears("I kept nothing");
            talk.person("ann").hears("bob would rather not");
            assertThat(talk.store().knowHow().count(Script.MAKERS)).isZero();
            talk.nothingMore();
        });
    }

    @Test
    void what_nobody_here_wrote_cannot_be_kept() {
        Script.once(talk -> {
            MessageRef said = talk.wasHere("ann").in("general").write("Who knows?", false);
            uses(talk, "ann", said, "Heat the joint first.", "somebody-gone");
            talk.person("ann").isTold("I can only keep what somebody wrote who is here");
        });
    }

    @Test
    void who_deletes_their_data_takes_their_words_along() {
        Script.once(talk -> {
            shares(talk.wasHere("ann"), ID, "Soldering a joint", "Heat the joint.");
            talk.person("ann").says("how to solder a joint?").hears("Heat the joint");
            talk.person("ann").commands("mydata").isTold("Soldering a joint");
            talk.person("ann").picks("Delete everything").picks("Yes, delete everything");
            assertThat(talk.store().knowHow().count(Script.MAKERS)).isZero();
            talk.wasHere("bob").says("how to solder a joint?").hears("I don't know");
        });
    }

    private static void shares(Voice who, String id, String title, String words) {
        who.sends("share/" + id, "title", title, "text", words, "kind", "methods");
    }

    private static void uses(Script talk, String who, MessageRef on, String text, String author) {
        var unused = talk.happens(new Event.ShortcutUsed(
                "s1",
                talk.clock().instant(),
                Script.account(who),
                "knowhow",
                on,
                text,
                Optional.of(Script.account(author))));
    }

    private static Entry entry(Script talk, String id) {
        return talk.store().knowHow().find(Script.MAKERS, new EntryId(id)).orElseThrow();
    }
}
