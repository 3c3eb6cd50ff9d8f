package org.nobo.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nobo.chat.DeliveryFailure;

/** Which message stands in which thread. Of the newest it is remembered, of others Slack is asked. */
final class Threads {
    private static final int REMEMBERED = 10_000;

    private final SlackCalls calls;
    private final Map<String, String> roots = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    Threads(SlackCalls calls) {
        this.calls = calls;
    }

    void stands(String conversation, String ts, String root) {
        synchronized (roots) {
            roots.put(conversation + "/" + ts, root);
        }
    }

    /** The root of the thread a message stands in; empty where it stands in none, or that cannot be told now. */
    String rootOf(String conversation, String ts) {
        synchronized (roots) {
            String known = roots.get(conversation + "/" + ts);
            if (known != null) {
                return known;
            }
        }
        String root = asked(conversation, ts);
        stands(conversation, ts, root);
        return root;
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
        } catch (DeliveryFailure.Unclear e) {
            throw new Unheard("Slack does not say where " + ts + " stands", e);
        } catch (DeliveryFailure e) {
            return "";
        }
    }
}
