package org.nobo.app;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.illuminate.story.Retelling;
import org.nobo.resource.answer.Quoting;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.store.Store;

/** Stories that stand in answers to questions. */
record QuotedStories(Store store) implements Quoting {
    @Override
    public void hold(List<EntryId> entries) {
        List<String> stories = stories(entries);
        if (!stories.isEmpty()) {
            store.retellings().hold(stories);
        }
    }

    @Override
    public boolean said(CommunityId community, String intention, List<EntryId> entries) {
        List<String> stories = stories(entries);
        if (!stories.isEmpty()) {
            store.retellings().keep(new Retelling(community, intention, Optional.empty(), stories));
        }
        return !stories.isEmpty();
    }

    private static List<String> stories(List<EntryId> entries) {
        return entries.stream()
                .flatMap(entry -> FoundStories.story(entry).stream())
                .toList();
    }
}
