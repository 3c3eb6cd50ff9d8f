package org.nobo.resource.answer;

import java.util.List;
import org.nobo.chat.Control;
import org.nobo.community.Member;
import org.nobo.feature.Feature;
import org.nobo.feature.Routes;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.Facets;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.search.Finding;
import org.nobo.resource.search.Search;

/** Suggests what is known while somebody types a question, where a platform can show that. */
public final class Titles implements Feature {
    private static final int SUGGESTED = 10;
    private static final int PROMPTS = 4;

    /** Less than this says nothing yet. */
    private static final int LETTERS = 2;

    private final KnowHow knowHow;
    private final Search search;

    public Titles(KnowHow knowHow, Search search) {
        this.knowHow = knowHow;
        this.search = search;
    }

    @Override
    public void routes(Routes routes) {
        routes.suggest("ask", this::fitting).suggest("find", this::fitting).suggest("prompts", this::newest);
    }

    /** What somebody may ask who has not begun to type. */
    private List<Control.Option> newest(Member who, String typed) {
        return knowHow.fitting(who.community(), Facets.ALL, List.of(), PROMPTS).stream()
                .map(Entry::title)
                .filter(title -> !title.isBlank())
                .distinct()
                .map(title -> Control.Option.of(title, title))
                .toList();
    }

    private List<Control.Option> fitting(Member who, String typed) {
        String begun = typed.strip();
        if (begun.length() < LETTERS) {
            return List.of();
        }
        return search.find(who.community(), begun, SUGGESTED).best().stream()
                .map(Finding::entry)
                .flatMap(id -> knowHow.find(who.community(), id).stream())
                .map(Entry::title)
                .distinct()
                .map(title -> Control.Option.of(title, title))
                .toList();
    }
}
