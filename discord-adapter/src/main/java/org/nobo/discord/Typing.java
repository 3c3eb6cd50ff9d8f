package org.nobo.discord;

import java.util.List;
import java.util.Locale;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.Command;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;

/**
 * What is suggested while somebody types behind {@code /nobo}: first the commands; behind a command what fits there; behind
 * an {@code @} the people of the guild.
 */
final class Typing {
    private static final int SUGGESTIONS = 25;
    private static final int PEOPLE = 10;
    private static final String COMMANDS = "command";

    private final Doorway door;
    private final Calls calls;

    Typing(Doorway door, Calls calls) {
        this.door = door;
        this.calls = calls;
    }

    List<Command.Choice> suggestions(CommandAutoCompleteInteractionEvent event) {
        String typed = event.getFocusedOption().getValue().stripLeading();
        int at = typed.lastIndexOf('@');
        List<Command.Choice> all = at > 0 && event.getGuild() != null
                ? people(event.getGuild(), typed.substring(0, at), typed.substring(at + 1))
                : words(event, typed);
        return all.stream().limit(SUGGESTIONS).toList();
    }

    private List<Command.Choice> words(CommandAutoCompleteInteractionEvent event, String typed) {
        String[] parts = typed.split("\\s+", 2);
        String before = parts.length < 2 ? "" : parts[0] + " ";
        String field = parts.length < 2 ? COMMANDS : parts[0].toLowerCase(Locale.ROOT);
        return door.suggested(Pressing.who(event), field, parts[parts.length - 1]).stream()
                .filter(it -> !it.value().isEmpty() && fits(before + it.value()))
                .map(it -> choice(before, it))
                .toList();
    }

    /** {@code ask how do} asks for what fits {@code how do} in the field {@code ask}. */
    private static Command.Choice choice(String before, Control.Option option) {
        boolean explained = before.isEmpty() && !option.hint().isBlank();
        String label = explained ? option.label() + " – " + option.hint() : option.label();
        return new Command.Choice(Layout.cut(label, Layout.OPTION_LENGTH), before + option.value());
    }

    private List<Command.Choice> people(Guild guild, String before, String begun) {
        if (begun.isBlank()) {
            return List.of();
        }
        try {
            return calls
                    .awaitFuture(() -> DiscordPlatform.future(guild.retrieveMembersByPrefix(begun, PEOPLE)))
                    .stream()
                    .filter(member -> !member.getUser().isBot() && fits(before + member.getAsMention()))
                    .map(member -> person(before, member))
                    .toList();
        } catch (DeliveryFailure e) {
            return List.of();
        }
    }

    /** What was typed before stands there as it was, so that several can be named one after the other. */
    private static Command.Choice person(String before, Member member) {
        String label = before.replaceAll("<@!?\\d+>", "@…") + "@" + member.getEffectiveName();
        return new Command.Choice(Layout.cut(label, Layout.OPTION_LENGTH), before + member.getAsMention() + " ");
    }

    private static boolean fits(String value) {
        return value.length() <= Layout.OPTION_LENGTH;
    }
}
