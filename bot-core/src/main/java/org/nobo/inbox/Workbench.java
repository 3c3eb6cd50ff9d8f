package org.nobo.inbox;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.nobo.chat.Event;
import org.nobo.feature.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does long work, outside any transaction. It stands in the database until the turn that hears of its result has
 * committed, so after a crash it is done again.
 */
final class Workbench {
    private static final Logger LOG = LoggerFactory.getLogger(Workbench.class);

    private final Map<String, Work.Growing> workers;
    private final Desk desk;
    private final Executor threads;
    private final Consumer<Event> told;

    Workbench(Map<String, Work.Growing> workers, Desk desk, Executor threads, Consumer<Event> told) {
        this.workers = workers;
        this.desk = desk;
        this.threads = threads;
        this.told = told;
    }

    void take(Works.Asked asked) {
        threads.execute(() -> work(asked));
    }

    private void work(Works.Asked asked) {
        Work.Growing worker = workers.get(RouteList.prefix(asked.work().name()));
        if (worker == null) {
            LOG.warn("Nobody does the work {} any more", asked.work().name());
            return;
        }
        try {
            String name = asked.work().name();
            String id =
                    "work/" + asked.community() + "/" + name + "/" + asked.at().toEpochMilli();
            String result = worker.work(asked.work().input(), grown(asked, id));
            told.accept(new Event.WorkDone(id, desk.clock().instant(), asked.community(), name, result));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // we are closing: it is done again after the next start
        } catch (RuntimeException e) {
            LOG.error(
                    "The work {} failed; it is tried again at the next start",
                    asked.work().name(),
                    e);
        }
    }

    /** Numbered, so that what was seen before a crash is not shown again after it. */
    private Consumer<String> grown(Works.Asked asked, String id) {
        AtomicInteger number = new AtomicInteger();
        return soFar -> told.accept(new Event.WorkGrew(
                id + "/" + number.incrementAndGet(),
                desk.clock().instant(),
                asked.community(),
                asked.work().name(),
                soFar));
    }
}
