package org.nobo.slack;

import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Place;

/** What was said in a place, with the marks our own messages carry. A look that fails throws: it has seen nothing. */
final class History {
    private static final int PAGE = 200;
    private static final int SMALL_PAGE = 100;
    private static final int MOST_SMALL_PAGES = 10;

    private final SlackCalls calls;

    History(SlackCalls calls) {
        this.calls = calls;
    }

    /** Everything since then. */
    List<Message> since(Place place, String conversation, Instant oldest) throws DeliveryFailure {
        return since(Places.root(place), conversation, oldest);
    }

    /** What was said below a message since then. */
    List<Message> below(String conversation, String root, Instant oldest) throws DeliveryFailure {
        return since(Optional.of(root), conversation, oldest);
    }

    private List<Message> since(Optional<String> root, String conversation, Instant oldest) throws DeliveryFailure {
        String from = String.format(Locale.ROOT, "%d.%06d", oldest.getEpochSecond(), oldest.getNano() / 1_000);
        List<Message> all = new ArrayList<>();
        String cursor = "";
        do {
            Page page = page(root, conversation, new Span(from, null, cursor, PAGE));
            all.addAll(page.messages());
            cursor = page.next();
        } while (!cursor.isEmpty());
        return all;
    }

    /** The newest of a conversation, back to this time and some beyond it; of very many only the newest thousand. */
    List<Message> backTo(Instant oldest, String conversation) throws DeliveryFailure {
        List<Message> all = new ArrayList<>();
        String cursor = "";
        for (int pages = 0; pages < MOST_SMALL_PAGES; pages++) {
            Page page = page(Optional.empty(), conversation, new Span(null, null, cursor, SMALL_PAGE));
            all.addAll(page.messages());
            cursor = page.next();
            boolean there = page.messages().stream()
                    .anyMatch(message -> Happenings.time(message.getTs()).isBefore(oldest));
            if (there || cursor.isEmpty()) {
                break;
            }
        }
        return all;
    }

    /** The newest of a conversation, or a whole thread. */
    List<Message> newest(Place place, String conversation) throws DeliveryFailure {
        return Places.root(place).isPresent()
                ? since(place, conversation, Instant.EPOCH)
                : page(Optional.empty(), conversation, new Span(null, null, "", PAGE))
                        .messages();
    }

    /** The message with this time, where it still stands. */
    List<Message> at(Place place, String conversation, String ts) throws DeliveryFailure {
        return page(Places.root(place), conversation, new Span(ts, ts, "", 5)).messages();
    }

    /** From when to when, both included; {@code null} is without end. */
    private record Span(String oldest, String latest, String cursor, int limit) {}

    private record Page(List<Message> messages, String next) {
        static Page of(List<Message> messages, ResponseMetadata more) {
            return new Page(
                    messages,
                    Optional.ofNullable(more)
                            .map(ResponseMetadata::getNextCursor)
                            .orElse(""));
        }
    }

    private Page page(Optional<String> root, String conversation, Span span) throws DeliveryFailure {
        if (root.isPresent()) {
            var answer = calls.ask(slack -> slack.conversationsReplies(replies -> replies.channel(conversation)
                    .ts(root.get())
                    .oldest(span.oldest())
                    .latest(span.latest())
                    .inclusive(true)
                    .includeAllMetadata(true)
                    .cursor(span.cursor())
                    .limit(span.limit())));
            return Page.of(answer.getMessages(), answer.getResponseMetadata());
        }
        var answer = calls.ask(slack -> slack.conversationsHistory(history -> history.channel(conversation)
                .oldest(span.oldest())
                .latest(span.latest())
                .inclusive(true)
                .includeAllMetadata(true)
                .cursor(span.cursor())
                .limit(span.limit())));
        return Page.of(answer.getMessages(), answer.getResponseMetadata());
    }
}
