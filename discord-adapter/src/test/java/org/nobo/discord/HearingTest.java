package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/** Who comes, goes and changes; what is written, changed and taken back. */
class HearingTest {
    private Guild guild;

    @BeforeEach
    void begin() {
        guild = Guild.withBot();
    }

    @AfterEach
    void end() {
        guild.close();
    }

    @Test
    void somebody_who_joins_is_told_of() {
        LocalPerson ann = guild.discord.joins("ann");

        Event.MemberJoined joined = guild.inbox.hears(Event.MemberJoined.class);
        assertThat(joined.person().name()).isEqualTo("ann");
        assertThat(joined.who()).isEqualTo(guild.account(ann));
        assertThat(joined.person().kind()).isEqualTo(Person.Kind.MEMBER);
        assertThat(joined.person().leads()).isFalse();
    }

    @Test
    void somebody_who_must_agree_to_rules_is_told_of_when_they_have() {
        LocalPerson ann = guild.discord.joinsPending("ann");
        ann.writes("may I come in?");
        guild.inbox.hears(Event.MessagePosted.class);
        assertThat(guild.inbox.all()).noneMatch(Event.MemberJoined.class::isInstance);

        ann.passesScreening();

        assertThat(guild.inbox.hears(Event.MemberJoined.class).who()).isEqualTo(guild.account(ann));
    }

    @Test
    void a_restart_between_joining_and_agreeing_loses_nobody() {
        LocalPerson ann = guild.discord.joinsPending("ann");
        guild.restarts();

        ann.passesScreening();

        assertThat(guild.inbox.hears(Event.MemberJoined.class).who()).isEqualTo(guild.account(ann));
    }

    @Test
    void however_often_a_joining_is_told_of_it_has_one_id() {
        LocalPerson ann = guild.discord.joins("ann");
        Event.MemberJoined first = guild.inbox.hears(Event.MemberJoined.class);

        ann.callsThemselves("Ann of the Hills");

        assertThat(guild.inbox.hears(Event.MemberJoined.class).id()).isEqualTo(first.id());
        assertThat(guild.inbox.hears(Event.MemberChanged.class).person().name()).isEqualTo("Ann of the Hills");
    }

    @Test
    void who_may_manage_the_server_leads() throws Exception {
        guild.discord.livesHere("ann");

        List<Person> members = guild.bot.members(guild.workspace()).toList();

        assertThat(members).extracting(Person::name).containsExactlyInAnyOrder("lea", "ann");
        assertThat(members).filteredOn(Person::leads).extracting(Person::name).containsExactly("lea");
    }

    @Test
    void who_has_not_agreed_to_the_rules_is_not_a_member_yet() throws Exception {
        guild.discord.joinsPending("ann");

        assertThat(guild.bot.members(guild.workspace()))
                .extracting(Person::name)
                .containsExactly("lea");
    }

    @Test
    void in_a_channel_are_those_who_may_read_it() throws Exception {
        LocalPerson ann = guild.discord.livesHere("ann");

        assertThat(guild.bot.inside(guild.channel("general"))).contains(guild.account(ann));
        assertThatThrownBy(() -> guild.bot.inside(new Place.Channel(guild.workspace(), "404")))
                .isInstanceOf(DeliveryFailure.Refused.class);
    }

    @Test
    void a_large_guild_is_listed_whole() throws Exception {
        IntStream.range(0, 2_500).forEach(i -> guild.discord.livesHere("member " + i));

        assertThat(guild.bot.members(guild.workspace())).hasSize(2_501);
    }

    @Test
    void somebody_who_leaves_is_told_of() {
        LocalPerson ann = guild.discord.livesHere("ann");

        ann.leaves();

        assertThat(guild.inbox.hears(Event.MemberLeft.class).who()).isEqualTo(guild.account(ann));
    }

