package org.nobo.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.utils.FileUpload;
import org.nobo.chat.Attachment;

/** A message with a heading as a card of Components V2: words, pictures with their alternative text, buttons, in a frame. */
final class Card {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp");

    private Card() {}

    /** @param mark the id of the frame, by which the message is known again */
    static Container of(Page page, List<ActionRow> rows, List<Attachment> attachments, int mark) {
        List<ContainerChildComponent> inside = new ArrayList<>();
        if (!page.content().isEmpty()) {
            inside.add(TextDisplay.of(page.content()));
        }
        attachments.forEach(it -> inside.add(shown(it)));
        inside.addAll(rows);
        if (inside.isEmpty()) {
            inside.add(TextDisplay.of("\u200b"));
        }
        return Container.of(inside).withUniqueId(mark);
    }

    private static ContainerChildComponent shown(Attachment attachment) {
        FileUpload file = FileUpload.fromData(attachment.bytes(), attachment.name());
        return isPicture(attachment.name())
                ? MediaGallery.of(MediaGalleryItem.fromFile(file)
                        .withDescription(Layout.cut(attachment.alt(), MediaGalleryItem.MAX_DESCRIPTION_LENGTH)))
                : FileDisplay.fromFile(file);
    }

    private static boolean isPicture(String name) {
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The words that stand on a message, whether it is a card or not. */
    static String words(Message message) {
        return message.isUsingComponentsV2()
                ? String.join(
                        "\n",
                        message.getComponentTree().findAll(TextDisplay.class).stream()
                                .map(TextDisplay::getContent)
                                .toList())
                : message.getContentRaw();
    }
}
