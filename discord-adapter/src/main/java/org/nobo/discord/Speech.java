package org.nobo.discord;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.nobo.chat.Attachment;
import org.nobo.chat.Message;
import org.nobo.words.Words;

/**
 * A message of the bot as the messages it becomes on Discord, in order. The controls stand below the last of the text,
 * and what comes with it comes with that.
 */
record Speech(List<Part> parts) {
    /** Discord takes no ids of components beyond 31 bits. */
    private static final int MARK = 0x3FFF_FF00;

    private static final int MARKS_A_PART = 8;

    Speech {
        parts = List.copyOf(parts);
    }

    /**
     * One message on Discord.
     *
     * @param mark the id of its first row, or of its frame, by which it is known again; meaningless where it has neither
     * @param card whether it is a card of Components V2: so is every message with a heading
     */
    record Part(Page page, List<ActionRow> rows, List<Attachment> attachments, int mark, boolean card) {

        MessageCreateData toSend() {
            return filled(new MessageCreateBuilder(), card).build();
        }

        /** @param overCard whether a card stands there: that can never become anything else */
        MessageEditData toPut(boolean overCard) {
            return filled(new MessageEditBuilder().setReplace(true), card || overCard)
                    .build();
        }

        private <R extends MessageRequest<R>> R filled(R message, boolean asCard) {
            R quiet = message.setAllowedMentions(NOBODY)
                    .mentionUsers(page.users())
                    .mentionRoles(page.roles());
            return asCard
                    ? quiet.useComponentsV2(true).setComponents(Card.of(page, marked(mark + 1), attachments, mark))
                    : quiet.setContent(page.content())
                            .setComponents(marked(mark))
                            .setFiles(uploads())
                            .setSuppressEmbeds(true);
        }

        boolean isMarked() {
            return card || !rows.isEmpty();
        }

        private List<ActionRow> marked(int first) {
            List<ActionRow> marked = new ArrayList<>();
            for (ActionRow row : rows) {
                marked.add(row.withUniqueId(first + marked.size()));
            }
            return marked;
        }

        private List<FileUpload> uploads() {
            return attachments.stream()
                    .map(it -> FileUpload.fromData(it.bytes(), it.name()).setDescription(it.alt()))
                    .toList();
        }
    }

    private static final Collection<MentionType> NOBODY = Set.of();

    /** @param mark by what it is known again, such as a delivery key */
    static Speech of(Message message, String mark, Words words) {
        List<Page> pages = new ArrayList<>(Pages.of(Atoms.of(message, DiscordProvider.DISCORD)));
        List<List<ActionRow>> rows = Layout.of(message.controls(), words);
        if (pages.isEmpty()) {
            pages.add(new Page("", Set.of()));
        }
        boolean card = !message.title().isBlank();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pages.size() + Math.max(0, rows.size() - 1); i++) {
            int row = i - pages.size() + 1;
            parts.add(new Part(
                    i < pages.size() ? pages.get(i) : new Page("", Set.of()),
                    row >= 0 && row < rows.size() ? rows.get(row) : List.of(),
                    row == 0 ? message.attachments() : List.of(),
                    (mark.hashCode() & MARK) + (i % 32 + 1) * MARKS_A_PART,
                    card));
        }
        return new Speech(parts);
    }

    Part last() {
        return parts.getLast();
    }
}
