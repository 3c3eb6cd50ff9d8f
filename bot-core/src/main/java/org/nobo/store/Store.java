package org.nobo.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.flywaydb.core.Flyway;
import org.nobo.care.report.Reports;
import org.nobo.chat.Safe;
import org.nobo.community.Communities;
import org.nobo.community.Members;
import org.nobo.connect.firstdays.Newcomers;
import org.nobo.connect.introduction.Encounters;
import org.nobo.connect.introduction.Introductions;
import org.nobo.connect.mentoring.Mentorships;
import org.nobo.connect.network.Ties;
import org.nobo.connect.profile.Profiles;
import org.nobo.connect.rounds.Rounds;
import org.nobo.connect.wording.Wordings;
import org.nobo.dialogue.Talks;
import org.nobo.illuminate.prompt.Prompts;
import org.nobo.illuminate.prompt.Rhythms;
import org.nobo.illuminate.story.Habits;
import org.nobo.illuminate.story.Pictures;
import org.nobo.illuminate.story.Reminders;
import org.nobo.illuminate.story.Stories;
import org.nobo.inbox.Alarms;
import org.nobo.inbox.HeardEvents;
import org.nobo.inbox.Transactions;
import org.nobo.inbox.Works;
import org.nobo.name.SharedValues;
import org.nobo.name.Values;
import org.nobo.name.ValuesHistory;
import org.nobo.name.charter.Charters;
import org.nobo.name.lived.Lived;
import org.nobo.name.workshop.Workshops;
import org.nobo.outbox.Outbox;
import org.nobo.resource.helping.Pleas;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.question.Questions;
import org.nobo.resource.search.Meanings;

/** The database, open and up to date, and every repository in it. */
public final class Store implements AutoCloseable {
    private final Database database;
    private final HeardEvents events;
    private final Outbox outbox;
    private final Talks talks;
    private final Works works;
    private final Communities communities;
    private final Members members;
    private final Values values;
    private final SharedValues sharedValues;
    private final Charters charters;
    private final Workshops workshops;
    private final Lived lived;
    private final Reports reports;
    private final Prompts prompts;
    private final Stories stories;
    private final Habits habits;
    private final Rhythms rhythms;
    private final Pictures pictures;
    private final Reminders reminders;
    private final Profiles profiles;
    private final Introductions introductions;
    private final Encounters encounters;
    private final Rounds rounds;
    private final Mentorships mentorships;
    private final Newcomers newcomers;
    private final Wordings wordings;
    private final ValuesHistory valuesHistory;
    private final Ties ties;
    private final KnowHow knowHow;
    private final ChangeLog changeLog;
    private final Tended tended;
    private final Questions questions;
    private final Pleas pleas;
    private final Meanings meanings;

    private Store(Database database) {
        this.database = database;
        this.events = new JdbiHeardEvents(database);
        this.outbox = new JdbiOutbox(database, events);
        this.talks = new JdbiTalks(database);
        this.works = new JdbiWorks(database);
        this.communities = new JdbiCommunities(database);
        this.members = new JdbiMembers(database);
        this.values = new JdbiValues(database);
        this.sharedValues = new JdbiSharedValues(database);
        this.charters = new JdbiCharters(database);
        this.workshops = new JdbiWorkshops(database);
        this.lived = new JdbiLived(database);
        this.reports = new JdbiReports(database);
        this.prompts = new JdbiPrompts(database);
        this.stories = new JdbiStories(database);
        this.habits = new JdbiHabits(database);
        this.rhythms = new JdbiRhythms(database);
        this.pictures = new JdbiPictures(database);
        this.reminders = new JdbiReminders(database);
        this.profiles = new JdbiProfiles(database);
        this.introductions = new JdbiIntroductions(database);
        this.encounters = new JdbiEncounters(database);
        this.rounds = new JdbiRounds(database);
        this.mentorships = new JdbiMentorships(database);
        this.newcomers = new JdbiNewcomers(database);
        this.wordings = new JdbiWordings(database);
        this.valuesHistory = new JdbiValuesHistory(database);
        this.ties = new JdbiTies(database);
        this.knowHow = new JdbiKnowHow(database);
        this.changeLog = new JdbiChangeLog(database);
        this.tended = new JdbiTended(database);
        this.questions = new JdbiQuestions(database);
        this.pleas = new JdbiPleas(database);
        this.meanings = new JdbiMeanings(database);
    }

