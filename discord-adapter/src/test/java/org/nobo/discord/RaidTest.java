package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nobo.discord.local.LocalMessage;
import org.nobo.discord.local.LocalPerson;

/** Very many join at once. */
class RaidTest {
    private final Living life = new Living();

    @AfterEach
    void end() {
        life.close();
    }

    @Test
    void a_leader_hears_of_it_once_and_nobody_is_rung_for_and_everybody_is_greeted_in_the_end() {
        life.isSetUp("help");
        LocalPerson lea = life.discord.lea();
        List<LocalPerson> raiders = IntStream.range(0, 40)
                .mapToObj(i -> life.discord.joins("raider" + i))
                .toList();
        Living.hears(lea, "More than thirty people joined");

        LocalPerson shut = life.discord.joins("shut");
        shut.closesDirectMessages();
        LocalPerson last = life.discord.joins("last");

        Living.hears(last, "Welcome to Makers");
        raiders.forEach(raider -> Living.hears(raider, "Welcome to Makers"));
        assertThat(lea.direct())
                .extracting(LocalMessage::content)
                .filteredOn(words -> words.contains("More than thirty"))
                .hasSize(1);
        assertThat(life.discord.messages("introductions"))
                .filteredOn(it -> it.pinged().contains(shut.id()))
                .isEmpty();
    }
}
