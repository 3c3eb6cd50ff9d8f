package org.nobo.resource.share;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.knowhow.Tending;

/**
 * Know-how that is about to be shared. Stands in the states of talks, so its parts are plain words.
 *
 * @param id of the entry it becomes
 * @param kind the stored word of it
 * @param link empty where there is none
 * @param aliases questions it is known to answer
 * @param owner who will look after it
 * @param author who wrote the words
 * @param sharedBy under which name it stands; empty for none
 * @param question whose answer it is meant to be, as those who lead chose it from what nobody could answer; empty for none
 */
public record Draft(
        String id,
        String title,
        String words,
        String kind,
        List<String> values,
        String link,
        String language,
        List<String> aliases,
        String owner,
        String author,
        String sharedBy,
        String question) {
    /** What a form holds on every platform. */
    public static final int LONGEST = 3_000;

    public static final int LONGEST_TITLE = 120;

    public Draft {
        values = List.copyOf(values);
        aliases = List.copyOf(aliases);
        question = question == null ? "" : question; // as it was stored when who asked heard of new entries only
    }

    public Draft named(String name) {
        return new Draft(id, title, words, kind, values, link, language, aliases, owner, author, name, question);
    }

    /** The same in other words. */
    public Draft saying(String others) {
        return new Draft(id, title, others, kind, values, link, language, aliases, owner, author, sharedBy, question);
    }

    public EntryId entryId() {
        return new EntryId(id);
    }

    boolean isByItsOwner() {
        return author.equals(owner);
    }

    Entry entry() {
        return Entry.byHand(entryId(), title, words, new About(Kind.ofStored(kind), sharedBy, values), aliases);
    }

    Tending tending(Instant now) {
        return Tending.by(new MemberId(owner), new MemberId(author), now)
                .linked(link.isEmpty() ? Optional.empty() : Optional.of(URI.create(link)))
                .in(language);
    }

    /** What an entry says becomes this one's too, below its own words; it is then asked for in the ways of both. */
    Entry addedTo(Entry other) {
        List<String> all = new ArrayList<>(other.aliases());
        if (!title.equalsIgnoreCase(other.title())) {
            all.add(title);
        }
        all.addAll(aliases);
        String both = other.words().contains(words) ? other.words() : other.words() + "\n\n" + words;
        return Entry.byHand(other.id(), other.title(), both, other.section().about(), all);
    }
}
