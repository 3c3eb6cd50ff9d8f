package org.nobo.discord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.channel.attribute.IPostContainer;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.forums.BaseForumTag;
import net.dv8tion.jda.api.entities.channel.forums.ForumTag;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Message;
import org.nobo.words.Wordbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forums: what is said there opens a thread of its own, and what is answered there gets the tag that says so. */
final class Forums {
    private static final Logger LOG = LoggerFactory.getLogger(Forums.class);
    private static final String ANSWERED = "✅";
    private static final int TITLE = 100;

    private final Calls calls;

    /** How people call a tag that says so, in whatever language the bot speaks. */
    private final Set<String> answered;

    Forums(Calls calls, Wordbook wordbook) {
        this.calls = calls;
        this.answered = Wordbook.languages().stream()
                .flatMap(language -> wordbook.in(language).list("discord.tag.answered").stream())
                .collect(Collectors.toSet());
    }

    /** Opens a thread; its id is that of its first message too. */
    ThreadChannel open(IPostContainer forum, Message message, Speech.Part first) throws DeliveryFailure {
        String line = message.title().isBlank() ? message.text().plain() : message.title();
        String title = Layout.cut(line.strip().replaceAll("\\s+", " "), TITLE);
        return calls.await(() -> forum.createForumPost(title, first.toSend()).setTags(needed(forum)))
                .getThreadChannel();
    }

    private static Collection<ForumTag> needed(IPostContainer forum) {
        return forum.isTagRequired()
                ? forum.getAvailableTags().stream()
                        .filter(tag -> !tag.isModerated())
                        .limit(1)
                        .toList()
                : List.of();
    }

    /** What the bot opened in a forum since then, awake or asleep. */
    List<ThreadChannel> opened(IPostContainer forum, Instant since) throws DeliveryFailure {
        List<ThreadChannel> awake = calls.await(forum.getGuild()::retrieveActiveThreads);
        List<ThreadChannel> asleep = new ArrayList<>(calls.await(forum::retrieveArchivedPublicThreadChannels));
        return Stream.concat(awake.stream(), asleep.stream())
                .filter(it -> it.isOwner() && it.getParentChannel().getId().equals(forum.getId()))
                .filter(it -> !it.getTimeCreated().toInstant().isBefore(since))
                .toList();
    }

    /** An emoji on the first message of a thread also sets the tag that carries this emoji, or means the same. */
    void tag(MessageChannel channel, String message, String sign) {
        boolean first = channel instanceof ThreadChannel && channel.getId().equals(message);
        if (!first || !(((ThreadChannel) channel).getParentChannel() instanceof IPostContainer forum)) {
            return;
        }
        ThreadChannel thread = (ThreadChannel) channel;
        Set<ForumTag> tags = new LinkedHashSet<>(thread.getAppliedTags());
        boolean added = forum.getAvailableTags().stream()
                .filter(tag -> means(tag, sign))
                .findFirst()
                .map(tags::add)
                .orElse(false);
        if (added && tags.size() <= IPostContainer.MAX_POST_TAGS) {
            set(thread, tags);
        }
    }

    private boolean means(BaseForumTag tag, String sign) {
        boolean carries = tag.getEmoji() != null && sign.equals(tag.getEmoji().getName());
        return carries
                || (sign.equals(ANSWERED) && answered.contains(tag.getName().toLowerCase(Locale.ROOT)));
    }

    /** The emoji says it already; a tag that may not be set is no failure. */
    private void set(ThreadChannel thread, Set<ForumTag> tags) {
        try {
            calls.await(() -> thread.getManager().setAppliedTags(tags));
        } catch (DeliveryFailure e) {
            LOG.warn("A thread of a forum could not be tagged: {}", e.getMessage());
        }
    }
}
