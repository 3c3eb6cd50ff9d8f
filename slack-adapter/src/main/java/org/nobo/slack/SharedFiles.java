package org.nobo.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Attachment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files that came with what somebody said. One that is too large, or does not come in time, is left out. */
final class SharedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(SharedFiles.class);
    private static final int MOST_FILES = 3;
    private static final int LARGEST = 8 * 1024 * 1024;

    private final SlackCalls calls;

    SharedFiles(SlackCalls calls) {
        this.calls = calls;
    }

    List<Attachment> of(JsonObject message) {
        List<Attachment> attachments = new ArrayList<>();
        for (JsonObject file :
                Wire.list(message, "files").stream().limit(MOST_FILES).toList()) {
            String url = Wire.text(file, "url_private_download");
            if (url.isEmpty()) {
                continue; // gone, or not for us
            }
            calls.fetch(url, LARGEST)
                    .ifPresentOrElse(
                            bytes -> attachments.add(
                                    new Attachment(Wire.text(file, "name"), bytes, Wire.text(file, "alt_txt"))),
                            () -> LOG.warn("A shared file was too large or did not come: {}", Wire.text(file, "id")));
        }
        return attachments;
    }
}
