package org.nobo.discord;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.components.ComponentInteraction;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Form;
import org.nobo.chat.Reply;
import org.nobo.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one press, pick, command or form. Discord waits three seconds for it; when the inbox takes longer, it is
 * told "received" first and the answer follows.
 */
final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final IReplyCallback event;
    private final Calls calls;
    private final WaitingForms waiting;
    private final Forms forms;
    private final Words words;
    private final AtomicBoolean acknowledged = new AtomicBoolean();

    Answering(IReplyCallback event, Calls calls, WaitingForms waiting, Forms forms, Words words) {
        this.event = event;
        this.calls = calls;
        this.waiting = waiting;
        this.forms = forms;
        this.words = words;
    }

    /** Tells Discord "received"; does nothing where the answer was quicker. */
    void acknowledge() {
        if (acknowledged.compareAndSet(false, true)) {
            quietly(() ->
                    calls.await(() -> canEdit() ? ((IMessageEditCallback) event).deferEdit() : event.deferReply(true)));
        }
    }

    void give(Reply reply) {
        boolean first = acknowledged.compareAndSet(false, true);
        switch (reply) {
            case Reply.Silence() -> quietly(() -> silence(first));
            case Reply.Whisper(var message) -> quietly(() -> whisper(message, first));
            case Reply.Replace(var message) ->
                quietly(() -> {
                    if (canEdit()) {
                        replace(message, first);
                    } else {
                        whisper(message, first);
                    }
                });
            case Reply.Page(var parts) -> quietly(() -> page(parts, first));
            case Reply.Ask(Form form) -> quietly(() -> ask(form, first));
        }
    }

    /** Discord has no page of the bot's own: its parts are whispered one after the other. */
    private void page(List<org.nobo.chat.Message> parts, boolean first) throws DeliveryFailure {
        whisper(parts.getFirst(), first);
        for (org.nobo.chat.Message part : parts.subList(1, parts.size())) {
            whisperMore(Speech.of(part, event.getId(), words).parts());
        }
    }

    /** A command cannot be answered with nothing: "thinking" is shown and taken away. */
    private void silence(boolean first) throws DeliveryFailure {
        if (canEdit()) {
            if (first) {
                calls.await(((IMessageEditCallback) event)::deferEdit);
            }
            return;
        }
        if (first) {
            calls.await(() -> event.deferReply(true));
        }
        calls.await(event.getHook()::deleteOriginal);
    }

    private void whisper(org.nobo.chat.Message message, boolean first) throws DeliveryFailure {
        List<Speech.Part> parts = Speech.of(message, event.getId(), words).parts();
        if (first) {
            calls.await(() -> event.reply(parts.getFirst().toSend()).setEphemeral(true));
        } else if (canEdit()) {
            whisperMore(parts.subList(0, 1));
        } else {
            calls.await(() -> event.getHook().editOriginal(parts.getFirst().toPut(false)));
        }
        whisperMore(parts.subList(1, parts.size()));
    }

    private void whisperMore(List<Speech.Part> parts) throws DeliveryFailure {
        for (Speech.Part part : parts) {
            calls.await(() -> event.getHook().sendMessage(part.toSend()).setEphemeral(true));
        }
    }

    /** Where what was pressed is the end of the same long text, only its end changes. */
    private void replace(org.nobo.chat.Message message, boolean first) throws DeliveryFailure {
        List<Speech.Part> parts = Speech.of(message, event.getId(), words).parts();
        boolean sameEnd = Card.words(pressed()).equals(parts.getLast().page().content());
        boolean overCard = pressed().isUsingComponentsV2();
        Speech.Part now = sameEnd ? parts.getLast() : parts.getFirst();
        if (first) {
            calls.await(() -> ((IMessageEditCallback) event).editMessage(now.toPut(overCard)));
        } else {
            calls.await(() -> event.getHook().editOriginal(now.toPut(overCard)));
        }
        if (!sameEnd) {
            whisperMore(parts.subList(1, parts.size()));
        }
    }

    /** A form opens only at once, and never out of a form; otherwise a button is whispered that opens it. */
    private void ask(Form form, boolean first) throws DeliveryFailure {
        if (first && event instanceof IModalCallback opener) {
            calls.await(() -> opener.replyModal(forms.modal(form)));
        } else {
            whisper(waiting.later(form, event.getId(), words), first);
        }
    }

    private boolean canEdit() {
        return event instanceof IMessageEditCallback && pressed() != null;
    }

    private Message pressed() {
        return switch (event) {
            case ComponentInteraction press -> press.getMessage();
            case ModalInteractionEvent form -> form.getMessage();
            default -> null;
        };
    }

    /** A call whose failure is noted and no more: a reply may be lost. */
    private static void quietly(Saying saying) {
        try {
            saying.say();
        } catch (DeliveryFailure e) {
            LOG.warn("An answer did not arrive: {}", e.getMessage());
        } catch (IllegalArgumentException e) {
            LOG.error("An answer does not fit into Discord: {}", e.getMessage());
        }
    }

    /** Something said that may fail. */
    private interface Saying {
        void say() throws DeliveryFailure;
    }
}
