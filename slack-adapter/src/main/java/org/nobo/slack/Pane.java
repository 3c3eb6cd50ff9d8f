package org.nobo.slack;

import com.slack.api.model.assistant.SuggestedPrompt;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform.Inbox;
import org.nobo.chat.Control.Option;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Place;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's assistant pane: offers what may be asked where somebody opens it, and names a thread after the first question in
 * it. A courtesy, which may be lost; the question itself is heard like any other.
 */
final class Pane {
    private static final Logger LOG = LoggerFactory.getLogger(Pane.class);
    private static final String PROMPTS = "prompts";
    private static final int MOST_PROMPTS = 4;
    private static final int LONGEST_PROMPT = 75;
    private static final int LONGEST_TITLE = 200;
    private static final int MOST_UNTITLED = 1_000;

    private final Inbox inbox;
    private final SlackCalls calls;
    private final Places places;
    private final Set<String> untitled = ConcurrentHashMap.newKeySet();

    Pane(Inbox inbox, SlackCalls calls, Places places) {
        this.inbox = inbox;
        this.calls = calls;
        this.places = places;
    }

    /** Somebody opened it, or looks at another channel beside it. */
    void opened(Account who, String conversation, String thread) {
        places.panes().isOne(conversation, thread);
        if (untitled.size() < MOST_UNTITLED) {
            untitled.add(conversation + "/" + thread);
        }
        beside(() -> offer(who, conversation, thread));
    }

    private void offer(Account who, String conversation, String thread) throws DeliveryFailure {
        List<SuggestedPrompt> prompts = inbox.suggest(who, PROMPTS, "").stream()
                .limit(MOST_PROMPTS)
                .map(Pane::prompt)
                .toList();
        if (!prompts.isEmpty()) {
            calls.ask(slack -> slack.assistantThreadsSetSuggestedPrompts(
                    set -> set.channelId(conversation).threadTs(thread).prompts(prompts)));
        }
    }

    private static SuggestedPrompt prompt(Option option) {
        return SuggestedPrompt.builder()
                .title(Pressable.cut(option.label(), LONGEST_PROMPT))
                .message(Markup.clean(option.value()))
                .build();
    }

    /** Something was written: if it is the first in a thread of the pane, the thread is named after it. */
    void heard(Event.MessagePosted message) {
        if (message.where() instanceof Place.Thread(Place.Direct in, String root)) {
            beside(() -> title(places.conversation(in), root, message.text()));
        }
    }

    private void title(String conversation, String root, String words) throws DeliveryFailure {
        if (untitled.remove(conversation + "/" + root) && !words.isBlank()) {
            String title = Pressable.cut(words.replaceAll("\\s+", " "), LONGEST_TITLE);
            calls.ask(slack -> slack.assistantThreadsSetTitle(
                    set -> set.channelId(conversation).threadTs(root).title(title)));
        }
    }

    private interface Call {
        void make() throws DeliveryFailure;
    }

    private static void beside(Call call) {
        Thread.ofVirtual().name("slack-pane").start(() -> {
            try {
                call.make();
            } catch (DeliveryFailure | RuntimeException e) {
                LOG.debug("The pane stays as it is: {}", e.getMessage());
            }
        });
    }
}
