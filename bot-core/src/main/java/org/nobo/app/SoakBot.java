package org.nobo.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.nobo.outbox.Moments;
import org.nobo.store.Store;
import org.nobo.trial.FilePlatform;
import org.nobo.trial.Soak;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The bot that {@code soak} starts and kills: it lives on the platform of files until it is killed. */
@Command(name = "soak-bot", hidden = true, description = "The bot that soak starts and kills.")
final class SoakBot implements Callable<Integer> {
    @Mixin
    private DataFolder data;

    @Option(names = "--rehearse", description = "Get everything ready once, and end.")
    private boolean rehearse;

    @Override
    public Integer call() throws Exception {
        PrintStream acknowledgements = System.out;
        BufferedReader events = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Store store = data.open()) {
            if (rehearse) {
                SoakKnowHow.lay(store, data.path());
            }
            Bot bot = bot(store, events, acknowledgements);
            bot.start();
            if (rehearse) {
                bot.close();
                return 0;
            }
            acknowledgements.println(Soak.READY);
            acknowledgements.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private Bot bot(Store store, BufferedReader events, PrintStream acknowledgements)
            throws IOException, Settings.NotUnderstood {
        long seed = System.nanoTime();
        FilePlatform platform = new FilePlatform(data.path().resolve(Soak.POSTS), events, acknowledgements, seed);
        var conditions =
                new Bot.Conditions(InstantSource.system(), data.settings().patience(), Moments.QUIET, seed, false);
        return new Bot(
                store,
                List.of(platform),
                conditions.indexedIn(data.index()).understanding(data.settings().model()));
    }
}
