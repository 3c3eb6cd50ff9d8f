package org.nobo.resource.knowhow;

import java.util.ArrayList;
import java.util.List;

/** Articles that are written down together: a transaction for each of many small files would take most of the time. */
final class Armful {
    private static final int SECTIONS = 500;
    private static final int LETTERS = 1_000_000;

    private final List<Article> articles = new ArrayList<>();
    private int sections;
    private int letters;

    void add(Article article) {
        articles.add(article);
        sections += article.sections().size();
        for (Section section : article.sections()) {
            letters += section.text().words().length();
        }
    }

    boolean isFull() {
        return sections >= SECTIONS || letters >= LETTERS;
    }

    /** What was carried; nothing is, after that. */
    List<Article> putDown() {
        List<Article> carried = List.copyOf(articles);
        articles.clear();
        sections = 0;
        letters = 0;
        return carried;
    }
}
