package org.nobo.store;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.feature.Alarm;
import org.nobo.inbox.Alarms;
import org.nobo.stored.JsonForms;

/**
 * Alarms kept by db-scheduler. They are set with the open turn's connection, so they commit with the turn; an alarm is
 * removed only after the turn it caused has committed, and that turn is the same event when it is told of again.
 */
final class SchedulerAlarms implements Alarms {
    /** Behind the name of an alarm that was set anew while it rang; a name of ours never ends so. */
    private static final String MEANWHILE = "/~";

    private static final TaskDescriptor<Event.TimeCame> ALARM = TaskDescriptor.of("alarm", Event.TimeCame.class);

    private final Database database;
    private final InstantSource clock;
    private final SchedulerClient client;
    private Scheduler scheduler;

    SchedulerAlarms(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(database.joining(), task(event -> {}))
                .serializer(new EventSerializer())
                .build();
    }

    private static OneTimeTask<Event.TimeCame> task(Consumer<Event.TimeCame> ring) {
        return Tasks.oneTime(ALARM).execute((instance, context) -> ring.accept(instance.getData()));
    }

    @Override
    public void set(CommunityId community, Alarm alarm) {
        String id =
                "alarm/" + community + "/" + alarm.name() + "/" + alarm.due().toEpochMilli();
        var event = new Event.TimeCame(id, alarm.due(), community, alarm.name(), alarm.note());
        String instance = instance(community, alarm.name());
        database.use(handle -> {
            if (schedule(instance, event)) {
                cancel(instance + MEANWHILE);
            } else {
                schedule(instance + MEANWHILE, event);
            }
        });
    }

    /** Returns false for one that is ringing: the scheduler lets nobody touch it until its turn is over. */
    private boolean schedule(String instance, Event.TimeCame event) {
        try {
            client.schedule(
                    ALARM.instance(instance).data(event).scheduledTo(event.at()),
                    ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
            return true;
        } catch (TaskInstanceCurrentlyExecutingException e) {
            return false;
        }
    }

    @Override
    public void callOff(CommunityId community, String name) {
        database.use(handle -> {
            cancel(instance(community, name));
            cancel(instance(community, name) + MEANWHILE);
        });
    }

    private void cancel(String instance) {
        try {
            client.cancel(ALARM.instanceId(instance));
        } catch (TaskInstanceNotFoundException e) {
            // it has rung, or was never set: then there is nothing to call off
        } catch (TaskInstanceCurrentlyExecutingException e) {
            // it rings, and is gone after that
        }
    }

    private static String instance(CommunityId community, String name) {
        return community + "/" + name;
    }

    @Override
    public Optional<Instant> next() {
        return all().stream().map(ScheduledExecution::getExecutionTime).min(Comparator.naturalOrder());
    }

    private List<ScheduledExecution<Event.TimeCame>> all() {
        return database.with(handle -> {
            List<ScheduledExecution<Event.TimeCame>> all = new ArrayList<>();
            client.fetchScheduledExecutionsForTask(ALARM.getTaskName(), Event.TimeCame.class, all::add);
            return all;
        });
    }

    @Override
    public void start(Consumer<Event.TimeCame> ring) {
        scheduler = Scheduler.create(database.pool(), task(ring))
                .serializer(new EventSerializer())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(8)
                .pollingInterval(Duration.ofSeconds(1))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .schedulerName(() -> "nobo")
                .clock(asClock(clock))
                .build();
        scheduler.start();
    }

    private static Clock asClock(InstantSource source) {
        return source::instant;
    }

    /** Earliest first; an alarm is removed after it was told of, unless the turn has set it anew. */
    @Override
    public void ringDue(Consumer<Event.TimeCame> ring) {
        List<ScheduledExecution<Event.TimeCame>> due = all().stream()
                .filter(alarm -> !alarm.getExecutionTime().isAfter(clock.instant()))
                .sorted(Comparator.comparing(ScheduledExecution::getExecutionTime))
                .toList();
        for (ScheduledExecution<Event.TimeCame> alarm : due) {
            ring.accept(alarm.getData());
            callOffIfUnmoved(alarm);
        }
    }

    private void callOffIfUnmoved(ScheduledExecution<Event.TimeCame> alarm) {
        database.use(handle -> client.getScheduledExecution(alarm.getTaskInstance())
                .filter(now -> now.getExecutionTime().equals(alarm.getExecutionTime()))
                .ifPresent(now -> client.cancel(now.getTaskInstance())));
    }

    @Override
    public void close() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Alarms as JSON, like all that is stored. */
    private static final class EventSerializer implements Serializer {
        @Override
        public byte[] serialize(Object data) {
            return data == null
                    ? new byte[0]
                    : JsonForms.write(Event.class, (Event) data).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return bytes == null || bytes.length == 0
                    ? null
                    : type.cast(JsonForms.read(Event.class, new String(bytes, StandardCharsets.UTF_8)));
        }
    }
}
