package org.nobo.slack;

import org.nobo.chat.DeliveryFailure;

/** Which message stands in which thread. Of the newest it is remembered, of others Slack is asked. */
final class Threads {
    private final SlackCalls calls;
    private final Remembered<String> roots = new Remembered<>(10_000);

    Threads(SlackCalls calls) {
        this.calls = calls;
    }

    void stands(String conversation, String ts, String root) {
        roots.put(conversation + "/" + ts, root);
    }

    /**
     * The root of the thread a message stands in; empty where it stands in none.
     *
     * @throws Unheard when Slack does not answer; the event then comes again
     */
    String rootOf(String conversation, String ts) {
        return roots.get(conversation + "/" + ts, () -> asked(conversation, ts));
    }

    private String asked(String conversation, String ts) {
        try {
            return calls
                    .ask(slack -> slack.conversationsReplies(
                            replies -> replies.channel(conversation).ts(ts).limit(1)))
                    .getMessages()
                    .stream()
                    .findFirst()
                    .map(message -> message.getThreadTs())
                    .filter(root -> !root.equals(ts))
                    .orElse("");
        } catch (DeliveryFailure.Refused no) {
            return "";
        } catch (DeliveryFailure e) {
            throw new Unheard("Slack does not say where " + ts + " stands", e);
        }
    }
}
