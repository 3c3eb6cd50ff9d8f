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
import org.nobo.chat.Role;

/** {@code /nobo words}: one command for everything, in guilds and in direct messages. */
final class SlashCommand {
    /** Discord has no page of a bot's own; this command shows it. */
    private static final String HOME = "home";

    private static final Pattern MENTION = Pattern.compile("<@!?(\\d+)>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");

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
        List<Role> roles = roles(event, typed);
        return new Event.CommandGiven(
                event.getId(),
                Pressing.at(event),
                Pressing.who(event),
                Pressing.where(event),
                withNames(words.toString(), roles),
                named,
                roles);
    }

    /** Those of this guild that do not mean everybody. */
    private static List<Role> roles(SlashCommandInteractionEvent event, String typed) {
        return ROLE.matcher(typed)
                .results()
                .map(mention ->
                        event.getGuild() == null ? null : event.getGuild().getRoleById(mention.group(1)))
                .filter(role -> role != null && !role.isPublicRole())
                .map(role -> new Role(Pressing.workspace(event), role.getId(), role.getName()))
                .distinct()
                .toList();
    }

    private static String withNames(String words, List<Role> roles) {
        String named = words;
        for (Role role : roles) {
            named = named.replace("<@&" + role.id() + ">", "@" + role.name());
        }
        return named;
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
