package org.nobo.app.trying;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.Folder;
import org.nobo.resource.knowhow.Import;
import org.nobo.resource.knowhow.Trouble;
import org.nobo.store.Store;

/** A folder of Markdown that the tried community is to know. */
final class KnowHowFolder {
    private final Path path;

    KnowHowFolder(Path path) {
        this.path = path;
    }

    /**
     * Brings it in; a second time, entries are updated.
     *
     * @return what could not be read
     * @throws IOException with a sentence that says what is wrong with the folder
     */
    List<Trouble> bringInto(Store store, CommunityId community, Instant now) throws IOException {
        Folder folder = Folder.at(path);
        if (folder.files().isEmpty()) {
            throw new IOException(path + " holds no Markdown that can be read (*.md)");
        }
        Path last = folder.root().getFileName();
        Import bringing = new Import(
                store.knowHow(),
                community,
                last == null ? "/" : last.toString(),
                now,
                all -> store.transactions().inOne(() -> {
                    all.run();
                    return null;
                }));
        try {
            return bringing.of(folder, (files, next) -> {}).troubles();
        } catch (Import.AnotherFolder e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
