package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;
import org.nobo.discord.local.LocalDiscord;
import org.nobo.discord.local.LocalPerson;
import org.nobo.endurance.Heap;

/**
 * What the adapter and JDA hold in memory of the members of a guild, beside the records in our database: all are looked
 * over, and a thousand of them speak. Not among the tests of the build: {@code mvn -Psoak verify} runs it.
 */
class MemoryOfMembers {
    private static final int SPEAK = 1_000;
    private static final double A_MEGABYTE = 1 << 20;
    private static final Joining.Patience PATIENT = new Joining.Patience(
            Guild.QUICK.arrival(), Duration.ofMinutes(1), Guild.QUICK.firstPause(), Guild.QUICK.first());

    @Test
    void ten_thousand_members_take_no_more_than_a_megabyte() throws Exception {
        grows(SPEAK); // what is loaded once is loaded now
        long few = grows(SPEAK);
        for (int members : new int[] {10_000, 100_000}) {
            double more = (grows(members) - few) / A_MEGABYTE;
            System.out.printf(
                    Locale.ROOT,
                    "discord memory: %d members %.2f MB more than %d, %.2f MB for each 10,000%n",
                    members,
                    more,
                    SPEAK,
                    more * 10_000 / members);
            assertThat(more * 10_000 / members)
                    .as("megabytes for 10,000 members")
                    .isLessThan(1);
        }
    }

    /** How much more is in use once the bot has been in a guild of so many for a while. */
    private static long grows(int members) throws CannotConnect, DeliveryFailure {
        try (LocalDiscord discord = LocalDiscord.open(InstantSource.system())) {
            List<LocalPerson> people = IntStream.range(0, members)
                    .mapToObj(i -> discord.livesHere("member " + i))
                    .toList();
            long before = Heap.inUse();
            try (DiscordPlatform bot = Joining.join(discord.token(), discord.url(), InstantSource.system(), PATIENT)) {
                Counted heard = new Counted();
                bot.listen(heard);
                Workspace workspace = new Workspace(DiscordProvider.DISCORD, discord.guildId());
                assertThat(bot.members(workspace).count()).isEqualTo(members + 1L);
                people.subList(0, SPEAK).forEach(person -> person.says("general", "hello"));
                people.subList(0, SPEAK).forEach(person -> person.callsThemselves(person.name() + "!"));
                Guild.until(() -> heard.messages.get() == SPEAK && heard.changes.get() == SPEAK);
                discord.forgetsOld("general", 0);
                return Heap.inUse() - before;
            }
        }
    }

    /** Hears everything and keeps nothing. */
    private static final class Counted implements ChatPlatform.Inbox {
        private final AtomicInteger messages = new AtomicInteger();
        private final AtomicInteger changes = new AtomicInteger();

        @Override
        public Reply receive(Event event) {
            if (event instanceof Event.MessagePosted) {
                messages.incrementAndGet();
            } else if (event instanceof Event.MemberChanged) {
                changes.incrementAndGet();
            }
            return Reply.SILENCE;
        }

        @Override
        public List<Control.Option> suggest(Account who, String field, String typed) {
            return List.of();
        }
    }
}
