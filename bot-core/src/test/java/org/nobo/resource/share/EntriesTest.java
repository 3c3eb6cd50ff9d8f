package org.nobo.resource.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Form;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.resource.knowhow.Article;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Tending;
import org.nobo.script.Script;

final class EntriesTest {
    private static final String ID = "11111111-1111-1111-1111-111111111111";
    private static final MessageRef SOMEWHERE =
            new MessageRef(new Place.Direct(Script.account("bob")), "an-older-message");

    @Test
    void its_owner_changes_an_entry_and_what_it_said_before_can_be_read() {
        Script.once(talk -> {
            shared(talk);
            talk.person("ann")
                    .commands("entry")
                    .isTold("What you look after, 1 in all")
                    .picks("Soldering a joint")
                    .isTold("Heat the joint")
                    .picks("Change it")
                    .fills("What you know", "Heat the joint, then add flux.")
                    .isTold("Changed: Soldering a joint");
            talk.person("ann")
                    .commands("entry soldering")
                    .isTold("then add flux")
                    .picks("What it said before")
                    .isTold("when ann changed it");
            talk.person("bob").says("soldering a joint?").hears("then add flux");
        });
    }

    @Test
    void others_may_say_what_is_wrong_and_its_owner_is_told_kindly_and_once() {
        Script.everyDeath(talk -> {
            shared(talk);
            talk.person("bob").presses(SOMEWHERE, "entry/flag/" + ID + "/old");
            talk.person("bob").presses(SOMEWHERE, "entry/flag/" + ID + "/old");
            talk.person("ann")
                    .hears("Somebody who read Soldering a joint, which you look after, found that it is out of date");
            talk.nothingMore();
            talk.person("ann").picks("Still so");
            assertThat(talk.store().tended().flags(Script.MAKERS, new EntryId(ID)))
                    .isEmpty();
            talk.person("bob").hears("has looked, and finds it right as it stands");
            talk.nothingMore();
        });
    }

    @Test
    void who_found_something_wrong_hears_that_it_was_changed() {
        Script.once(talk -> {
            shared(talk);
            talk.person("bob").presses(SOMEWHERE, "entry/flag/" + ID + "/wrong");
            talk.person("ann")
                    .hears("something in it is wrong")
                    .picks("Change it")
                    .fills("What you know", "Flux first.");
            talk.person("bob").hears("You found something wrong with Soldering a joint");
            talk.nothingMore();
        });
    }

    @Test
    void who_neither_owns_it_nor_leads_cannot_change_or_delete_it() {
        Script.once(talk -> {
            shared(talk);
            talk.person("bob").presses(SOMEWHERE, "entry/dropped/" + ID).isTold("Only who looks after it");
            talk.person("bob").presses(SOMEWHERE, "entry/edit/" + ID).isTold("Only who looks after it");
            talk.person("bob")
                    .sends("entry/" + ID, "title", "Mine", "text", "All mine")
                    .isTold("Only who looks after it");
            talk.person("bob")
                    .commands("entry soldering")
                    .picks("Something is wrong with it")
                    .isTold("What is it?");
            assertThat(talk.store()
                            .knowHow()
                            .find(Script.MAKERS, new EntryId(ID))
                            .orElseThrow()
                            .title())
                    .isEqualTo("Soldering a joint");
        });
    }

    @Test
    void deleted_is_deleted_with_all_it_said_before() {
        Script.once(talk -> {
            shared(talk);
            talk.lea().commands("entry soldering").picks("Change it").fills("What you know", "Flux first.");
            talk.lea()
                    .commands("entry soldering")
                    .picks("Delete it")
                    .isTold("Shall I delete Soldering a joint?")
                    .picks("Yes, delete it")
                    .isTold("is gone");
            EntryId id = new EntryId(ID);
            assertThat(talk.store().knowHow().find(Script.MAKERS, id)).isEmpty();
            assertThat(talk.store().tended().history(Script.MAKERS, id)).isEmpty();
            talk.lea().commands("entry soldering").isTold("I find nothing called");
            talk.person("ann").hears("lea changed Soldering a joint");
            talk.person("ann").hears("deleted Soldering a joint, which you looked after");
            talk.after(Script.days(200)).nothingMore();
        });
    }

    @Test
    void what_came_with_a_folder_is_not_changed_here() {
        Script.once(talk -> {
            String id = fromFolder(talk);
            talk.lea().presses(SOMEWHERE, "entry/edit/" + id).isTold("came with a folder");
            talk.wasHere("ann").says("finding a mentor").hears("Ask for one talk");
            talk.after(Script.days(420));
            talk.person("ann").says("finding a mentor").hears("Nobody has looked at this for 14 months");
        });
    }

    @Test
    void what_is_wrong_with_what_came_with_a_folder_is_told_to_leaders_with_where_it_is_changed() {
        Script.everyDeath(talk -> {
            String id = fromFolder(talk);
            talk.wasHere("bob").presses(SOMEWHERE, "entry/flag/" + id + "/old");
            talk.lea().hears("Somebody who read Finding a mentor found that it is out of date");
            talk.nothingMore();
            talk.lea().commands("entry finding a mentor").picks("Still so");
            talk.person("bob").hears("has looked");
            assertThat(talk.store().tended().flags(Script.MAKERS, new EntryId(id)))
                    .isEmpty();
            talk.after(Script.days(200)).nothingMore();
        });
    }

