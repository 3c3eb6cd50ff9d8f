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
import org.nobo.connect.firstdays.Newcomers;
import org.nobo.connect.introduction.Encounters;
import org.nobo.connect.introduction.Introductions;
import org.nobo.connect.mentoring.Mentorships;
import org.nobo.connect.network.Approaches;
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
import org.nobo.illuminate.story.Retellings;
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
import org.nobo.resource.answer.AnsweringChannels;
import org.nobo.resource.helping.Pleas;
import org.nobo.resource.helping.TopicRoles;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.question.Questions;
import org.nobo.resource.search.Meanings;
import org.nobo.resource.share.Marks;

/** The database, open and up to date, and every repository in it; a repository keeps nothing itself. */
public final class Store implements AutoCloseable {
    /** For what goes out: it does not wait until all that came in is handled. */
    private static final int GOING_OUT = 3;

    /** For what comes in: that it is written down is waited for by platforms, which are impatient. */
    private static final int COMING_IN = 3;

    private final Database database;
    private final Database goingOut;
    private final Database comingIn;

    private Store(Database database) {
        this.database = database;
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

    public Values values() {
        return new JdbiValues(database);
    }

    public SharedValues sharedValues() {
        return new JdbiSharedValues(database);
    }

    /** What communities agreed on. */
    public Charters charters() {
        return new JdbiCharters(database);
    }

    /** What was told to leaders in private. */
    public Reports reports() {
        return new JdbiReports(database);
    }

    /** Where values show in what people do. */
    public Lived lived() {
        return new JdbiLived(database);
    }

    /** How communities came to agree. */
    public Workshops workshops() {
        return new JdbiWorkshops(database);
    }

    public Prompts prompts() {
        return new JdbiPrompts(database);
    }

    public Stories stories() {
        return new JdbiStories(database);
    }

    /** When prompts are asked regularly. */
    public Rhythms rhythms() {
        return new JdbiRhythms(database);
    }

    /** The pictures in stories. */
    public Pictures pictures() {
        return new JdbiPictures(database);
    }

    /** Who wants to be reminded of stories they began. */
    public Reminders reminders() {
        return new JdbiReminders(database);
    }

    /** Where stories stand besides in the messages that tell them. */
    public Retellings retellings() {
        return new JdbiRetellings(database);
    }

    /** How each community wants its stories handled. */
    public Habits habits() {
        return new JdbiHabits(database);
    }

    public Profiles profiles() {
        return new JdbiProfiles(database);
    }

    public Introductions introductions() {
        return new JdbiIntroductions(database);
    }

    public Encounters encounters() {
        return new JdbiEncounters(database);
    }

    public Rounds rounds() {
        return new JdbiRounds(database);
    }

    public Mentorships mentorships() {
        return new JdbiMentorships(database);
    }

    public Newcomers newcomers() {
        return new JdbiNewcomers(database);
    }

    public Wordings wordings() {
        return new JdbiWordings(database);
    }

    public ValuesHistory valuesHistory() {
        return new JdbiValuesHistory(database);
    }

    public Ties ties() {
        return new JdbiTies(database);
    }

    /** Whom leaders were told of. */
    public Approaches approaches() {
        return new JdbiApproaches(database);
    }

    public KnowHow knowHow() {
        return new JdbiKnowHow(database);
    }

    /** What became of each entry of the know-how. */
    public ChangeLog changeLog() {
        return new JdbiChangeLog(database);
    }

    /** Who looks after which entry of the know-how. */
    public Tended tended() {
        return new JdbiTended(database);
    }

    /** What is kept by an emoji. */
    public Marks marks() {
        return new JdbiMarks(database);
    }

    public Questions questions() {
        return new JdbiQuestions(database);
    }

    /** Questions on their way to people. */
    public Pleas pleas() {
        return new JdbiPleas(database);
    }

    /** Where questions are answered that were put to nobody in particular. */
    public AnsweringChannels answeringChannels() {
        return new JdbiAnsweringChannels(database);
    }

    /** Which roles are told of which topics. */
    public TopicRoles topicRoles() {
        return new JdbiTopicRoles(database);
    }

    /** What the texts of the know-how mean, as far as it was found. */
    public Meanings meanings() {
        return new JdbiMeanings(database);
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
