package org.nobo.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.nobo.chat.Account;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.words.Words;

/** {@code /nobo words}: one command for everything, in guilds and in direct messages. */
final class SlashCommand {
    private static final String NAME = "nobo";
    private static final String WORDS = "words";
    private static final int SUGGESTIONS = 25;
    private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");

    private SlashCommand() {}

    static SlashCommandData data(Words words) {
        return Commands.slash(NAME, words.label("discord.command"))
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                .addOptions(
                        new OptionData(OptionType.STRING, WORDS, words.label("discord.command.words"), false, true));
    }

    static Event given(SlashCommandInteractionEvent event) {
        String typed = event.getOption(WORDS, "", OptionMapping::getAsString);
        List<Account> named = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Matcher mention = MENTION.matcher(typed);
        while (mention.find()) {
            named.add(new Account(Pressing.workspace(event), mention.group(1)));
            mention.appendReplacement(words, Matcher.quoteReplacement("@" + name(event, mention.group(1))));
        }
        mention.appendTail(words);
        return new Event.CommandGiven(
                event.getId(), Pressing.at(event), Pressing.who(event), Pressing.where(event), words.toString(), named);
    }

    private static String name(SlashCommandInteractionEvent event, String user) {
        Member member = event.getGuild() == null ? null : event.getGuild().getMemberById(user);
        if (member != null) {
            return member.getEffectiveName();
        }
        User known = event.getJDA().getUserById(user);
        return known == null ? user : known.getEffectiveName();
    }

    /** {@code ask how do} asks for what fits {@code how do} in the field {@code ask}. */
    static List<Command.Choice> suggestions(CommandAutoCompleteInteractionEvent event, Doorway door) {
        String[] typed = event.getFocusedOption().getValue().stripLeading().split("\\s+", 2);
        if (typed.length < 2) {
            return List.of();
        }
        return door.suggested(Pressing.who(event), typed[0], typed[1]).stream()
                .filter(it -> (typed[0] + " " + it.value()).length() <= Layout.OPTION_LENGTH)
                .limit(SUGGESTIONS)
                .map(it -> choice(typed[0], it))
                .toList();
    }

    private static Command.Choice choice(String field, Control.Option option) {
        return new Command.Choice(Layout.cut(option.label(), Layout.OPTION_LENGTH), field + " " + option.value());
    }
}
