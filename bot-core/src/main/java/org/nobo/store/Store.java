package org.nobo.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.nobo.care.report.Reports;
import org.nobo.chat.Safe;
import org.nobo.community.Absences;
import org.nobo.community.Communities;
import org.nobo.community.Joinings;
import org.nobo.community.Members;
import org.nobo.community.Merging;
import org.nobo.community.OneTimeCodes;
import org.nobo.dialogue.Talks;
import org.nobo.inbox.Alarms;
import org.nobo.inbox.HeardEvents;
import org.nobo.inbox.Transactions;
import org.nobo.inbox.Works;
import org.nobo.outbox.Outbox;

/** The database, open and up to date, and every repository in it; a repository keeps nothing itself. */
public final class Store extends FourWorks implements AutoCloseable {
    /** For what goes out: it does not wait until all that came in is handled. */
    private static final int GOING_OUT = 3;

    /** For what comes in: that it is written down is waited for by platforms, which are impatient. */
    private static final int COMING_IN = 3;

    private final Database goingOut;
    private final Database comingIn;

    private Store(Database database) {
        super(database);
        this.goingOut = database.aside(GOING_OUT);
        this.comingIn = database.aside(COMING_IN);
    }

    /**
     * Opens the database at an address, and brings its tables up to date.
     *
     * @throws CannotOpen with a sentence for the person who runs the bot
     */
    public static Store open(DatabaseAddress address) throws CannotOpen {
        AutoCloseable right = OneBot.on(address);
        try {
            return new Store(new Database(UpToDate.pool(address), right));
        } catch (RuntimeException e) {
            Database.giveUp(right);
            throw CannotOpen.because(address, e);
        }
    }

    /** The version of the tables. */
    public String version() {
        return UpToDate.version(database);
    }

    public Transactions transactions() {
        return database;
    }

    public HeardEvents events() {
        return new JdbiHeardEvents(comingIn);
    }

    public Outbox outbox() {
        return new JdbiOutbox(goingOut, events());
    }

    public Talks talks() {
        return new JdbiTalks(database);
    }

    public Works works() {
        return new JdbiWorks(database);
    }

    public Communities communities() {
        return new JdbiCommunities(database);
    }

    public Members members() {
        return new JdbiMembers(database);
    }

    /** Who is away. */
    public Absences absences() {
        return new JdbiAbsences(database);
    }

    /** Codes that were given out. */
    public OneTimeCodes codes() {
        return new JdbiOneTimeCodes(database);
    }

    /** Workspaces that would join a community. */
    public Joinings joinings() {
        return new JdbiJoinings(database);
    }

    /** What makes one member of two. */
    public Merging merging() {
        return new JdbiMerging(database);
    }

    /** What was told to leaders in private. */
    public Reports reports() {
        return new JdbiReports(database);
    }

    /** What adapters keep, locked with this key. */
    public Safe safe(String nameOfKey, String key) {
        return new JdbiSafe(database, Lock.of(nameOfKey, key));
    }

    /** Alarms by this clock. */
    public Alarms alarms(InstantSource clock) {
        return new SchedulerAlarms(database, clock);
    }

    /** Has the database say how it does: connections in use, waits for one. To be called once. */
    public void measuredBy(MeterRegistry registry) {
        database.measuredBy(registry);
    }

    /** Keeps an embedded database's file in bounds; to be called every second or so. */
    public void tidy() {
        database.tidy();
    }

    @Override
    public void close() {
        database.close();
    }
}
