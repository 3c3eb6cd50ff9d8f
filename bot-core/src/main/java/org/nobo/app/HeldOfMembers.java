package org.nobo.app;

import java.util.List;
import org.nobo.care.MyData;
import org.nobo.care.report.ReportHoldings;
import org.nobo.community.Holdings;
import org.nobo.connect.arrival.AwayHoldings;
import org.nobo.connect.firstdays.NewcomerHoldings;
import org.nobo.connect.introduction.EncounterHoldings;
import org.nobo.connect.introduction.IntroductionHoldings;
import org.nobo.connect.mentoring.MentoringHoldings;
import org.nobo.connect.network.NetworkHoldings;
import org.nobo.connect.profile.ProfileHoldings;
import org.nobo.connect.rounds.RoundHoldings;
import org.nobo.illuminate.prompt.PromptHoldings;
import org.nobo.illuminate.story.Reach;
import org.nobo.illuminate.story.StoryHoldings;
import org.nobo.name.NameHoldings;
import org.nobo.name.charter.CharterHoldings;
import org.nobo.name.workshop.WorkshopHoldings;
import org.nobo.resource.helping.HelpingHoldings;
import org.nobo.resource.knowhow.TendedHoldings;
import org.nobo.resource.question.QuestionHoldings;
import org.nobo.resource.share.MarkHoldings;
import org.nobo.store.Store;

/** The one list of what each area keeps of members. */
final class HeldOfMembers {
    private HeldOfMembers() {}

    /** What all keep together is forgotten last, by {@link MyData} itself. */
    static List<Holdings> in(Store store, Reach stories) {
        return List.of(
                new NameHoldings(store.values()),
                new CharterHoldings(store.charters()),
                new WorkshopHoldings(store.workshops()),
                new ReportHoldings(store.reports()),
                new ProfileHoldings(store.profiles()),
                new AwayHoldings(store.absences()),
                new NewcomerHoldings(store.newcomers(), store.members()),
                new NetworkHoldings(store.ties(), store.approaches(), store.members()),
                new IntroductionHoldings(store.introductions(), store.members()),
                new EncounterHoldings(store.encounters(), store.members()),
                new RoundHoldings(store.rounds(), store.members()),
                new MentoringHoldings(store.mentorships()),
                new PromptHoldings(store.prompts(), store.rhythms()),
                new StoryHoldings(store.stories(), store.reminders(), stories),
                new TendedHoldings(store.tended()),
                new MarkHoldings(store.marks()),
                new HelpingHoldings(store.pleas()),
                new QuestionHoldings(store.questions(), store.knowHow()));
    }
}
