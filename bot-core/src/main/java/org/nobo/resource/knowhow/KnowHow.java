package org.nobo.resource.knowhow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.CommunityId;

/** The entries of all communities. What changes in it stands in the {@link ChangeLog}. */
public interface KnowHow {
    /** The collection of what members share by hand. No folder is called so. */
    String BY_HAND = "/by hand";

    /** Of so many ways to ask for one entry the oldest is forgotten. */
    int MOST_ALIASES = 50;

    Optional<Entry> find(CommunityId community, EntryId id);

    /** The entries that fit, among these if any are named, at most so many; newest first. */
    List<Entry> fitting(CommunityId community, Facets facets, List<EntryId> among, int most);

    /** How many entries a community has. */
    int count(CommunityId community);

    /**
     * Writes an entry down as it was read, new or changed; aliases it already has stay, and its own come to them.
     *
     * @return what that changed
     */
    default Outcome put(CommunityId community, Entry entry, Instant at) {
        return putAll(community, List.of(entry), at).getFirst();
    }

    /**
     * The same for many, in one go.
     *
     * @return what each of them changed, in their order
     */
    List<Outcome> putAll(CommunityId community, List<Entry> entries, Instant at);

    /** One more way people ask for it; nothing happens where it is known already, or the entry is gone. */
    void alias(CommunityId community, EntryId id, String words);

    /** Nobody asks for it like this any more. */
    void unalias(CommunityId community, EntryId id, String words);

    /** This entry is no more, nor how it read before. */
    default void remove(CommunityId community, EntryId id) {
        removeAll(community, List.of(id));
    }

    /** The same for many, in one go. */
    void removeAll(CommunityId community, List<EntryId> ids);

    /** Known ways to ask and new ones, each once whatever its capitals; the oldest are forgotten where they are too many. */
    static List<String> together(List<String> known, List<String> more) {
        List<String> all = new ArrayList<>(known);
        for (String words : more) {
            if (all.stream().noneMatch(words::equalsIgnoreCase)) {
                all.add(words);
            }
        }
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_ALIASES), all.size()));
    }

    /** Where each entry of a collection came from. */
    List<Standing> standing(CommunityId community, String collection);

    Optional<Collection> collection(CommunityId community, String name);

    void keep(CommunityId community, Collection collection);

    /** What writing an entry down did. */
    enum Outcome {
        ADDED,
        CHANGED,
        SAME
    }

    /** An entry and the article it came from. */
    record Standing(EntryId id, String path) {}

    /**
     * A folder that was imported.
     *
     * @param root where it was then
     */
    record Collection(String name, String root, Instant importedAt) {
        /** Whether this is likely the same folder at another place: it has a file that was imported from there. */
        boolean sharesAFile(Set<String> now, List<Standing> before) {
            return before.isEmpty() || before.stream().map(Standing::path).anyMatch(now::contains);
        }
    }
}
