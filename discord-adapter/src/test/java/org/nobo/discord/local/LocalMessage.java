package org.nobo.discord.local;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** A message as it stands, with what a test may want to see of it. */
public final class LocalMessage {
    final String id;
    final LocalChannel channel;
    final Somebody author;
    final String time;
    String content = "";
    String edited;
    String nonce;
    int flags;
    DataArray components = DataArray.empty();
    DataArray attachments = DataArray.empty();
    DataArray mentions = DataArray.empty();
    DataObject reference;
    final Set<String> pinged = new LinkedHashSet<>();
    final Map<String, Set<String>> reactions = new LinkedHashMap<>();
    final List<byte[]> files = new ArrayList<>();

    LocalMessage(String id, LocalChannel channel, Somebody author, String time) {
        this.id = id;
        this.channel = channel;
        this.author = author;
        this.time = time;
    }

    public String id() {
        return id;
    }

    /** When it was posted. */
    public Instant time() {
        return OffsetDateTime.parse(time).toInstant();
    }

    public String channelId() {
        return channel.id;
    }

    public String authorId() {
        return author.id;
    }

    /** What can be read on it, as it was written. */
    public String content() {
        return isCard()
                ? String.join(
                        "\n",
                        within(components)
                                .filter(it -> it.getInt("type") == 10)
                                .map(it -> it.getString("content"))
                                .toList())
                : content;
    }

    /** Whether it is a card of Components V2. */
    public boolean isCard() {
        return (flags & CardRules.IS_CARD) != 0;
    }

    static Stream<DataObject> within(DataArray components) {
        return components.stream(DataArray::getObject)
                .flatMap(it -> Stream.concat(
                        Stream.of(it), it.optArray("components").stream().flatMap(LocalMessage::within)));
    }

    public String nonce() {
        return nonce;
    }

    public boolean ephemeral() {
        return (flags & 64) != 0;
    }

    /** Whom it rang for: user ids, {@code everyone}, {@code here}, {@code &} and a role's id. */
    public Set<String> pinged() {
        return Set.copyOf(pinged);
    }

    public Map<String, Set<String>> reactions() {
        return Map.copyOf(reactions);
    }

    public List<byte[]> files() {
        return List.copyOf(files);
    }

    /** The message this one answers, if any. */
    public Optional<String> answers() {
        return Optional.ofNullable(reference).map(it -> it.getString("message_id"));
    }

    /** Every button and menu on it, row by row. */
    public List<DataObject> controls() {
        return within(components)
                .filter(it -> it.hasKey("custom_id") || it.hasKey("url"))
                .toList();
    }

    /** The alternative texts of its pictures. */
    public List<String> descriptions() {
        return Stream.concat(
                        attachments.stream(DataArray::getObject).map(it -> it.getString("description", "")),
                        within(components)
                                .filter(it -> it.hasKey("items"))
                                .flatMap(it -> it.getArray("items").stream(DataArray::getObject))
                                .map(it -> it.getString("description", "")))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** What stands on its buttons. */
    public List<String> labels() {
        return controls().stream()
                .filter(it -> it.getInt("type") == 2)
                .map(it -> it.getString("label"))
                .toList();
    }

    /** As history shows it: Discord does not give the nonce back there. */
    DataObject json() {
        DataArray tally = DataArray.empty();
        reactions.forEach((emoji, who) -> tally.add(DataObject.empty()
                .put("count", who.size())
                .put("me", false)
                .put("emoji", DataObject.empty().put("id", null).put("name", emoji))));
        DataObject json = DataObject.empty()
                .put("id", id)
                .put("channel_id", channel.id)
                .put("type", reference == null ? 0 : 19)
                .put("author", author.json())
                .put("content", content)
                .put("timestamp", time)
                .put("edited_timestamp", edited)
                .put("tts", false)
                .put("pinned", false)
                .put("mention_everyone", pinged.contains("everyone") || pinged.contains("here"))
                .put("mentions", mentions)
                .put("mention_roles", DataArray.empty())
                .put("attachments", attachments)
                .put("embeds", DataArray.empty())
                .put("components", components)
                .put("flags", flags);
        if (!reactions.isEmpty()) {
            json.put("reactions", tally);
        }
        return reference == null ? json : json.put("message_reference", reference);
    }
}
