package org.nobo.slack;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.model.File;
import com.slack.api.model.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Attachment;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Place;

/**
 * Files on their way into Slack, in its three steps: ask where to, bring the bytes, say that all is there. A picture then
 * stands inside the message; any other file is shared where the message will stand, just before it.
 */
final class Uploads {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif");

    private final SlackCalls calls;

    Uploads(SlackCalls calls) {
        this.calls = calls;
    }

    /** Whether Slack shows it inside a message. */
    static boolean isPicture(Attachment attachment) {
        String name = attachment.name();
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    static List<Attachment> pictures(org.nobo.chat.Message message) {
        return message.attachments().stream().filter(Uploads::isPicture).toList();
    }

    static List<Attachment> files(org.nobo.chat.Message message) {
        return message.attachments().stream().filter(file -> !isPicture(file)).toList();
    }

    /** Brings pictures that nothing shows yet; by these names the message shows them. */
    List<String> bring(List<Attachment> pictures) throws DeliveryFailure {
        List<String> ids = new ArrayList<>();
        for (Attachment picture : pictures) {
            String id = brought(picture);
            calls.ask(slack -> slack.filesCompleteUploadExternal(all -> all.files(List.of(details(id, picture)))));
            ids.add(id);
        }
        return ids;
    }

    /**
     * Shares files in a place. One that stands there already and belongs to no message yet was left by a try before this
     * one, and is not shared again.
     *
     * @param standing what stands there
     */
    List<String> share(Place place, String conversation, List<Attachment> files, List<Message> standing)
            throws DeliveryFailure {
        Set<String> taken = new HashSet<>();
        standing.forEach(message -> taken.addAll(Mark.of(message).files()));
        List<String> ids = new ArrayList<>();
        for (Attachment file : files) {
            Optional<String> left = left(file, standing, taken);
            String id = left.isPresent() ? left.get() : shared(place, conversation, file);
            taken.add(id);
            ids.add(id);
        }
        return ids;
    }

    private static Optional<String> left(Attachment file, List<Message> standing, Set<String> taken) {
        return standing.stream()
                .filter(message -> message.getFiles() != null && message.getBotId() != null)
                .flatMap(message -> message.getFiles().stream())
                .filter(there -> file.name().equals(there.getName()) && file.bytes().length == size(there))
                .map(File::getId)
                .filter(id -> !taken.contains(id))
                .findFirst();
    }

    private static long size(File file) {
        return file.getSize() == null ? -1 : file.getSize();
    }

    private String shared(Place place, String conversation, Attachment file) throws DeliveryFailure {
        String id = brought(file);
        calls.ask(slack -> slack.filesCompleteUploadExternal(all -> all.files(List.of(details(id, file)))
                .channelId(conversation)
                .threadTs(Places.root(place).orElse(null))));
        return id;
    }

    private String brought(Attachment file) throws DeliveryFailure {
        var where = calls.ask(slack -> slack.filesGetUploadURLExternal(ask -> ask.filename(file.name())
                .length(file.bytes().length)
                .altTxt(file.alt().isBlank() ? null : file.alt())));
        calls.bring(where.getUploadUrl(), file.bytes());
        return where.getFileId();
    }

    private static FileDetails details(String id, Attachment file) {
        return FileDetails.builder().id(id).title(file.name()).build();
    }

    void takeBack(String id) throws DeliveryFailure {
        calls.askUnless("file_not_found", slack -> slack.filesDelete(delete -> delete.file(id)));
    }
}
