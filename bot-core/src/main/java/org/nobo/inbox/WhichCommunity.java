package org.nobo.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.community.Communities;
import org.nobo.community.Member;
import org.nobo.words.Words;

/**
 * Asks, once, which community somebody means who is in several and writes to the bot directly, and remembers it. What
 * they wrote is held until they have said it.
 */
final class WhichCommunity {
    private static final String PREFIX = "which";

    private final Communities communities;
    private final HeardEvents events;
    private final Words words;

    WhichCommunity(Communities communities, HeardEvents events, Words words) {
        this.communities = communities;
        this.events = events;
        this.words = words;
    }

    /** What they said, and what was held until then. */
    record Asked(Reply reply, List<HeardEvents.Arrived> released) {}

    Action ask(List<Member> selves, Event event) {
        List<Control> buttons = new ArrayList<>();
        for (Member self : selves) {
            String name = communities
                    .find(self.community())
                    .map(community -> community.name())
                    .orElse(self.community().value());
            buttons.add(Control.Choice.of(PREFIX + "/" + self.community(), name));
        }
        Place direct = event instanceof Event.ByPerson by
                ? new Place.Direct(by.who())
                : selves.getFirst().direct();
        return new Action.Post(direct, Message.of(words.say("talk.which"), buttons));
    }

    /** Empty when the event is not an answer to this. */
    Optional<Asked> answer(Event event) {
        if (!(event instanceof Event.ChoiceMade choice) || !choice.choice().startsWith(PREFIX + "/")) {
            return Optional.empty();
        }
        CommunityId community = new CommunityId(choice.choice().substring(PREFIX.length() + 1));
        return communities.find(community).map(found -> {
            communities.mean(choice.who().platform(), choice.who().user(), community);
            Message said = Message.of(words.say("talk.which.said", "community", found.name()));
            return new Asked(new Reply.Replace(said), events.release(Origin.lane(event)));
        });
    }
}
