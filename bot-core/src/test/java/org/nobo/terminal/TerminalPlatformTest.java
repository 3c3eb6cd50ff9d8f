package org.nobo.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Refused;
import org.nobo.chat.DeliveryFailure.Why;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Text;

class TerminalPlatformTest {
    private static final Message HELLO = Message.of(Text.of("Hello"));

    private final PlayedTalk talk = new PlayedTalk().withMember("lea").withMember("ann");

    @Test
    void who_and_what_is_not_here_cannot_be_written_to() {
        refuses(talk.direct("bob"), Why.GONE);
        refuses(talk.channel("attic"), Why.GONE);
        refuses(new Place.Thread(talk.channel("general"), "m999"), Why.GONE);
        refuses(new Place.Room(talk.home, "r999"), Why.GONE);
        refuses(new Place.RoomOf(World.PLATFORM, "pair/1"), Why.UNFIT);
        refuses(new Place.ThreadOf(World.PLATFORM, "prompt/1"), Why.UNFIT);
        assertThat(talk.printed()).isEmpty();
    }

    @Test
    void who_left_cannot_be_written_to_any_more() {
        talk.play("ann leaves");

        refuses(talk.direct("ann"), Why.GONE);
    }

    @Test
    void what_stands_no_longer_cannot_be_changed_but_can_be_deleted_again() {
        MessageRef gone = talk.post(talk.channel("general"), HELLO);
        talk.platform.delete(gone);
        talk.platform.delete(gone);

        assertThatThrownBy(() -> talk.platform.edit(gone, HELLO)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> talk.platform.react(gone, "tada")).isInstanceOf(Refused.class);
        assertThat(talk.printed()).isEqualTo("nobo → #general: Hello\nnobo ✗ #general\n");
    }

    @Test
    void to_change_or_react_twice_is_seen_once() throws DeliveryFailure {
        MessageRef posted = talk.post(talk.channel("general"), HELLO);
        for (int i = 0; i < 2; i++) {
            talk.platform.edit(posted, Message.of(Text.of("Bye")));
            talk.platform.react(posted, "wave");
        }

        assertThat(talk.printed()).isEqualTo("nobo → #general: Hello\nnobo ✎ #general: Bye\nnobo ☺ #general: :wave:\n");
    }

    @Test
    void a_room_is_the_same_for_the_same_key_and_another_for_another() throws DeliveryFailure {
        Set<Account> both = Set.of(talk.account("ann"), talk.account("lea"));
        DeliveryKey key = talk.key();
        Place.Room room = talk.platform.gather(both, key);

        assertThat(talk.platform.gather(both, key)).isEqualTo(room);
        assertThat(talk.platform.gather(both, talk.key())).isNotEqualTo(room);
        assertThatThrownBy(() -> talk.platform.gather(Set.of(talk.account("bob")), talk.key()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void the_roster_holds_who_is_here() {
        talk.play("bob joins as guest", "ann leaves");

        assertThat(talk.platform.members(talk.home))
                .extracting(Person::name, Person::kind)
                .containsExactly(Tuple.tuple("lea", Person.Kind.MEMBER), Tuple.tuple("Bob", Person.Kind.GUEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**Welcome** to *the* `table`|Welcome to the table",
                "2 * 3 * 4 = 24|2 * 3 * 4 = 24",
                "**a** and **b**, `x*y*z`|a and b, x*y*z",
                "- one\n- two|- one\n- two",
                "\n\nspace around\n\n|space around",
            })
    void emphasis_is_left_out_where_it_cannot_be_shown(String pair) {
        String[] sourceAndPlain = pair.split("\\|");

        assertThat(Prose.plain(Text.of(sourceAndPlain[0]))).isEqualTo(sourceAndPlain[1]);
    }

    @Test
    void typed_parts_are_shown_as_typed() {
        Text text = Text.of("**For** ")
                .plus(Text.said("**you** & me"))
                .paragraph(new Text(List.of(
                        new Text.Mention(talk.account("lea"), "Lea"),
                        new Text.Markdown(" in "),
                        new Text.ChannelLink(talk.channel("help"), "help"),
                        new Text.Quote(Text.said("one\ntwo")),
                        new Text.Link("the site", URI.create("https://example.org")))));

        assertThat(Prose.plain(text)).isEqualTo("""
                For **you** & me

                @Lea in #help
                > one
                > two
                the site (https://example.org)""");
    }

    private void refuses(Place place, Why why) {
        assertThatThrownBy(() -> talk.platform.post(place, HELLO, talk.key()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }
}
