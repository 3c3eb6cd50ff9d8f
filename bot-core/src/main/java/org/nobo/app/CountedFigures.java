package org.nobo.app;

import java.util.List;
import org.nobo.chat.CommunityId;
import org.nobo.illuminate.press.Figure;
import org.nobo.illuminate.press.Figures;
import org.nobo.illuminate.story.Where;
import org.nobo.store.Store;

/** What can be counted in the database about a community. */
record CountedFigures(Store store) implements Figures {

    @Override
    public List<Figure> of(CommunityId community) {
        return List.of(
                new Figure("members", store.members().count(community)),
                new Figure("shared", store.stories().countShownHere(community)),
                new Figure(
                        "pages", store.stories().shown(community, Where.PAGES).size()),
                new Figure("tellers", (int) store.stories().shown(community, Where.HERE).stream()
                        .map(story -> story.author())
                        .distinct()
                        .count()));
    }
}
