package org.nobo.connect.rounds;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.MemberId;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.community.Member;
import org.nobo.community.Members;

/** Looks who is in a channel; outside any turn, for a platform is asked. */
final class ChannelLook {
    private final Function<PlatformId, ChatPlatform> platforms;
    private final Members members;

    ChannelLook(Function<PlatformId, ChatPlatform> platforms, Members members) {
        this.platforms = platforms;
        this.members = members;
    }

    /** What came of a look. */
    sealed interface Seen {
        /** These are in it. */
        record Inside(Set<MemberId> who) implements Seen {}

        /** We may not know: we are not in it ourselves, or it is gone. */
        record Closed() implements Seen {}

        /** The platform did not answer: it is looked again. */
        record NotNow() implements Seen {}
    }

    Seen look(CommunityId community, Place.Channel channel) {
        ChatPlatform platform = platforms.apply(channel.platform());
        if (platform == null) {
            return new Seen.NotNow();
        }
        try (Stream<Account> inside = platform.inside(channel)) {
            return new Seen.Inside(inside.map(account -> members.of(community, account))
                    .flatMap(Optional::stream)
                    .map(Member::id)
                    .collect(Collectors.toSet()));
        } catch (DeliveryFailure.Refused e) {
            return new Seen.Closed();
        } catch (DeliveryFailure e) {
            return new Seen.NotNow();
        }
    }

    /** As a work returns it. */
    static String write(Seen seen) {
        return switch (seen) {
            case Seen.Inside inside ->
                "inside\n" + inside.who().stream().map(MemberId::value).collect(Collectors.joining("\n"));
            case Seen.Closed closed -> "closed";
            case Seen.NotNow later -> "later";
        };
    }

    static Seen read(String text) {
        Set<String> lines = new HashSet<>(text.lines().toList());
        return lines.remove("inside")
                ? new Seen.Inside(lines.stream().map(MemberId::new).collect(Collectors.toSet()))
                : lines.contains("closed") ? new Seen.Closed() : new Seen.NotNow();
    }
}
