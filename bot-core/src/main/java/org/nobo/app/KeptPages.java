package org.nobo.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nobo.community.Community;
import org.nobo.illuminate.publish.Folder;
import org.nobo.illuminate.publish.Outcome;
import org.nobo.illuminate.publish.Sheet;
import org.nobo.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the pages in a folder as they are agreed to now, while the bot runs: what is withdrawn is gone from there within half
 * a minute. Where there is one community its pages stand in the folder itself, else each has a folder named by its id.
 */
final class KeptPages implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPages.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(25);

    /** A large site is looked at more seldom, so that looking takes no more than a fiftieth of the time. */
    private static final int TIMES_AS_LONG = 50;

    private final Store store;
    private final Pages pages;
    private final Optional<Settings.Published> to;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("nobo-pages").daemon().factory());
    private final Map<Path, Folder> folders = new HashMap<>();
    private String trouble = "";

    KeptPages(Store store, Optional<Settings.Published> to) {
        this.store = store;
        this.pages = new Pages(store);
        this.to = to;
    }

    /** Nothing is kept where no folder is named. */
    static KeptPages start(Optional<Settings.Published> to, Store store) {
        KeptPages kept = new KeptPages(store, to);
        if (to.isPresent()) {
            kept.after(Duration.ZERO);
        }
        return kept;
    }

    Optional<Path> folder() {
        return to.map(Settings.Published::folder);
    }

    private void after(Duration pause) {
        if (!timer.isShutdown()) {
            var unused = timer.schedule(this::lookAgain, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookAgain() {
        long from = System.nanoTime();
        try {
            lay(to.orElseThrow());
            trouble = "";
        } catch (IOException | RuntimeException e) {
            say(e);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - from).multipliedBy(TIMES_AS_LONG);
        Duration pause = took.compareTo(PAUSE) < 0 ? PAUSE : took;
        after(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }

    /** Once for each thing that is in the way, and not each time. */
    private void say(Exception e) {
        String now = String.valueOf(e.getMessage());
        if (!now.equals(trouble)) {
            trouble = now;
            LOG.warn("The pages could not be changed: {}", now);
        }
    }

    /** Makes the folder what it should be now. */
    void lay(Settings.Published where) throws IOException {
        List<Community> all =
                store.transactions().inOne(() -> store.communities().all());
        Set<Path> current = new HashSet<>();
        for (Community each : all) {
            String id = each.id().value();
            boolean alone = all.size() == 1;
            Path folder = alone ? where.folder() : where.folder().resolve(id);
            current.add(folder);
            Optional<URI> address = where.address().map(base -> alone ? base : base.resolve(id + "/"));
            lay(folder, pages.sheets(each, address));
        }
        for (Path folder : Folder.publishedIn(where.folder())) {
            if (!current.contains(folder)) {
                lay(folder, List.of());
            }
        }
    }

    private void lay(Path folder, Collection<Sheet> sheets) throws IOException {
        Outcome outcome = folders.computeIfAbsent(folder, Folder::new).lay(sheets);
        if (outcome.written() + outcome.removed() > 0) {
            LOG.info("Pages in {}: {} written, {} removed", folder, outcome.written(), outcome.removed());
        }
    }

    @Override
    public void close() {
        timer.shutdown();
    }
}