    @Test
    void what_is_said_among_others_is_heard_but_not_as_said_to_the_bot() {
        LocalPerson ann = guild.discord.livesHere("ann");
        LocalPerson bob = guild.discord.livesHere("bob");

        ann.says("general", "hello <@" + bob.id() + ">, see <#" + guild.discord.channelId("help") + ">");

        Event.MessagePosted heard = guild.inbox.hears(Event.MessagePosted.class);
        assertThat(heard.toBot()).isFalse();
        assertThat(heard.text()).isEqualTo("hello @bob, see #help");
    }

    @Test
    void an_answer_to_the_bots_own_message_is_said_to_the_bot() throws Exception {
        LocalPerson ann = guild.discord.livesHere("ann");
        guild.bot.post(
                guild.channel("general"),
                org.nobo.chat.Message.of(org.nobo.chat.Text.of("Good morning")),
                Guild.key("morning"));

        ann.answers(guild.discord.messages("general").getFirst(), "and to you");

        assertThat(guild.inbox.hears(Event.MessagePosted.class).toBot()).isTrue();
    }

    @Test
    void a_change_and_a_taking_back_are_heard() {
        LocalPerson ann = guild.discord.livesHere("ann");
        LocalMessage message = ann.says("stories", "We began with two.");
        guild.inbox.hears(Event.MessagePosted.class);

        ann.edits(message, "We began with three.");
        Event.MessageEdited edited = guild.inbox.hears(Event.MessageEdited.class);
        ann.deletes(message);
        Event.MessageDeleted deleted = guild.inbox.hears(Event.MessageDeleted.class);

        assertThat(edited.text()).isEqualTo("We began with three.");
        assertThat(edited.message().id()).isEqualTo(message.id());
        assertThat(deleted.message()).isEqualTo(edited.message());
        assertThat(deleted.who()).isEqualTo(guild.account(ann));
    }

    @Test
    void a_reaction_is_heard_by_its_name() {
        LocalPerson ann = guild.discord.livesHere("ann");
        LocalMessage message = ann.says("stories", "We began with two.");

        ann.reacts(message, "🎉");

        Event.Reacted reacted = guild.inbox.hears(Event.Reacted.class);
        assertThat(reacted.emoji()).isEqualTo("tada");
        assertThat(reacted.to().id()).isEqualTo(message.id());
        assertThat(reacted.where()).isEqualTo(guild.channel("stories"));
    }

    @Test
    void the_bot_being_brought_in_is_told_of_at_each_start_with_the_same_id() {
        Event.Installed first = guild.inbox.hears(Event.Installed.class);

        guild.restarts();
        Event.Installed second = guild.inbox.hears(Event.Installed.class);

        assertThat(first.name()).isEqualTo("Workshop");
        assertThat(first.by()).containsExactly(guild.account(guild.discord.lea()));
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void what_one_person_says_is_heard_in_order() {
        LocalPerson ann = guild.discord.livesHere("ann");
        IntStream.range(0, 50).forEach(i -> ann.writes("word " + i));

        List<String> heard = IntStream.range(0, 50)
                .mapToObj(i -> guild.inbox.hears(Event.MessagePosted.class).text())
                .toList();

        assertThat(heard)
                .isEqualTo(IntStream.range(0, 50).mapToObj(i -> "word " + i).toList());
    }

    @Test
    void what_is_said_in_a_thread_below_a_message_belongs_there() throws Exception {
        LocalPerson ann = guild.discord.livesHere("ann");
        LocalMessage question = ann.says("help", "@nobo how do I find a mentor?");
        Place thread = guild.inbox.hears(Event.MessagePosted.class).message().thread();
        guild.bot.post(thread, org.nobo.chat.Message.of(org.nobo.chat.Text.of("Like this.")), Guild.key("answer"));

        ann.saysIn(question.id(), "thank you");

        Event.MessagePosted heard = guild.inbox.hears(Event.MessagePosted.class);
        assertThat(heard.where()).isEqualTo(thread);
        assertThat(heard.text()).isEqualTo("thank you");
    }
}
