package org.nobo.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import org.nobo.chat.Account;
import org.nobo.chat.Event;

/** {@code /nobo words}: one command for everything, in guilds and in direct messages. */
final class SlashCommand {
    /** Discord has no page of a bot's own; this command shows it. */
    private static final String HOME = "home";

    private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");

    private SlashCommand() {}

    static Event given(SlashCommandInteractionEvent event) {
        String typed = event.getOption(Offered.WORDS, "", OptionMapping::getAsString);
        List<Account> named = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        Matcher mention = MENTION.matcher(typed);
        while (mention.find()) {
            named.add(new Account(Pressing.workspace(event), mention.group(1)));
            mention.appendReplacement(words, Matcher.quoteReplacement("@" + name(event, mention.group(1))));
        }
        mention.appendTail(words);
        if (words.toString().strip().equalsIgnoreCase(HOME)) {
            return new Event.HomeOpened(event.getId(), Pressing.at(event), Pressing.who(event));
        }
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
}
