package org.nobo.slack;

import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.words.Wordbook;

/** What stands below a thread of the assistant pane while the answer is looked for. */
final class Status {
    private static final String LOOKING = new Wordbook().english().label("slack.pane.status");

    private final SlackCalls calls;
    private final Places places;

    Status(SlackCalls calls, Places places) {
        this.calls = calls;
        this.places = places;
    }

    /** Whether a message stands where there is one. */
    static boolean isFor(MessageRef message) {
        return message.place() instanceof Place.Thread(Place.Direct in, String root);
    }

    void show(MessageRef message) throws DeliveryFailure {
        set(message.place(), LOOKING);
    }

    void takeOff(MessageRef message) throws DeliveryFailure {
        set(message.place(), "");
    }

    private void set(Place place, String words) throws DeliveryFailure {
        String conversation = places.conversation(place);
        String root = Places.root(place).orElseThrow();
        calls.ask(slack -> slack.assistantThreadsSetStatus(
                set -> set.channelId(conversation).threadTs(root).status(words)));
    }
}
