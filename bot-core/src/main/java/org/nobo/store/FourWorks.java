package org.nobo.store;

import org.nobo.connect.firstdays.Newcomers;
import org.nobo.connect.introduction.Encounters;
import org.nobo.connect.introduction.Introductions;
import org.nobo.connect.mentoring.Mentorships;
import org.nobo.connect.network.Approaches;
import org.nobo.connect.network.Ties;
import org.nobo.connect.profile.Profiles;
import org.nobo.connect.rounds.Rounds;
import org.nobo.connect.wording.Wordings;
import org.nobo.illuminate.prompt.Prompts;
import org.nobo.illuminate.prompt.Rhythms;
import org.nobo.illuminate.story.Habits;
import org.nobo.illuminate.story.Pictures;
import org.nobo.illuminate.story.Reminders;
import org.nobo.illuminate.story.Retellings;
import org.nobo.illuminate.story.Stories;
import org.nobo.name.SharedValues;
import org.nobo.name.Values;
import org.nobo.name.ValuesHistory;
import org.nobo.name.charter.Charters;
import org.nobo.name.lived.Lived;
import org.nobo.name.workshop.Workshops;
import org.nobo.resource.answer.AnsweringChannels;
import org.nobo.resource.helping.Pleas;
import org.nobo.resource.helping.TopicRoles;
import org.nobo.resource.knowhow.ChangeLog;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.question.Questions;
import org.nobo.resource.search.Meanings;
import org.nobo.resource.share.Marks;

/** What is kept for the four works of a community: to name, connect, resource and illuminate it. */
abstract sealed class FourWorks permits Store {
    final Database database;

    FourWorks(Database database) {
        this.database = database;
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

    /** Where values show in what people do. */
    public Lived lived() {
        return new JdbiLived(database);
    }

    /** How communities came to agree. */
    public Workshops workshops() {
        return new JdbiWorkshops(database);
    }

    public ValuesHistory valuesHistory() {
        return new JdbiValuesHistory(database);
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
}
