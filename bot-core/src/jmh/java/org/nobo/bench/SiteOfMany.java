package org.nobo.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.nobo.app.Pages;
import org.nobo.community.Community;
import org.nobo.illuminate.publish.Folder;
import org.nobo.illuminate.publish.Outcome;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;
import org.nobo.store.DatabaseAddress;
import org.nobo.store.Store;

/**
 * How long the pages of a community with many stories take, the way the bot keeps them in a folder: all of them, then after
 * one change after another. {@code SiteOfMany [STORIES [TIMES]]}. Each line says what was done, how long it took by the clock
 * and on all processors together, in milliseconds, and how many files it touched.
 */
public final class SiteOfMany {
    private static final Optional<URI> ADDRESS = Optional.of(URI.create("https://stories.example.org/"));

    private final Store store;
    private final Folder folder;
    private final MadeUpStories made;
    private final Community community;
    private final Pages pages;

    private SiteOfMany(Store store, Path folder, MadeUpStories made) {
        this.store = store;
        this.folder = new Folder(folder);
        this.made = made;
        this.community = made.community();
        this.pages = new Pages(store);
    }

    public static void main(String[] arguments) throws Exception {
        int stories = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        int times = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6;
        Path all = Files.createTempDirectory("nobo-site");
        try (Store store = Store.open(DatabaseAddress.embedded(all.resolve("data")))) {
            MadeUpStories made = new MadeUpStories(store);
            made.tell(stories);
            new SiteOfMany(store, all.resolve("pages"), made).run(stories, times);
        } finally {
            Benched.deleteAll(all);
        }
    }

    private void run(int stories, int times) throws IOException {
        timed("all of " + stories, () -> {});
        for (int i = 1; i <= times; i++) {
            int old = stories * i / (times + 2);
            timed("nothing", () -> {});
            timed("a new one", () -> made.tell(1));
            timed("an old one in other words", () -> change(old));
            timed("an old one withdrawn", () -> withdraw(old));
            timed("a new one withdrawn", () -> withdraw(made.last()));
        }
    }

    private void change(int number) {
        Story story = store.stories().find(MadeUpStories.id(number)).orElseThrow();
        store.stories().keep(made.inOtherWords(story));
    }

    private void withdraw(int number) {
        Set<Where> everywhere = EnumSet.allOf(Where.class);
        store.stories().withdraw(MadeUpStories.id(number), everywhere, made.now());
    }

    private void timed(String what, Runnable change) throws IOException {
        change.run();
        long cpu = processorTime();
        long begin = System.nanoTime();
        var sheets = pages.sheets(community, ADDRESS);
        long listed = System.nanoTime();
        Outcome outcome = folder.lay(sheets);
        System.out.printf(
                "%-27s %,7.0f ms, of these %,5.0f to know what there is; %,7.0f ms on processors; %d written, %d removed%n",
                what,
                (System.nanoTime() - begin) / 1e6,
                (listed - begin) / 1e6,
                (processorTime() - cpu) / 1e6,
                outcome.written(),
                outcome.removed());
    }

    private static long processorTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
