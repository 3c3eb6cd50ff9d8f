package org.nobo.store;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Event;
import org.nobo.feature.Alarm;
import org.nobo.inbox.Alarms;
import org.nobo.stored.JsonForms;

/**
 * Alarms in the table of db-scheduler, which rings them. They are set and called off by our own statements, in the
 * transaction of the turn: the library opens connections of its own, and leaves alone an alarm that is ringing, which is
 * what a turn that an alarm caused most often sets anew or calls off. Each change gives the row a new version, so that an
 * alarm is taken away after its turn only where that turn has left it as it was.
 */
final class SchedulerAlarms implements Alarms {
    private static final TaskDescriptor<Event.TimeCame> ALARM = TaskDescriptor.of("alarm", Event.TimeCame.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

    private final Database database;
    private final InstantSource clock;
    private Scheduler scheduler;

    SchedulerAlarms(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void set(CommunityId community, Alarm alarm) {
        byte[] event = written(community, alarm);
        database.use(handle -> {
            int set = handle.execute("""
                    insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                    values (?, ?, ?, ?, false, 1) on conflict do nothing""", ALARM.getTaskName(), instance(community, alarm.name()), event, alarm.due());
            if (set == 0) {
                handle.execute("""
                        update scheduled_tasks
                        set task_data = ?, execution_time = ?, picked = false, picked_by = null, last_heartbeat = null,
                            consecutive_failures = 0, version = version + 1
                        where task_name = ? and task_instance = ?""", event, alarm.due(), ALARM.getTaskName(), instance(community, alarm.name()));
            }
        });
    }

    @Override
    public void callOff(CommunityId community, String name) {
        database.use(handle -> handle.execute(
                "delete from scheduled_tasks where task_name = ? and task_instance = ?",
                ALARM.getTaskName(),
                instance(community, name)));
    }

    private static String instance(CommunityId community, String name) {
        return community + "/" + name;
    }

    /** The alarms of one community are another's from now on; where that has one of the same name, that one stands. */
    static void move(Handle handle, CommunityId from, CommunityId to) {
        String prefix = from + "/";
        List<Event.TimeCame> all = handle.select("""
                        select task_data from scheduled_tasks
                        where task_name = ? and substring(task_instance from 1 for ?) = ?""", ALARM.getTaskName(), prefix.length(), prefix)
                .map((row, context) -> Form.read(row.getBytes("task_data")))
                .list();
        for (Event.TimeCame alarm : all) {
            handle.execute(
                    """
                    insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
                    values (?, ?, ?, ?, false, 1) on conflict do nothing""",
                    ALARM.getTaskName(),
                    instance(to, alarm.alarm()),
                    written(to, new Alarm(alarm.alarm(), alarm.at(), alarm.note())),
                    alarm.at());
            handle.execute(
                    "delete from scheduled_tasks where task_name = ? and task_instance = ?",
                    ALARM.getTaskName(),
                    instance(from, alarm.alarm()));
        }
    }

    private static byte[] written(CommunityId community, Alarm alarm) {
        String id =
                "alarm/" + community + "/" + alarm.name() + "/" + alarm.due().toEpochMilli();
        return Form.written(new Event.TimeCame(id, alarm.due(), community, alarm.name(), alarm.note()));
    }

    private void takeAway(String instance, long version) {
        database.use(handle -> handle.execute(
                "delete from scheduled_tasks where task_name = ? and task_instance = ? and version = ?",
                ALARM.getTaskName(),
                instance,
                version));
    }

    @Override
    public Optional<Instant> next() {
        return database.with(handle -> handle.select(
                        "select min(execution_time) from scheduled_tasks where task_name = ?", ALARM.getTaskName())
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public void start(Consumer<Event.TimeCame> ring) {
        ringAgainWhatRangWhenTheProcessDied();
        scheduler = Scheduler.create(database.pool(), task(ring))
                .serializer(new Form())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .threads(8)
                .pollingInterval(Duration.ofSeconds(1))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .schedulerName(() -> "nobo")
                .clock(asClock(clock))
                .build();
        scheduler.start();
    }

    /** There is one process at a time, so whatever is ringing when it starts was cut off. */
    private void ringAgainWhatRangWhenTheProcessDied() {
        database.use(handle -> handle.execute("""
                update scheduled_tasks set picked = false, picked_by = null, version = version + 1
                where task_name = ? and picked""", ALARM.getTaskName()));
    }

    private CustomTask<Event.TimeCame> task(Consumer<Event.TimeCame> ring) {
        return Tasks.custom(ALARM)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_TROUBLE))
                .execute((instance, context) -> {
                    ring.accept(instance.getData());
                    return new TakeAway();
                });
    }

    /** The turn has committed. */
    private final class TakeAway implements CompletionHandler<Event.TimeCame> {
        @Override
        public void complete(ExecutionComplete done, ExecutionOperations<Event.TimeCame> operations) {
            takeAway(done.getExecution().taskInstance.getId(), done.getExecution().version);
        }
    }

    private static Clock asClock(InstantSource source) {
        return source::instant;
    }

    private record Due(String instance, long version, Event.TimeCame event) {}

    @Override
    public void ringDue(Consumer<Event.TimeCame> ring) {
        for (Due alarm : due()) {
            ring.accept(alarm.event());
            takeAway(alarm.instance(), alarm.version());
        }
    }

    private List<Due> due() {
        return database.with(handle -> handle.select("""
                        select task_instance, version, task_data from scheduled_tasks
                        where task_name = ? and execution_time <= ?
                        order by execution_time, task_instance""", ALARM.getTaskName(), clock.instant())
                .map((row, context) -> new Due(
                        row.getString("task_instance"), row.getLong("version"), Form.read(row.getBytes("task_data"))))
                .list());
    }

    @Override
    public void close() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Alarms as JSON, like all that is stored. */
    private static final class Form implements Serializer {
        static byte[] written(Event.TimeCame event) {
            return JsonForms.write(Event.class, event).getBytes(StandardCharsets.UTF_8);
        }

        static Event.TimeCame read(byte[] written) {
            return (Event.TimeCame) JsonForms.read(Event.class, new String(written, StandardCharsets.UTF_8));
        }

        @Override
        public byte[] serialize(Object event) {
            return written((Event.TimeCame) event);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] written) {
            return type.cast(read(written));
        }
    }
}
