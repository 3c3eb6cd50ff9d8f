package org.nobo.resource.share;

import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.resource.knowhow.EntryId;

/**
 * A message in a channel, or in a thread there, that somebody marked and that is to be looked up. Written down in lines.
 *
 * @param root the message its thread is below; empty where it stands in the channel itself
 * @param looks how often it was looked up in vain
 */
record MarkedMessage(Place.Channel in, String root, String message, MemberId by, int looks) {
    static final int LINES = 7;

    /** Empty for a place that is not a channel's. */
    static Optional<MarkedMessage> of(MessageRef ref, MemberId by) {
        return switch (ref.place()) {
            case Place.Channel channel -> Optional.of(new MarkedMessage(channel, "", ref.id(), by, 0));
            case Place.Thread(Place.Channel channel, String root) ->
                Optional.of(new MarkedMessage(channel, root, ref.id(), by, 0));
            default -> Optional.empty();
        };
    }

    static MarkedMessage read(String lines) {
        String[] line = lines.split("\n", LINES + 1);
        Place.Channel in = new Place.Channel(new Workspace(new PlatformId(line[0]), line[1]), line[2]);
        return new MarkedMessage(in, line[3], line[4], new MemberId(line[5]), Integer.parseInt(line[6]));
    }

    String lines() {
        Workspace workspace = in.workspace();
        return String.join(
                "\n",
                workspace.platform().value(),
                workspace.id(),
                in.id(),
                root,
                message,
                by.value(),
                String.valueOf(looks));
    }

    MarkedMessage lookedUpInVain() {
        return new MarkedMessage(in, root, message, by, looks + 1);
    }

    MessageRef ref() {
        return new MessageRef(root.isEmpty() ? in : new Place.Thread(in, root), message);
    }

    /** The entry it becomes: one for each who marks it. */
    EntryId entry() {
        return EntryId.begunBy("mark/" + in.key() + "/" + message + "/" + by);
    }
}
