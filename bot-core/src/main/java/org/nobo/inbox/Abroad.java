package org.nobo.inbox;

import java.util.List;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;

/**
 * What is said on one platform calls the people and channels of another by their names: a mention would tell nobody, or
 * somebody else who happens to have that id. Who is on both is mentioned with the account they have here.
 */
final class Abroad {
    private final Whereabouts whereabouts;

    Abroad(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    Action said(Action action, CommunityId community, PlatformId here) {
        return switch (action) {
            case Action.Post(Place place, Message message) -> new Action.Post(place, said(message, community, here));
            case Action.Edit(String intention, Message message) ->
                new Action.Edit(intention, said(message, community, here));
            default -> action;
        };
    }

    Reply said(Reply reply, CommunityId community, PlatformId here) {
        return switch (reply) {
            case Reply.Whisper(Message message) -> new Reply.Whisper(said(message, community, here));
            case Reply.Replace(Message message) -> new Reply.Replace(said(message, community, here));
            case Reply.Page(List<Message> parts) ->
                new Reply.Page(
                        parts.stream().map(part -> said(part, community, here)).toList());
            default -> reply;
        };
    }

    private Message said(Message message, CommunityId community, PlatformId here) {
        return isAtHome(message.text(), here)
                ? message
                : new Message(
                        message.title(),
                        said(message.text(), community, here),
                        message.controls(),
                        message.attachments());
    }

    private static boolean isAtHome(Text text, PlatformId here) {
        return text.parts().stream().allMatch(part -> switch (part) {
            case Text.Mention(Account who, String name) -> who.platform().equals(here);
            case Text.ChannelLink(Place.Channel channel, String name) ->
                channel.platform().equals(here);
            case Text.Quote(Text quoted) -> isAtHome(quoted, here);
            default -> true;
        });
    }

    private Text said(Text text, CommunityId community, PlatformId here) {
        return new Text(
                text.parts().stream().map(part -> said(part, community, here)).toList());
    }

    private Text.Part said(Text.Part part, CommunityId community, PlatformId here) {
        return switch (part) {
            case Text.Mention(Account who, String name)
            when !who.platform().equals(here) ->
                whereabouts
                        .same(community, who, here)
                        .<Text.Part>map(account -> new Text.Mention(account, name))
                        .orElseGet(() -> new Text.Strong(name));
            case Text.ChannelLink(Place.Channel channel, String name)
            when !channel.platform().equals(here) -> new Text.Strong("#" + name);
            case Text.Quote(Text quoted) -> new Text.Quote(said(quoted, community, here));
            default -> part;
        };
    }
}
