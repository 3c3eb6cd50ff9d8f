package org.nobo.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nobo.chat.DeliveryFailure;

/**
 * Which threads below a direct message are threads of Slack's assistant pane. Of the newest it is remembered, of others
 * Slack is asked: so it is known after a restart too, and nothing of it is kept.
 */
final class Panes {
    /** What Slack calls the message such a thread hangs below. */
    private static final String ROOT = "assistant_app_thread";

    private static final int REMEMBERED = 10_000;

    private final SlackCalls calls;
    private final Map<String, Boolean> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    Panes(SlackCalls calls) {
        this.calls = calls;
    }

    void isOne(String conversation, String root) {
        remember(conversation, root, true);
    }

    private void remember(String conversation, String root, boolean is) {
        synchronized (known) {
            known.put(conversation + "/" + root, is);
        }
    }

    /** @throws Unheard when Slack does not say now; the event then comes again */
    boolean has(String conversation, String root) {
        synchronized (known) {
            Boolean is = known.get(conversation + "/" + root);
            if (is != null) {
                return is;
            }
        }
        boolean is = asked(conversation, root);
        remember(conversation, root, is);
        return is;
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
