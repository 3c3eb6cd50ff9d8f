package org.nobo.discord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Why;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Place;

/**
 * Private threads for a few people and the bot. A thread cannot be opened with a nonce, so its name ends with a few
 * letters of the key: by these it is found again.
 */
final class Rooms {
    private static final int LETTERS = 5;
    private static final int NAMES = 80;

    private final Places places;
    private final Calls calls;

    Rooms(Places places, Calls calls) {
        this.places = places;
        this.calls = calls;
    }

    /** The channels in which the bot may open such threads, best first. */
    static List<TextChannel> parents(Guild guild) {
        return guild.getTextChannels().stream()
                .filter(it -> guild.getSelfMember()
                        .hasPermission(
                                it,
                                Permission.VIEW_CHANNEL,
                                Permission.CREATE_PRIVATE_THREADS,
                                Permission.MESSAGE_SEND_IN_THREADS))
                .sorted(Comparator.comparing((TextChannel it) -> !it.equals(guild.getSystemChannel())))
                .toList();
    }

    Place.Room gather(Set<Account> who, DeliveryKey key) throws DeliveryFailure {
        Guild guild = places.guild(who.iterator().next().workspace());
        List<Member> members = members(guild, who);
        String letters = key.value().substring(0, LETTERS);
        Optional<ThreadChannel> before = opened(guild, letters);
        ThreadChannel room = before.isPresent() ? before.get() : open(guild, members, letters);
        if (room.isArchived()) {
            return new Place.Room(Places.workspace(guild), room.getId()); // asleep for a week: all are long in it
        }
        for (Member member : members) {
            calls.await(() -> room.addThreadMember(member));
        }
        return new Place.Room(Places.workspace(guild), room.getId());
    }

    private List<Member> members(Guild guild, Set<Account> who) throws DeliveryFailure {
        List<Member> members = new ArrayList<>();
        for (String id : who.stream().map(Account::user).sorted().toList()) {
            members.add(calls.await(() -> guild.retrieveMemberById(id)));
        }
        return members;
    }

    private Optional<ThreadChannel> opened(Guild guild, String letters) throws DeliveryFailure {
        List<ThreadChannel> awake = calls.await(guild::retrieveActiveThreads);
        Optional<ThreadChannel> found = named(awake.stream(), letters);
        for (TextChannel parent : parents(guild)) {
            if (found.isPresent()) {
                return found;
            }
            found = named(calls.await(parent::retrieveArchivedPrivateJoinedThreadChannels).stream(), letters);
        }
        return found;
    }

    private static Optional<ThreadChannel> named(Stream<ThreadChannel> threads, String letters) {
        return threads.filter(it -> it.isOwner() && it.getName().endsWith(letters))
                .findFirst();
    }

    private ThreadChannel open(Guild guild, List<Member> members, String letters) throws DeliveryFailure {
        IThreadContainer parent = parents(guild).stream()
                .filter(channel -> members.stream().allMatch(it -> it.hasPermission(channel, Permission.VIEW_CHANNEL)))
                .findFirst()
                .orElseThrow(() -> new DeliveryFailure.Refused(
                        Why.FORBIDDEN, "no channel these people see where the bot may open private threads"));
        String names = String.join(
                " + ", members.stream().map(Member::getEffectiveName).toList());
        String name = Layout.cut(names, NAMES) + " · " + letters;
        return calls.await(() -> parent.createThreadChannel(name, true)
                .setInvitable(false)
                .setAutoArchiveDuration(ThreadChannel.AutoArchiveDuration.TIME_1_WEEK));
    }
}