    /**
     * Opens the database at an address, and brings its tables up to date.
     *
     * @throws CannotOpen with a sentence for the person who runs the bot
     */
    public static Store open(DatabaseAddress address) throws CannotOpen {
        AutoCloseable right = rightTo(address);
        try {
            address.file().ifPresent(Salvage::before);
            HikariDataSource pool = pool(address);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db")
                    .loggers("slf4j")
                    .load()
                    .migrate();
            return new Store(new Database(pool, right));
        } catch (RuntimeException e) {
            Database.giveUp(right);
            throw CannotOpen.because(address, e);
        }
    }

    private static AutoCloseable rightTo(DatabaseAddress address) throws CannotOpen {
        try {
            return OneBot.on(address);
        } catch (SQLException e) {
            throw CannotOpen.because(address, e);
        }
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setPoolName("nobo");
        config.setInitializationFailTimeout(1);
        return new HikariDataSource(config);
    }

    /** The address of the embedded database in a folder. */
    public static DatabaseAddress in(Path folder) {
        return DatabaseAddress.embedded(folder);
    }

    /** The version of the tables. */
    public String version() {
        return database.with(handle -> handle.select(
                        "select \"version\" from \"flyway_schema_history\" order by \"installed_rank\" desc limit 1")
                .mapTo(String.class)
                .one());
    }

    public Transactions transactions() {
        return database;
    }

    public HeardEvents events() {
        return events;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Talks talks() {
        return talks;
    }

    public Works works() {
        return works;
    }

    public Communities communities() {
        return communities;
    }

    public Members members() {
        return members;
    }

    public Values values() {
        return values;
    }

    public SharedValues sharedValues() {
        return sharedValues;
    }

    /** What communities agreed on. */
    public Charters charters() {
        return charters;
    }

    /** What was told to leaders in private. */
    public Reports reports() {
        return reports;
    }

    /** Where values show in what people do. */
    public Lived lived() {
        return lived;
    }

    /** How communities came to agree. */
    public Workshops workshops() {
        return workshops;
    }

    public Prompts prompts() {
        return prompts;
    }

    public Stories stories() {
        return stories;
    }

    /** When prompts are asked regularly. */
    public Rhythms rhythms() {
        return rhythms;
    }

    /** The pictures in stories. */
    public Pictures pictures() {
        return pictures;
    }

    /** Who wants to be reminded of stories they began. */
    public Reminders reminders() {
        return reminders;
    }

    /** How each community wants its stories handled. */
    public Habits habits() {
        return habits;
    }

    public Profiles profiles() {
        return profiles;
    }

    public Introductions introductions() {
        return introductions;
    }

    public Encounters encounters() {
        return encounters;
    }

    public Rounds rounds() {
        return rounds;
    }

    public Mentorships mentorships() {
        return mentorships;
    }

    public Newcomers newcomers() {
        return newcomers;
    }

    public Wordings wordings() {
        return wordings;
    }

    public ValuesHistory valuesHistory() {
        return valuesHistory;
    }

    public Ties ties() {
        return ties;
    }

    public KnowHow knowHow() {
        return knowHow;
    }

    /** What became of each entry of the know-how. */
    public ChangeLog changeLog() {
        return changeLog;
    }

    /** Who looks after which entry of the know-how. */
    public Tended tended() {
        return tended;
    }

    public Questions questions() {
        return questions;
    }

    /** Questions on their way to people. */
    public Pleas pleas() {
        return pleas;
    }

    /** What the texts of the know-how mean, as far as it was found. */
    public Meanings meanings() {
        return meanings;
    }

    /** What adapters keep, locked with this key. */
    public Safe safe(String nameOfKey, String key) {
        return new JdbiSafe(database, Lock.of(nameOfKey, key));
    }

    /** Alarms by this clock. */
    public Alarms alarms(InstantSource clock) {
        return new SchedulerAlarms(database, clock);
    }

    @Override
    public void close() {
        database.close();
    }
}
