package org.nobo.script;

import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.community.Member;

/**
 * A second community in a talk, on a platform of its own: Bakers, ready, with the same channels as Makers and a leader
 * called bo.
 */
public final class Bakery {
    public static final Workspace WORKSPACE = new Workspace(new PlatformId("discord"), "bakers");
    public static final CommunityId BAKERS = new CommunityId("bakers");

    private final Script script;

    public Bakery(Script script) {
        this.script = script;
        script.store().transactions().inOne(() -> {
            script.store()
                    .communities()
                    .keep(new Community(
                            BAKERS,
                            "Bakers",
                            "We bake.",
                            Optional.of(channel("introductions")),
                            Optional.of(channel("help")),
                            Optional.of(channel("stories")),
                            true));
            script.store().communities().settle(BAKERS, WORKSPACE);
            script.store().communities().swept(WORKSPACE, script.clock().instant());
            return null;
        });
        wasHere("bo");
        script.store().members().lead(member("bo").id(), true);
    }

    /** Somebody who was on this platform before the bot. */
    public Voice wasHere(String name) {
        Person person = Person.named(account(name), name);
        script.on(WORKSPACE.platform()).settle(person);
        script.store()
                .members()
                .arrive(community(), person, false, script.clock().instant());
        return person(name);
    }

    /** Somebody on this platform, heard and speaking in their direct messages there. */
    public Voice person(String name) {
        return new Voice(script, account(name), new Place.Direct(account(name)));
    }

    /** From now on somebody's direct messages are closed to the bot. */
    public void closes(String name) {
        Place direct = new Place.Direct(account(name));
        script.on(WORKSPACE.platform())
                .fail(new FakePlatform.Fault(
                        direct::equals,
                        new DeliveryFailure.Refused(DeliveryFailure.Why.CLOSED, "closed"),
                        false,
                        false));
    }

    public Member member(String name) {
        return script.store().members().of(community(), account(name)).orElseThrow();
    }

    /** The community that lives here now. */
    public CommunityId community() {
        return script.store().communities().in(WORKSPACE).orElseThrow().id();
    }

    public static Account account(String name) {
        return new Account(WORKSPACE, name);
    }

    public static Place.Channel channel(String name) {
        return new Place.Channel(WORKSPACE, name);
    }
}
