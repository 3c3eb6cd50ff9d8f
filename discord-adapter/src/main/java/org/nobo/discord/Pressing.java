package org.nobo.discord;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns presses, picks, commands and forms into events, and sees to it that each is acknowledged in time. */
final class Pressing extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(Pressing.class);

    /** Discord waits 3,000; what is left is for the way there. */
    private static final int MILLIS_WE_WAIT = 1_900;

    private final Doorway door;
    private final Calls calls;
    private final FirstWords first;
    private final Wordbook wordbook;
    private final Offered offered;
    private final Typing typing;
    private final WaitingForms waiting = new WaitingForms();
    private final Executor inTime =
            CompletableFuture.delayedExecutor(MILLIS_WE_WAIT, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    Pressing(Doorway door, Calls calls, FirstWords first, Wordbook wordbook) {
        this.door = door;
        this.calls = calls;
        this.first = first;
        this.wordbook = wordbook;
        this.offered = new Offered(wordbook);
        this.typing = new Typing(door, calls);
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        bring(event, () -> SlashCommand.given(event));
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        bring(event, () -> shortcutUsed(event));
    }

    private Event shortcutUsed(MessageContextInteractionEvent event) {
        net.dv8tion.jda.api.entities.Message target = event.getTarget();
        Optional<Account> author = target.isWebhookMessage()
                ? Optional.empty()
                : Optional.of(new Account(workspace(event), target.getAuthor().getId()));
        return new Event.ShortcutUsed(
                event.getId(),
                at(event),
                who(event),
                offered.shortcut(event.getName()).orElse(event.getName()),
                new MessageRef(where(event), target.getId()),
                new Heard(target).text(),
                author);
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        String id = event.getComponentId();
        if (WaitingForms.opens(id)) {
            atOnce(event, () -> reopen(event));
        } else if (Picking.isDone(id)) {
            Picking.Done done = Picking.done(id, event.getMessage().getComponentTree());
            if (done.fits()) {
                bring(event, () -> choiceMade(event, done.menu(), done.picked()));
            } else {
                tell(event, words(event).say("discord.picked.notfitting", "least", done.least(), "most", done.most()));
            }
        } else {
            bring(event, () -> choiceMade(event, id, List.of()));
        }
    }

    private void reopen(ButtonInteractionEvent event) {
        waiting.behind(event.getComponentId())
                .ifPresentOrElse(
                        form -> answering(event).give(new Reply.Ask(form)),
                        () -> tell(event, words(event).say("discord.form.gone")));
    }

    private void tell(IReplyCallback event, org.nobo.chat.Text text) {
        atOnce(event, () -> answering(event).give(new Reply.Whisper(Message.of(text))));
    }

    /** What needs no turn does not wait for one: however slow it is, Discord waits three seconds. */
    private void atOnce(IReplyCallback event, Runnable answer) {
        door.inTurn(event.getUser().getId() + "/at once", answer);
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        if (Picking.isPart(event.getComponentId())) {
            atOnce(event, () -> keepPicked(event));
        } else {
            bring(event, () -> choiceMade(event, event.getComponentId(), event.getValues()));
        }
    }

    private void keepPicked(StringSelectInteractionEvent event) {
        try {
            calls.await(() -> event.editComponents(Picking.picked(
                            event.getMessage().getComponentTree(), event.getComponentId(), event.getValues()))
                    .useComponentsV2(event.getMessage().isUsingComponentsV2()));
        } catch (DeliveryFailure e) {
            LOG.warn("What was picked could not be shown: {}", e.getMessage());
        }
    }

    private static Event choiceMade(GenericComponentInteractionCreateEvent event, String id, List<String> picked) {
        MessageRef on = new MessageRef(where(event), event.getMessageId());
        return new Event.ChoiceMade(event.getId(), at(event), who(event), on, id, picked);
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        bring(
                event,
                () -> new Event.FormSent(
                        event.getId(),
                        at(event),
                        who(event),
                        where(event),
                        event.getModalId(),
                        forms(event).values(event.getValues(), event.getUser().getId())));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        door.inTurn(event.getUser().getId() + "/typing", () -> {
            try {
                List<Command.Choice> fitting = typing.suggestions(event);
                calls.await(() -> event.replyChoices(fitting));
            } catch (DeliveryFailure e) {
                LOG.debug("Suggestions did not arrive: {}", e.getMessage());
            }
        });
    }

    /** Brings the event in and gives the answer; says "received" when that takes too long. */
    private void bring(IReplyCallback interaction, Supplier<Event> event) {
        first.met(interaction.getUser().getId());
        Answering answering = answering(interaction);
        inTime.execute(answering::acknowledge);
        String who = interaction.getUser().getId();
        Runnable turn = () -> answering.give(door.brought(event.get()));
        if (interaction.getChannel() instanceof MessageChannel where) {
            door.inTurn(who, where, interaction.getIdLong(), turn);
        } else {
            door.inTurn(who, turn);
        }
    }

    private Answering answering(IReplyCallback event) {
        return new Answering(event, calls, waiting, forms(event), words(event));
    }

    private Forms forms(IReplyCallback event) {
        return new Forms(event.isFromGuild(), event.getJDA().getShardManager(), calls);
    }

    private Words words(net.dv8tion.jda.api.interactions.Interaction event) {
        return wordbook.in(event.getUserLocale().toLocale());
    }

    static Instant at(GenericInteractionCreateEvent event) {
        return event.getInteraction().getTimeCreated().toInstant();
    }

    static Workspace workspace(GenericInteractionCreateEvent event) {
        return event.getGuild() == null
                ? Workspace.unsaid(DiscordProvider.DISCORD)
                : Places.workspace(event.getGuild());
    }

    static Account who(GenericInteractionCreateEvent event) {
        return new Account(workspace(event), event.getUser().getId());
    }

    static Place where(GenericInteractionCreateEvent event) {
        return Places.of(event.getChannel(), event.getUser().getId());
    }
}
