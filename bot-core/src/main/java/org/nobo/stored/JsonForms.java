package org.nobo.stored;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Writes what the port speaks of as JSON, and reads it again. */
public final class JsonForms {
    /** The names in the database. A name may be added; none is ever changed or used again for something else. */
    static final Map<Class<?>, String> NAMES = Map.ofEntries(
            Map.entry(Place.Channel.class, "channel"),
            Map.entry(Place.Direct.class, "direct"),
            Map.entry(Place.Thread.class, "thread"),
            Map.entry(Place.Room.class, "room"),
            Map.entry(Place.RoomOf.class, "room-of"),
            Map.entry(Place.ThreadOf.class, "thread-of"),
            Map.entry(Text.Markdown.class, "markdown"),
            Map.entry(Text.Said.class, "said"),
            Map.entry(Text.Strong.class, "strong"),
            Map.entry(Text.Quote.class, "quote"),
            Map.entry(Text.Mention.class, "mention"),
            Map.entry(Text.RoleMention.class, "role-mention"),
            Map.entry(Text.ChannelLink.class, "channel-link"),
            Map.entry(Text.Link.class, "link"),
            Map.entry(Control.Choice.class, "choice"),
            Map.entry(Control.Menu.class, "menu"),
            Map.entry(Control.Door.class, "door"),
            Map.entry(Action.Post.class, "post"),
            Map.entry(Action.Edit.class, "edit"),
            Map.entry(Action.Delete.class, "delete"),
            Map.entry(Action.React.class, "react"),
            Map.entry(Action.Gather.class, "gather"),
            Map.entry(Action.Ours.class, "ours"),
            Map.entry(Action.Theirs.class, "theirs"),
            Map.entry(Event.MemberJoined.class, "member-joined"),
            Map.entry(Event.MemberChanged.class, "member-changed"),
            Map.entry(Event.MemberLeft.class, "member-left"),
            Map.entry(Event.JoinedChannel.class, "joined-channel"),
            Map.entry(Event.MessagePosted.class, "message-posted"),
            Map.entry(Event.MessageEdited.class, "message-edited"),
            Map.entry(Event.MessageDeleted.class, "message-deleted"),
            Map.entry(Event.CommandGiven.class, "command-given"),
            Map.entry(Event.ChoiceMade.class, "choice-made"),
            Map.entry(Event.FormSent.class, "form-sent"),
            Map.entry(Event.Reacted.class, "reacted"),
            Map.entry(Event.ShortcutUsed.class, "shortcut-used"),
            Map.entry(Event.HomeOpened.class, "home-opened"),
            Map.entry(Event.Installed.class, "installed"),
            Map.entry(Event.Uninstalled.class, "uninstalled"),
            Map.entry(Event.CameBack.class, "came-back"),
            Map.entry(Event.TimeCame.class, "time-came"),
            Map.entry(Event.Delivered.class, "delivered"),
            Map.entry(Event.Refused.class, "refused"),
            Map.entry(Event.WorkGrew.class, "work-grew"),
            Map.entry(Event.WorkDone.class, "work-done"));

    private static final JsonMapper JSON = mapper();

    private JsonForms() {}

    /** Writes a value in the form of this type; the type's sealed parts carry their names. */
    public static <T> String write(Class<T> type, T value) {
        return JSON.writerFor(type).writeValueAsString(value);
    }

    /** Reads what {@link #write} wrote. Components unknown to this version are left aside. */
    public static <T> T read(Class<T> type, String json) {
        return JSON.readValue(json, type);
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
                .addMixIn(Place.class, Named.class)
                .addMixIn(Text.Part.class, Named.class)
                .addMixIn(Control.class, Named.class)
                .addMixIn(Action.class, Named.class)
                .addMixIn(Action.Target.class, Named.class)
                .addMixIn(Event.class, Named.class);
        NAMES.forEach((type, name) -> builder.registerSubtypes(new NamedType(type, name)));
        return builder.build();
    }

    /** A member of a sealed set says which one it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}
}
