package org.nobo.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Safe;
import org.nobo.chat.WebDoor;
import org.nobo.store.Store;

/**
 * The bot as it runs. It knocks at each platform by itself: on one that lets it in it runs at once, whoever else is silent,
 * and the web server is up before anybody answers.
 */
final class Running {
    private final Store store;
    private final Settings settings;
    private final Map<String, String> environment;
    private final Arriving arriving;
    private final PrintWriter err;
    private final BlockingQueue<Word> words = new LinkedBlockingQueue<>();

    Running(Store store, Settings settings, Map<String, String> environment, Arriving arriving, PrintWriter err) {
        this.store = store;
        this.settings = settings;
        this.environment = environment;
        this.arriving = arriving;
        this.err = err;
    }

    /** What comes up while it runs. */
    private sealed interface Word {
        record LetIn(ChatPlatform platform) implements Word {}

        record TurnedAway(Exception why) implements Word {}

        record Stop() implements Word {}
    }

    /** Ends it, from any thread. */
    void stop() {
        words.add(new Word.Stop());
    }

    /**
     * Runs until it is stopped.
     *
     * @throws CannotConnect when a platform says what somebody has to mend
     */
    void on(List<PlatformProvider> meant, Safe safe, Bot.Conditions conditions) throws Exception {
        Platforms platforms =
                new Platforms(meant.stream().map(PlatformProvider::id).toList());
        boolean called = false;
        for (PlatformProvider each : meant) {
            called |= each.callsUs(environment);
        }
        ExecutorService knocking = Executors.newVirtualThreadPerTaskExecutor();
        meant.forEach(each -> knocking.execute(() -> words.add(knock(each, safe))));
        try (Meters meters = Meters.over(store, platforms);
                Bot bot = new Bot(store, List.of(), conditions)) {
            bot.start();
            try (Serving web = Serving.start(settings.web(), called, behind(platforms, meters), environment, store);
                    KeptPages kept = KeptPages.start(settings.pages(), store)) {
                live(in -> {
                    bot.comesIn(in);
                    meters.count(in);
                    platforms.isIn(in);
                    say(platforms, web, kept);
                });
            }
        } finally {
            knocking.shutdownNow();
            words.forEach(Running::letGo);
        }
    }

    private void live(Consumer<ChatPlatform> comesIn) throws Exception {
        while (true) {
            switch (words.take()) {
                case Word.LetIn(ChatPlatform platform) -> comesIn.accept(platform);
                case Word.TurnedAway(Exception why) -> throw why;
                case Word.Stop() -> {
                    return;
                }
            }
        }
    }

    private Word knock(PlatformProvider at, Safe safe) {
        try {
            return new Word.LetIn(arriving.at(at, environment, safe));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Word.Stop();
        } catch (CannotConnect | RuntimeException e) {
            return new Word.TurnedAway(e);
        }
    }

    /** Who let us in when it was over already. */
    private static void letGo(Word word) {
        if (word instanceof Word.LetIn(ChatPlatform platform)) {
            platform.close();
        }
    }

    private static Serving.Behind behind(Platforms platforms, Meters meters) {
        return new Serving.Behind() {
            @Override
            public Optional<WebDoor> door(String path) {
                return path.equals(meters.path()) ? Optional.of(meters) : platforms.door(path);
            }

            @Override
            public List<String> remarks() {
                return platforms.remarks();
            }
        };
    }

    private void say(Platforms platforms, Serving web, KeptPages kept) {
        List<String> notIn = platforms.notIn();
        err.println("nobo: running on " + String.join(" and ", platforms.in())
                + (notIn.isEmpty() ? "" : ", not yet on " + String.join(" and ", notIn))
                + web.port().map(port -> ", port " + port).orElse("")
                + kept.folder().map(folder -> ", pages in " + folder).orElse("") + "; Ctrl-C stops it");
        err.flush();
    }
}
