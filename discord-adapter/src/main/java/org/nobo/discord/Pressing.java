package org.nobo.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.nobo.chat.Account;
import org.nobo.chat.Control;
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

    private static final int SUGGESTIONS = 25;
    private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");

    private final Doorway door;
    private final Calls calls;
    private final Wordbook wordbook;
    private final WaitingForms forms = new WaitingForms();
    private final Executor inTime =
            CompletableFuture.delayedExecutor(MILLIS_WE_WAIT, TimeUnit.MILLISECONDS, Thread::startVirtualThread);

    Pressing(Doorway door, Calls calls, Wordbook wordbook) {
        this.door = door;
        this.calls = calls;
        this.wordbook = wordbook;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        String typed = event.getOption(SlashCommand.WORDS, "", OptionMapping::getAsString);
        bring(event, commandGiven(event, typed));
    }

    private static Event commandGiven(SlashCommandInteractionEvent event, String typed) {
        List<Account> named = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Matcher mention = MENTION.matcher(typed);
        while (mention.find()) {
            named.add(new Account(workspace(event), mention.group(1)));
            String name = nameOf(event, mention.group(1));
            mention.appendReplacement(words, Matcher.quoteReplacement("@" + name));
        }
        mention.appendTail(words);
        return new Event.CommandGiven(event.getId(), at(event), who(event), where(event), words.toString(), named);
    }

    private static String nameOf(GenericInteractionCreateEvent event, String user) {
        Member member = event.getGuild() == null ? null : event.getGuild().getMemberById(user);
        User known = event.getJDA().getUserById(user);
        return member != null ? member.getEffectiveName() : known != null ? known.getEffectiveName() : user;
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        String id = event.getComponentId();
        if (WaitingForms.opens(id)) {
            door.inTurn(event.getUser().getId(), () -> reopen(event));
        } else if (Picking.isDone(id)) {
            Picking.Done done = Picking.done(id, event.getMessage().getComponentTree());
            if (done.fits()) {
                bring(event, choiceMade(event, done.menu(), done.picked()));
            } else {
                tell(event, words(event).say("discord.picked.notfitting", "least", done.least(), "most", done.most()));
            }
        } else {
            bring(event, choiceMade(event, id, List.of()));
        }
    }

    private void reopen(ButtonInteractionEvent event) {
        forms.behind(event.getComponentId())
                .ifPresentOrElse(
                        form -> answering(event).give(new Reply.Ask(form)),
                        () -> tell(event, words(event).say("discord.form.gone")));
    }

    private void tell(IReplyCallback event, org.nobo.chat.Text text) {
        door.inTurn(event.getUser().getId(), () -> answering(event).give(new Reply.Whisper(Message.of(text))));
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        if (Picking.isPart(event.getComponentId())) {
            door.inTurn(event.getUser().getId(), () -> keepPicked(event));
        } else {
            bring(event, choiceMade(event, event.getComponentId(), event.getValues()));
        }
    }

    private void keepPicked(StringSelectInteractionEvent event) {
        try {
            calls.await(() -> event.editComponents(
                    Picking.picked(event.getMessage().getComponentTree(), event.getComponentId(), event.getValues())));
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
                new Event.FormSent(
                        event.getId(),
                        at(event),
                        who(event),
                        where(event),
                        event.getModalId(),
                        Forms.values(event.getValues())));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        door.inTurn(event.getUser().getId() + "/typing", () -> {
            try {
                calls.await(() -> event.replyChoices(suggestions(event)));
            } catch (DeliveryFailure e) {
                LOG.debug("Suggestions did not arrive: {}", e.getMessage());
            }
        });
    }

    /** {@code ask how do} asks for what fits {@code how do} in the field {@code ask}. */
    private List<Command.Choice> suggestions(CommandAutoCompleteInteractionEvent event) {
        String[] typed = event.getFocusedOption().getValue().stripLeading().split("\\s+", 2);
        if (typed.length < 2) {
            return List.of();
        }
        return door.suggested(who(event), typed[0], typed[1]).stream()
                .filter(it -> (typed[0] + " " + it.value()).length() <= Layout.OPTION_LENGTH)
                .limit(SUGGESTIONS)
                .map(it -> choice(typed[0], it))
                .toList();
    }

    private static Command.Choice choice(String field, Control.Option option) {
        return new Command.Choice(Layout.cut(option.label(), Layout.OPTION_LENGTH), field + " " + option.value());
    }

    /** Brings the event in and gives the answer; says "received" when that takes too long. */
    private void bring(IReplyCallback interaction, Event event) {
        Answering answering = answering(interaction);
        inTime.execute(answering::acknowledge);
        door.inTurn(interaction.getUser().getId(), () -> answering.give(door.brought(event)));
    }

    private Answering answering(IReplyCallback event) {
        return new Answering(event, calls, forms, words(event));
    }

    private Words words(net.dv8tion.jda.api.interactions.Interaction event) {
        return wordbook.in(event.getUserLocale().toLocale());
    }

    private static Instant at(GenericInteractionCreateEvent event) {
        return event.getInteraction().getTimeCreated().toInstant();
    }

    private static Workspace workspace(GenericInteractionCreateEvent event) {
        return event.getGuild() == null
                ? Workspace.unsaid(DiscordProvider.DISCORD)
                : Places.workspace(event.getGuild());
    }

    private static Account who(GenericInteractionCreateEvent event) {
        return new Account(workspace(event), event.getUser().getId());
    }

    private static Place where(GenericInteractionCreateEvent event) {
        return Places.of(event.getChannel(), event.getUser().getId());
    }
}