    @Test
    void leaders_see_of_what_came_with_a_folder_what_was_found_wrong_and_where_it_is_changed() {
        Script.once(talk -> {
            String id = fromFolder(talk);
            talk.wasHere("bob").presses(SOMEWHERE, "entry/flag/" + id + "/wrong");
            talk.lea()
                    .commands("entry finding a mentor")
                    .isTold("Somebody found that something in it is wrong")
                    .isTold("changed there: working.md#finding-a-mentor");
            talk.person("bob").presses(SOMEWHERE, "entry/fresh/" + id).isTold("came with a folder");
        });
    }

    @Test
    void what_has_none_of_the_words_is_not_opened_as_if_it_were_it() {
        Script.once(talk -> {
            shared(talk);
            talk.person("bob").commands("entry soldring").isTold("Heat the joint");
            talk.person("bob").commands("entry quantum gravity").isTold("I find nothing called \"quantum gravity\"");
        });
    }

    @Test
    void after_half_a_year_its_owner_is_asked_whether_it_is_still_so_and_not_more_often_than_that() {
        Script.everyDeath(talk -> {
            shared(talk);
            talk.after(Script.days(183));
            talk.person("ann").hears("You look after Soldering a joint").picks("Still so");
            talk.after(Script.days(100)).nothingMore();
            talk.after(Script.days(83));
            talk.person("ann").hears("Is it still so?");
            talk.after(Script.days(70));
            talk.person("ann").hears("Is it still so?").hears("Is it still so?");
            talk.after(Script.days(120)).nothingMore();
        });
    }

    @Test
    void what_is_nobodys_any_more_is_asked_of_a_leader() {
        Script.everyDeath(talk -> {
            shared(talk);
            Tending tending =
                    talk.store().tended().of(Script.MAKERS, new EntryId(ID)).orElseThrow();
            talk.store()
                    .tended()
                    .tend(
                            Script.MAKERS,
                            new EntryId(ID),
                            Tending.by(
                                    talk.member("bob").id(), talk.member("ann").id(), tending.addedAt()));
            talk.person("bob").leaves();
            talk.after(Script.days(35));
            talk.after(Script.days(170));
            talk.lea().hears("Nobody looks after Soldering a joint any more").picks("Delete it");
        });
    }

    @Test
    void entries_are_listed_by_kind_value_name_language_and_words() {
        Script.once(talk -> {
            shared(talk);
            talk.person("bob")
                    .sends(
                            "share/22222222-2222-2222-2222-222222222222",
                            "title",
                            "Lucene from scratch",
                            "text",
                            "Noor knows Lucene by heart.",
                            "kind",
                            "mentors",
                            "values",
                            "Learning");
            talk.person("ann").commands("find kind:mentors lucene").isTold("Lucene from scratch");
            talk.person("ann").commands("find kind:methods lucene").isTold("I find nothing that fits");
            talk.person("ann").commands("find value:learn").isTold("Lucene from scratch");
            talk.person("ann")
                    .commands("find kind:mentors astrology")
                    .isTold("Nothing says that in so many words; these come nearest");
            talk.person("ann")
                    .commands("find by:ann")
                    .isTold("Soldering a joint")
                    .picks("Soldering a joint")
                    .isTold("Heat the joint");
            talk.person("ann").commands("find kind: mentors Lucene").isTold("Lucene from scratch");
            talk.person("ann").commands("find language:English lucene").isTold("Lucene from scratch");
            talk.person("ann").commands("find language:de").isTold("There is nothing here with language:de");
            talk.person("ann")
                    .commands("find value:wobbly soldering")
                    .isTold("There is nothing here with value:wobbly");
            talk.person("ann").commands("find by:zorro lucene").isTold("There is nothing here with by:zorro");
            talk.person("ann").commands("find kind:spoons").isTold("I do not know the kind");
            talk.person("ann").commands("find").isTold("What are you looking for?");
            talk.person("ann").commands("find value:%").isTold("There is nothing here with value:%");
        });
    }

    @Test
    void kinds_and_values_may_be_said_in_ones_own_language_and_are_found_in_every_other() {
        Script.once(talk -> {
            Person german = new Person(
                    Script.account("uwe"),
                    "uwe",
                    Person.Kind.MEMBER,
                    false,
                    Optional.empty(),
                    Optional.of(Locale.GERMAN));
            talk.store()
                    .members()
                    .arrive(Script.MAKERS, german, false, talk.clock().instant());
            talk.person("uwe")
                    .sends(
                            "share/" + ID,
                            "title",
                            "Löten lernen",
                            "text",
                            "Erst die Stelle erhitzen.",
                            "kind",
                            "Methode",
                            "values",
                            "Lernen, Courage");
            talk.person("uwe").commands("find art:methoden wert:lernen").isTold("Löten lernen");
            talk.person("uwe").commands("find kind:methods value:learning").isTold("Löten lernen");
            talk.wasHere("ann").commands("find kind:method value:Learning").isTold("Löten lernen");
            talk.person("uwe").commands("entry löten").picks("Ändern");
            assertThat(talk.person("uwe").sees().fields())
                    .extracting(Form.Field::value)
                    .contains("Lernen, Mut");
        });
    }

    private static String fromFolder(Script talk) {
        Article.read("working.md", "## Finding a mentor\nAsk for one talk.")
                .sections()
                .forEach(section -> talk.store()
                        .knowHow()
                        .put(
                                Script.MAKERS,
                                Entry.of("guide", section),
                                talk.clock().instant()));
        return talk.store()
                .knowHow()
                .standing(Script.MAKERS, "guide")
                .getFirst()
                .id()
                .value();
    }

    private static void shared(Script talk) {
        talk.wasHere("ann")
                .sends("share/" + ID, "title", "Soldering a joint", "text", "Heat the joint.", "kind", "methods");
        talk.wasHere("bob");
    }
}
