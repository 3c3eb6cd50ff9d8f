package org.nobo.resource.knowhow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.KnowHow.Outcome;
import org.nobo.resource.knowhow.KnowHow.Standing;

/** Brings a folder into a community's know-how, and again when it has changed. */
public final class Import {
    private static final int REMOVED_AT_ONCE = 500;

    /** So many sections tell in which language an article is written. */
    private static final int TELLING = 5;

    private final KnowHow knowHow;
    private final CommunityId community;
    private final String collection;
    private final Instant now;
    private final Consumer<Runnable> together;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final List<Trouble> troubles = new ArrayList<>();
    private final Set<EntryId> seen = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private final Armful armful = new Armful();
    private UnaryOperator<String> languageOf = text -> "";
    private Optional<Published> published = Optional.empty();

    /**
     * An import that has not begun.
     *
     * @param collection the name entries of this folder go by; another folder needs another name
     * @param together runs something so that all it writes is written, or nothing
     */
    public Import(KnowHow knowHow, CommunityId community, String collection, Instant now, Consumer<Runnable> together) {
        this.knowHow = knowHow;
        this.community = community;
        this.collection = collection;
        this.now = now;
        this.together = together;
    }

    /** Has the language of articles told by this, where they do not say it. */
    public Import tellingLanguagesBy(UnaryOperator<String> by) {
        this.languageOf = by;
        return this;
    }

    /** Has answers lead to where the folder stands on the web. */
    public Import publishedAt(Optional<Published> where) {
        this.published = where;
        return this;
    }

    /**
     * What an import did.
     *
     * @param files the files that were read
     * @param troubles what could not be taken as it is
     */
    public record Result(int files, int added, int changed, int same, int removed, List<Trouble> troubles) {
        public Result {
            troubles = List.copyOf(troubles);
        }

        public int entries() {
            return added + changed + same;
        }
    }

    /** Another folder was imported under this name before. */
    public static final class AnotherFolder extends Exception {
        private static final long serialVersionUID = 1L;

        AnotherFolder(String name, String root) {
            super("Another folder was imported as \"" + name + "\" before: " + root);
        }
    }

    /** The same for a folder of Markdown alone. */
    public Result of(Folder folder, Progress progress) throws AnotherFolder {
        return of(folder, OtherFiles.NONE, progress);
    }

    /**
     * Reads the folder and writes down what is new or has changed, some hundred entries at a time. What is no longer in it is
     * removed; what a file held that cannot be read now, stays. Stopped in the middle, it has lost nothing: done again, it
     * does the rest.
     *
     * @param others reads those of its files that are no Markdown
     * @param progress is told how far it came
     * @throws AnotherFolder when the collection's entries came from somewhere else; nothing was changed
     */
    public Result of(Folder folder, OtherFiles others, Progress progress) throws AnotherFolder {
        List<Standing> before = knowHow.standing(community, collection);
        requireSame(folder, before);
        keepWhereItIsFrom(folder);
        troubles.addAll(folder.troubles());
        folder.troubles().forEach(trouble -> unknown.add(trouble.path()));
        int done = 0;
        int read = 0;
        for (Path file : folder.files()) {
            Article article = folder.read(file, others);
            int files = done++;
            carry(article, written -> progress.reached(files, written));
            read += article.leftOut() ? 0 : 1;
            progress.reached(done, 0);
        }
        write(armful.putDown());
        int removed = removeGone(folder, before);
        keepWhereItIsFrom(folder);
        return new Result(read, count(Outcome.ADDED), count(Outcome.CHANGED), count(Outcome.SAME), removed, troubles);
    }

    /** An article that stands in no folder, such as those that come with the bot. */
    public void take(Article article) {
        carry(article, written -> {});
        write(armful.putDown());
    }

    /** First of all, so that another folder of this name is known as another one even if this one is stopped half-way. */
    private void keepWhereItIsFrom(Folder folder) {
        knowHow.keep(community, new KnowHow.Collection(collection, folder.root().toString(), now));
    }

    private void carry(Article article, DoubleConsumer written) {
        troubles.addAll(article.troubles());
        if (article.leftOut()) {
            unknown.add(article.path());
        }
        List<Entry> entries = entries(article);
        for (int i = 0; i < entries.size(); i++) {
            seen.add(entries.get(i).id());
            armful.add(entries.get(i));
            if (armful.isFull()) {
                write(armful.putDown());
                written.accept((i + 1.0) / entries.size());
            }
        }
    }

    /** What an article does not say of itself is told by what it says, and by where the folder stands. */
    private List<Entry> entries(Article article) {
        String begins = article.sections().stream()
                .limit(TELLING)
                .map(section -> section.text().words())
                .collect(Collectors.joining("\n"));
        String language = languageOf.apply(begins);
        return article.entries(collection).stream()
                .map(entry -> entry.about(told(entry.section(), language)))
                .toList();
    }

    private About told(Section section, String language) {
        About said = section.about();
        About in = said.language().isEmpty() ? said.in(language) : said;
        return in.link().isEmpty()
                ? published.map(web -> in.at(web.of(section.source()))).orElse(in)
                : in;
    }

    private void write(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Outcome> taken = new ArrayList<>();
        together.accept(() -> {
            taken.clear();
            taken.addAll(knowHow.putAll(community, entries, now));
        });
        taken.forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
    }

    private int count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    private void requireSame(Folder folder, List<Standing> before) throws AnotherFolder {
        var known = knowHow.collection(community, collection);
        if (known.isEmpty() || known.get().root().equals(folder.root().toString())) {
            return;
        }
        Set<String> paths = folder.files().stream()
                .map(file -> Folder.pathOf(folder.root(), file))
                .collect(Collectors.toSet());
        if (!known.get().sharesAFile(paths, before)) {
            throw new AnotherFolder(collection, known.get().root());
        }
    }

    private int removeGone(Folder folder, List<Standing> before) {
        List<EntryId> gone = before.stream()
                .filter(standing -> !seen.contains(standing.id()))
                .filter(standing -> folder.covers(standing.path()) && !isUnknown(standing.path()))
                .map(Standing::id)
                .toList();
        for (int from = 0; from < gone.size(); from += REMOVED_AT_ONCE) {
            List<EntryId> some = gone.subList(from, Math.min(gone.size(), from + REMOVED_AT_ONCE));
            together.accept(() -> knowHow.removeAll(community, some));
        }
        return gone.size();
    }

    /** Whether it stands in a file or folder that could not be looked into. */
    private boolean isUnknown(String path) {
        return unknown.stream().anyMatch(closed -> path.equals(closed) || path.startsWith(closed + "/"));
    }
}
