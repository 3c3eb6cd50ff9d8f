package org.nobo.outbox;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;

/** Makes the calls to the platforms; finds out first where "the room of" and "the message of" an intention are. */
final class Doorstep implements Courier.Calls {
    private final Map<PlatformId, ChatPlatform> platforms;
    private final Outbox outbox;

    Doorstep(Map<PlatformId, ChatPlatform> platforms, Outbox outbox) {
        this.platforms = platforms;
        this.outbox = outbox;
    }

    @Override
    public MessageRef call(Delivery delivery) throws DeliveryFailure {
        ChatPlatform platform = Courier.present(platforms.get(delivery.platform()));
        return switch (delivery.action()) {
            case Action.Post post -> platform.post(where(delivery, post.place()), post.message(), delivery.key());
            case Action.Edit(String intention, var message) -> {
                MessageRef ours = ours(delivery, intention);
                platform.edit(ours, message);
                yield ours;
            }
            case Action.Delete(String intention) -> {
                MessageRef ours = ours(delivery, intention);
                platform.delete(ours);
                yield ours;
            }
            case Action.React(Action.Ours(String intention), String emoji) -> {
                MessageRef ours = ours(delivery, intention);
                platform.react(ours, emoji);
                yield ours;
            }
            case Action.React(Action.Theirs(MessageRef theirs), String emoji) -> {
                platform.react(theirs, emoji);
                yield theirs;
            }
            case Action.Gather gather -> {
                Place.Room room = platform.gather(gather.who(), delivery.key());
                yield new MessageRef(room, room.id());
            }
        };
    }

    @Override
    public Optional<MessageRef> find(Delivery delivery, Action.Post post, Instant since) throws DeliveryFailure {
        ChatPlatform platform = Courier.present(platforms.get(delivery.platform()));
        return platform.find(where(delivery, post.place()), post.message(), delivery.key(), since);
    }

    @Override
    public Optional<Delivery> asItStands(Delivery delivery) {
        return outbox.onItsWay(delivery.id());
    }

    private Place where(Delivery delivery, Place place) throws DeliveryFailure {
        return switch (place) {
            case Place.RoomOf(PlatformId on, String intention) ->
                ours(delivery, intention).place();
            case Place.ThreadOf(PlatformId on, String intention) ->
                ours(delivery, intention).thread();
            default -> place;
        };
    }

    /** What stands under an earlier intention. It went through the same lane before us, so it is there, or never will be. */
    private MessageRef ours(Delivery delivery, String intention) throws DeliveryFailure {
        CommunityId community = delivery.community();
        return outbox.trace(community, intention)
                .flatMap(Outbox.Trace::sent)
                .orElseThrow(() -> new DeliveryFailure.Refused(
                        DeliveryFailure.Why.GONE, "what it belongs to was never delivered: " + intention));
    }
}
