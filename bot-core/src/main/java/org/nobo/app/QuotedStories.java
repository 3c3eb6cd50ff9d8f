package org.nobo.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Message;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.illuminate.story.Quotes;
import org.nobo.illuminate.story.Retelling;
import org.nobo.resource.answer.Quoting;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.question.QuestionId;
import org.nobo.store.Store;
import org.nobo.words.Wordbook;

/** Stories that stand in answers to questions, and what is said there once they are shown no longer. */
record QuotedStories(Store store, Wordbook words) implements Quoting, Quotes {
    @Override
    public boolean said(CommunityId community, String intention, List<EntryId> entries) {
        List<String> stories = entries.stream()
                .flatMap(entry -> FoundStories.story(entry).stream())
                .toList();
        if (!stories.isEmpty()) {
            store.retellings().keep(new Retelling(community, intention, Optional.empty(), stories));
        }
        return !stories.isEmpty();
    }

    @Override
    public boolean isOne(Retelling retelling) {
        return retelling.intention().startsWith(ANSWERED)
                || retelling.intention().startsWith(SHARED);
    }

    @Override
    public Action without(Retelling quote, boolean takenBack) {
        String key = takenBack ? "story.quoted.back" : "story.quoted.hidden";
        return new Action.Edit(
                quote.intention(), Message.of(words.in(language(quote)).say(key)));
    }

    /** Of whoever asked, where it was said to them; else that in which all are spoken to. */
    private Locale language(Retelling quote) {
        return asker(quote)
                .map(Member::language)
                .orElseGet(() -> store.communities()
                        .find(quote.community())
                        .map(Community::language)
                        .orElse(Locale.ENGLISH));
    }

    private Optional<Member> asker(Retelling quote) {
        return quote.intention().startsWith(SHARED)
                ? Optional.empty()
                : store.questions()
                        .find(new QuestionId(quote.intention().substring(ANSWERED.length())))
                        .flatMap(question -> store.members().find(question.asker()));
    }
}
