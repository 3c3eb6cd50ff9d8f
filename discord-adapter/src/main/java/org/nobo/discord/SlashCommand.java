package org.nobo.discord;

import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.nobo.words.Words;

/** {@code /nobo words}: one command for everything, in guilds and in direct messages. */
final class SlashCommand {
    static final String WORDS = "words";
    private static final String NAME = "nobo";

    private SlashCommand() {}

    static SlashCommandData data(Words words) {
        return Commands.slash(NAME, words.label("discord.command"))
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                .addOptions(
                        new OptionData(OptionType.STRING, WORDS, words.label("discord.command.words"), false, true));
    }
}
