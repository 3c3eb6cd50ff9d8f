package org.nobo.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.script.FakePlatform;
import org.nobo.script.Script;
import org.nobo.script.Voice;

/** Somebody in two communities of one bot writes to it directly, and the platform does not say which is meant. */
final class ManyCommunitiesTest {
    private static final CommunityId BAKERS = new CommunityId("bakers");
    private static final Workspace BAKERY = new Workspace(FakePlatform.ID, "bakery");

    @Test
    void somebody_in_two_communities_is_asked_once_which_is_meant_and_then_answered() {
        Script.everyDeath(chat -> {
            inBoth(chat);
            writes(chat, "hello");
            assertThat(chat.transcript()).singleElement().asString().contains("Which one do you mean?");
            chat.person("ann").picks("Bakers");
            assertThat(chat.transcript()).hasSize(2).last().asString().contains("Hello ann");
            writes(chat, "hello");
            assertThat(chat.transcript()).hasSize(3).last().asString().contains("Hello ann");
        });
    }

    @Test
    void where_a_talk_is_open_nobody_is_asked() {
        Script.everyDeath(chat -> {
            inBoth(chat);
            Voice ann = chat.person("ann").commands("values").hears("Which values matter most");
            writes(chat, "Learning, Courage and Fun");
            ann.hears("I have noted Learning, Courage and Fun");
            chat.nothingMore();
        });
    }

    private static void inBoth(Script chat) {
        chat.store().communities().keep(Community.called(BAKERS, "Bakers"));
        chat.store().communities().settle(BAKERS, BAKERY);
        Person ann = Person.named(new Account(BAKERY, "ann"), "ann");
        chat.wasHere("ann");
        chat.platform().settle(ann);
        chat.store().members().arrive(BAKERS, ann, false, chat.clock().instant());
    }

    private static void writes(Script chat, String words) {
        Account ann = new Account(Workspace.unsaid(FakePlatform.ID), "ann");
        String id = "dm-" + chat.transcript().size();
        var unused = chat.happens(new Event.MessagePosted(
                id,
                chat.clock().instant(),
                ann,
                new MessageRef(new Place.Direct(ann), id),
                words,
                true,
                java.util.List.of()));
    }
}
