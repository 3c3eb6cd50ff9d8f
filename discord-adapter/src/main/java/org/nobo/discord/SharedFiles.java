package org.nobo.discord;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import org.nobo.chat.Attachment;
import org.nobo.chat.DeliveryFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that came with what somebody said. One that is too large, or does not come in time, is left out. */
final class SharedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SharedFiles.class);
    private static final int MOST_FILES = 3;
    private static final int LARGEST = 8 * 1024 * 1024;

    private final Calls calls;

    SharedFiles(Calls calls) {
        this.calls = calls;
    }

    List<Attachment> of(Message message) {
        List<Attachment> attachments = new ArrayList<>();
        for (Message.Attachment file :
                message.getAttachments().stream().limit(MOST_FILES).toList()) {
            bytes(file)
                    .ifPresentOrElse(
                            bytes -> attachments.add(new Attachment(
                                    file.getFileName(), bytes, Objects.requireNonNullElse(file.getDescription(), ""))),
                            () -> LOG.warn("A shared file was too large or did not come: {}", file.getId()));
        }
        return attachments;
    }

    private Optional<byte[]> bytes(Message.Attachment file) {
        if (file.getSize() > LARGEST) {
            return Optional.empty();
        }
        try (InputStream in = calls.awaitFuture(() -> file.getProxy().download())) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? Optional.empty() : Optional.of(bytes);
        } catch (DeliveryFailure | IOException e) {
            return Optional.empty();
        }
    }
}
