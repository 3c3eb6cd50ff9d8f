package org.nobo.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Attachment;
import org.nobo.chat.Message;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Text;

/**
 * One message of Slack's.
 *
 * @param text what a notification shows; with all that could ping or link made harmless
 * @param blocks what is seen
 */
record Card(String text, JsonArray blocks) {
    private static final int LONGEST_ALT = 2_000;
    private static final int LONGEST_HEADER = 150;
    private static final int BLOCKS_OF_A_PAGE = 100;
    private static final int MOST_BLOCKS = 12_000;
    private static final int LONGEST_NOTIFICATION = 3_000;

    /** What a picture is called while it is not there yet. */
    private static final String SOME_PICTURE = "F0000000000";

    /** A message with which no files come: their names and what they show stand in the text. */
    static List<Card> of(Message message, PlatformId platform) {
        Message told = new Message(
                message.title(), withAttachments(message.text(), message.attachments()), message.controls(), List.of());
        return posted(told, platform, List.of());
    }

    /** How many cards a message will be, and about which, before its pictures are there. */
    static List<Card> inOutline(Message message, PlatformId platform) {
        return posted(
                message,
                platform,
                Uploads.pictures(message).stream().map(any -> SOME_PICTURE).toList());
    }

    /**
     * A message of the bot's as Slack shows it: one card, or several where one does not hold it. Nothing is cut off.
     *
     * @param pictures its pictures by Slack's ids, in their order
     */
    static List<Card> posted(Message message, PlatformId platform, List<String> pictures) {
        boolean header = !message.title().isBlank() && message.title().length() <= LONGEST_HEADER;
        Text text = header || message.title().isBlank()
                ? message.text()
                : new Text(List.of(new Text.Strong(message.title()))).paragraph(message.text());
        List<Sheet> sheets = new ArrayList<>(Sheet.of(Markup.lines(text, platform)));
        List<JsonObject> controls = new ArrayList<>(shown(Uploads.pictures(message), pictures));
        controls.addAll(Pressable.blocks(message.controls()));
        if (size(sheets.getLast().blocks()) + size(controls) > MOST_BLOCKS) {
            sheets.add(new Sheet(List.of()));
        }
        List<Card> cards = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            List<JsonObject> blocks = new ArrayList<>();
            String title = header && i == 0 ? Markup.clean(message.title()) : "";
            if (!title.isEmpty()) {
                blocks.add(Wire.object("type", "header", "text", Wire.plainText(title)));
            }
            blocks.addAll(sheets.get(i).blocks());
            if (i == sheets.size() - 1) {
                blocks.addAll(controls);
            }
            cards.add(new Card(notification(title, sheets.get(i), message), Wire.array(blocks)));
        }
        return cards;
    }

    /** Several below each other, on the bot's own page or in a window. What no longer fits on it is left out. */
    static JsonArray page(List<Message> parts, PlatformId platform) {
        List<JsonObject> blocks = new ArrayList<>();
        for (Message part : parts) {
            if (!blocks.isEmpty()) {
                blocks.add(Wire.object("type", "divider"));
            }
            of(part, platform).forEach(card -> card.blocks().forEach(block -> blocks.add(block.getAsJsonObject())));
        }
        return Wire.array(blocks.subList(0, Math.min(blocks.size(), BLOCKS_OF_A_PAGE)));
    }

    private static int size(List<JsonObject> blocks) {
        return Wire.array(blocks).toString().length();
    }

    private static List<JsonObject> shown(List<Attachment> pictures, List<String> ids) {
        List<JsonObject> blocks = new ArrayList<>();
        for (int i = 0; i < Math.min(pictures.size(), ids.size()); i++) {
            String alt = Markup.clean(pictures.get(i).alt());
            blocks.add(Wire.object(
                    "type", "image",
                    "slack_file", Wire.object("id", ids.get(i)),
                    "alt_text", Pressable.cut(alt.isBlank() ? pictures.get(i).name() : alt, LONGEST_ALT)));
        }
        return blocks;
    }

    boolean showsPictures() {
        return blocks.asList().stream()
                .anyMatch(block -> Wire.text(block.getAsJsonObject(), "type").equals("image"));
    }

    private static Text withAttachments(Text text, List<Attachment> attachments) {
        Text all = text;
        for (Attachment attachment : attachments) {
            String alt = attachment.alt().isBlank() ? "" : " – " + attachment.alt();
            all = all.paragraph(Text.of("📎 ").plus(Text.said(attachment.name() + alt)));
        }
        return all;
    }

    private static String notification(String title, Sheet sheet, Message message) {
        String words = (escaped(title) + "\n" + sheet.notified()).strip().replaceAll("\\n{3,}", "\n\n");
        if (words.isEmpty()) {
            words = escaped(String.join(" ", Pressable.labels(message.controls())));
        }
        String shown = words.length() <= LONGEST_NOTIFICATION
                ? words
                : whole(words.substring(0, Sentences.end(words, LONGEST_NOTIFICATION))) + "…";
        return shown.isBlank() ? "…" : shown;
    }

    /** Without the half of a sign or a link at its end. */
    private static String whole(String begun) {
        int sign = begun.lastIndexOf('&') > begun.lastIndexOf(';') ? begun.lastIndexOf('&') : begun.length();
        int link = begun.lastIndexOf('<') > begun.lastIndexOf('>') ? begun.lastIndexOf('<') : begun.length();
        return begun.substring(0, Math.min(sign, link));
    }

    /** So that Slack reads no mention, no link and no entity in it. */
    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    String blocksAsText() {
        return blocks.toString();
    }
}
