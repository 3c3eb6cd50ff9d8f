package org.nobo.discord;

import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.nobo.chat.Account;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;

/** A message somebody wrote, as the bot understands it. */
record Heard(Message message) {

    /** Whether a person said it: no bot, no webhook, no "somebody pinned a message". */
    static boolean isSpeech(Message message) {
        boolean typed = message.getType() == MessageType.DEFAULT || message.getType() == MessageType.INLINE_REPLY;
        return typed && !message.getAuthor().isBot() && !message.isWebhookMessage();
    }

    Account author() {
        Workspace workspace = message.isFromGuild()
                ? Places.workspace(message.getGuild())
                : Workspace.unsaid(DiscordProvider.DISCORD);
        return new Account(workspace, message.getAuthor().getId());
    }

    MessageRef ref() {
        return new MessageRef(
                Places.of(message.getChannel(), message.getAuthor().getId()), message.getId());
    }

    /** Written directly, naming the bot, answering it, or naming its role, which stands beside it in the list. */
    boolean isToBot() {
        User bot = message.getJDA().getSelfUser();
        return !message.isFromGuild()
                || message.getMentions().getUsers().contains(bot)
                || message.getMentions().getRoles().stream().anyMatch(this::isBotsOwn);
    }

    /** In a thread or a room, where the bot may be meant without being named. */
    boolean isAmongFew() {
        return !(ref().place() instanceof Place.Channel);
    }

    /** Said to it, or in a thread, where one does not name it again. */
    boolean isForBot() {
        return isToBot() || isAmongFew();
    }

    private boolean isBotsOwn(Role role) {
        return role.getTags().getBotIdLong() == message.getJDA().getSelfUser().getIdLong();
    }

    /** What was typed, with names where Discord has ids, and without the bot's own. */
    String text() {
        String bot = message.getJDA().getSelfUser().getId();
        String text = title() + message.getContentRaw();
        text = text.replaceAll(" ?<@!?" + bot + ">", "");
        for (Role role : message.getMentions().getRoles()) {
            text = text.replace(role.getAsMention(), isBotsOwn(role) ? "" : "@" + role.getName());
        }
        for (User user : message.getMentions().getUsers()) {
            text = text.replaceAll(
                    "<@!?" + user.getId() + ">", java.util.regex.Matcher.quoteReplacement("@" + name(user)));
        }
        for (GuildChannel channel : message.getMentions().getChannels()) {
            text = text.replace("<#" + channel.getId() + ">", "#" + channel.getName());
        }
        return text.strip();
    }

    /** In a forum the first message of a thread says the rest of what its title begins. */
    private String title() {
        boolean begins = message.getChannel() instanceof ThreadChannel thread
                && thread.getId().equals(message.getId())
                && thread.getParentChannel() instanceof IPostContainer;
        return begins ? message.getChannel().getName() + "\n" : "";
    }

    private String name(User user) {
        return message.getMentions().getMembers().stream()
                .filter(it -> it.getUser().equals(user))
                .map(Member::getEffectiveName)
                .findFirst()
                .orElse(user.getEffectiveName());
    }
}
