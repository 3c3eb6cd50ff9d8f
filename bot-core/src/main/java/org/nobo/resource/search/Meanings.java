package org.nobo.resource.search;

import java.util.Collection;
import java.util.Map;
import org.nobo.chat.CommunityId;
import org.nobo.meaning.Model;
import org.nobo.resource.knowhow.EntryId;

/** What the texts of entries mean, kept so that no text is thought through twice. Texts go by their digests. */
public interface Meanings {

    /** Those of these texts whose meaning this model has found before, in whatever entry. */
    Map<String, float[]> known(Model model, Collection<String> digests);

    /** Keeps what the texts of an entry mean now, and forgets what its former texts meant. */
    void keep(Model model, CommunityId community, EntryId entry, Map<String, float[]> meanings);

    /** The same for many entries of a community, in one go. */
    default void keepAll(Model model, CommunityId community, Map<EntryId, Map<String, float[]>> meanings) {
        meanings.forEach((entry, its) -> keep(model, community, entry, its));
    }

    /** Forgets what was kept of an entry that is no more. */
    void forget(CommunityId community, EntryId entry);

    /** Kept as long as the process lives. */
    static Meanings inMemory() {
        return new MeaningsInMemory();
    }
}
