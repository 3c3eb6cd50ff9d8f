package org.nobo.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import org.nobo.words.Wordbook;

/**
 * What Discord is told to offer, in every language the bot speaks: the one command {@code /nobo}, and in the menu of each
 * message what can be done with it.
 */
final class Offered {
    static final String NAME = "nobo";
    static final String WORDS = "words";

    /** What can be done with a message: the features' ids, whose labels are {@code talk.shortcut.<id>}. */
    private static final List<String> SHORTCUTS = List.of("knowhow", "story");

    private final Wordbook wordbook;

    Offered(Wordbook wordbook) {
        this.wordbook = wordbook;
    }

    List<CommandData> all() {
        List<CommandData> all = new ArrayList<>();
        all.add(command());
        SHORTCUTS.forEach(id -> all.add(menuEntry("talk.shortcut." + id)));
        return all;
    }

    private CommandData command() {
        OptionData words = new OptionData(OptionType.STRING, WORDS, said("discord.command.words"), false, true);
        inOtherLanguages("discord.command.words", words::setDescriptionLocalization);
        inOtherLanguages("discord.command.option", words::setNameLocalization);
        SlashCommandData command = Commands.slash(NAME, said("discord.command"));
        inOtherLanguages("discord.command", command::setDescriptionLocalization);
        return command.setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                .addOptions(words);
    }

    private CommandData menuEntry(String key) {
        CommandData entry = Commands.message(Layout.cut(said(key), CommandData.MAX_NAME_LENGTH));
        inOtherLanguages(
                key,
                (language, label) ->
                        entry.setNameLocalization(language, Layout.cut(label, CommandData.MAX_NAME_LENGTH)));
        return entry.setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
    }

    private String said(String key) {
        return wordbook.english().label(key);
    }

    /** English is what is shown where a language is not there. */
    private void inOtherLanguages(String key, BiConsumer<DiscordLocale, String> as) {
        locales()
                .forEach((discord, language) ->
                        as.accept(discord, wordbook.in(language).label(key)));
    }

    private static Map<DiscordLocale, Locale> locales() {
        Map<DiscordLocale, Locale> locales = new LinkedHashMap<>();
        for (Locale language : Wordbook.languages()) {
            for (DiscordLocale discord : DiscordLocale.values()) {
                boolean same = discord.toLocale().getLanguage().equals(language.getLanguage());
                if (same && discord != DiscordLocale.UNKNOWN && !language.equals(Locale.ENGLISH)) {
                    locales.put(discord, language);
                }
            }
        }
        return locales;
    }

    /** Which shortcut an entry of a message's menu is; Discord tells of it by its English name. */
    Optional<String> shortcut(String name) {
        return SHORTCUTS.stream()
                .filter(id -> name.equals(Layout.cut(said("talk.shortcut." + id), CommandData.MAX_NAME_LENGTH)))
                .findFirst();
    }
}
