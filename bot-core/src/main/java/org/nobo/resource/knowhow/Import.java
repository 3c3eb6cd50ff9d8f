package org.nobo.resource.knowhow;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.nobo.chat.CommunityId;
import org.nobo.resource.knowhow.KnowHow.Outcome;
import org.nobo.resource.knowhow.KnowHow.Standing;

/** Brings a folder into a community's know-how, and again when it has changed. */
public final class Import {
    private final KnowHow knowHow;
    private final CommunityId community;
    private final String collection;
    private final Instant now;
    private final Consumer<Runnable> together;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final List<Trouble> troubles = new ArrayList<>();
    private final Set<EntryId> seen = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();

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
    public Result of(Folder folder, IntConsumer progress) throws AnotherFolder {
        return of(folder, OtherFiles.NONE, progress);
    }

    /**
     * Reads the folder and writes down what is new or has changed. What is no longer in it is removed; what a file held
     * that cannot be read now, stays.
     *
     * @param others reads those of its files that are no Markdown
     * @param progress is told after each file how many are done
     * @throws AnotherFolder when the collection's entries came from somewhere else; nothing was changed
     */
    public Result of(Folder folder, OtherFiles others, IntConsumer progress) throws AnotherFolder {
        List<Standing> before = knowHow.standing(community, collection);
        requireSame(folder, before);
        troubles.addAll(folder.troubles());
        folder.troubles().forEach(trouble -> unknown.add(trouble.path()));
        int done = 0;
        int read = 0;
        Armful armful = new Armful();
        for (Path file : folder.files()) {
            Article article = folder.read(file, others);
            armful.add(article);
            if (armful.isFull()) {
                take(armful.putDown());
            }
            read += article.leftOut() ? 0 : 1;
            progress.accept(++done);
        }
        take(armful.putDown());
        int removed = removeGone(folder, before);
        knowHow.keep(community, new KnowHow.Collection(collection, folder.root().toString(), now));
        return new Result(read, count(Outcome.ADDED), count(Outcome.CHANGED), count(Outcome.SAME), removed, troubles);
    }

    /** An article that stands in no folder, such as those that come with the bot. */
    public void take(Article article) {
        take(List.of(article));
    }

    private void take(List<Article> articles) {
        List<Entry> entries = new ArrayList<>();
        for (Article article : articles) {
            troubles.addAll(article.troubles());
            if (article.leftOut()) {
                unknown.add(article.path());
            }
            article.sections().forEach(section -> entries.add(Entry.of(collection, section)));
        }
        entries.forEach(entry -> seen.add(entry.id()));
        List<Outcome> taken = new ArrayList<>();
        together.accept(() -> {
            taken.clear();
            taken.addAll(knowHow.putAll(community, entries, now));
            articles.forEach(article -> article.aliases().forEach(this::alias));
        });
        taken.forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
    }

    private void alias(Article.Alias alias) {
        knowHow.alias(community, EntryId.of(collection, alias.of()), alias.words());
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
        together.accept(() -> gone.forEach(entry -> knowHow.remove(community, entry)));
        return gone.size();
    }

    /** Whether it stands in a file or folder that could not be looked into. */
    private boolean isUnknown(String path) {
        return unknown.stream().anyMatch(closed -> path.equals(closed) || path.startsWith(closed + "/"));
    }
}
