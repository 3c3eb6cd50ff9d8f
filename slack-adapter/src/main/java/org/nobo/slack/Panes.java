package org.nobo.slack;

import org.nobo.chat.DeliveryFailure;

/**
 * Which threads below a direct message are threads of Slack's assistant pane. Of the newest it is remembered, of others
 * Slack is asked: so it is known after a restart too, and nothing of it is kept.
 */
final class Panes {
    /** What Slack calls the message such a thread hangs below. */
    private static final String ROOT = "assistant_app_thread";

    private final SlackCalls calls;
    private final Remembered<Boolean> known = new Remembered<>(10_000);

    Panes(SlackCalls calls) {
        this.calls = calls;
    }

    void isOne(String conversation, String root) {
        known.put(conversation + "/" + root, true);
    }

    /** @throws Unheard when Slack does not say now; the event then comes again */
    boolean has(String conversation, String root) {
        return known.get(conversation + "/" + root, () -> asked(conversation, root));
    }

    private boolean asked(String conversation, String root) {
        try {
            return calls
                    .ask(slack -> slack.conversationsReplies(
                            replies -> replies.channel(conversation).ts(root).limit(1)))
                    .getMessages()
                    .stream()
                    .anyMatch(message -> root.equals(message.getTs()) && ROOT.equals(message.getSubtype()));
        } catch (DeliveryFailure.Refused no) {
            return false;
        } catch (DeliveryFailure e) {
            throw new Unheard("Slack does not say what thread " + root + " is", e);
        }
    }
}
