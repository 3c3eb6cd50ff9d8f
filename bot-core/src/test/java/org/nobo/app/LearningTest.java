package org.nobo.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Verdict;
import org.nobo.resource.search.Findings;
import org.nobo.resource.search.Search;
import org.nobo.resource.search.Understanding;
import org.nobo.script.Script;
import org.nobo.store.RealDatabase;
import org.nobo.store.Store;

/** What members say of answers decides how sure the bot is, in their community and for what is asked next. */
final class LearningTest {
    private static final String ASKED = "who repairs laptops?";
    private static final EntryId LAPTOPS = new EntryId("laptops");
    private static final EntryId OTHER = new EntryId("other");
    private static final int ENOUGH = 50;

    private Store store;
    private Search search;
    private Member ann;

    @BeforeEach
    void open() {
        store = RealDatabase.H2.open();
        store.communities().keep(Community.called(Script.MAKERS, "Makers"));
        Person person = Person.named(Script.account("ann"), "ann");
        store.members().arrive(Script.MAKERS, person, false, Instant.EPOCH);
        ann = store.members().of(Script.MAKERS, person.account()).orElseThrow();
        knows(LAPTOPS, "Repairing a laptop", "Noor repairs laptops on Saturdays.");
        knows(OTHER, "Lending the projector", "Ask Lea for the key.");
        search = Search.inMemory(store.changeLog(), Understanding.NONE);
        search.apply();
    }

    @AfterEach
    void close() {
        search.close();
        store.close();
    }

    @Test
    void where_what_was_sure_was_wrong_again_and_again_the_bot_is_sure_no_longer() {
        assertThat(found().sure()).isTrue();
        say(ENOUGH, Verdict.NOT_QUITE, Optional.empty());
        learn();
        assertThat(found().sure()).isFalse();
    }

    @Test
    void where_another_entry_or_a_person_helped_the_first_was_not_right() {
        say(ENOUGH / 2, Verdict.HELPED, Optional.of(OTHER));
        say(ENOUGH / 2, Verdict.HELPED, Optional.empty());
        learn();
        assertThat(found().sure()).isFalse();
    }

    @Test
    void where_it_helped_the_bot_stays_sure() {
        say(ENOUGH, Verdict.HELPED, Optional.of(LAPTOPS));
        learn();
        assertThat(found().sure()).isTrue();
    }

    @Test
    void a_few_verdicts_change_nothing() {
        say(ENOUGH - 1, Verdict.NOT_QUITE, Optional.empty());
        learn();
        assertThat(found().sure()).isTrue();
    }

    private void knows(EntryId id, String title, String words) {
        store.knowHow()
                .put(
                        Script.MAKERS,
                        Entry.byHand(id, title, words, new About(Kind.METHODS, "", List.of()), List.of()),
                        Instant.EPOCH);
    }

    private Findings found() {
        return search.find(Script.MAKERS, ASKED, 3);
    }

    private void learn() {
        new Learning(store, search).learn();
    }

    /** Asked and judged so often, of what is found now. */
    private void say(int times, Verdict verdict, Optional<EntryId> helped) {
        double confidence = found().confidence();
        for (int i = 0; i < times; i++) {
            QuestionId id = QuestionId.of(verdict + "/" + helped + "/" + i);
            store.questions()
                    .keep(new Question(
                            id,
                            Script.MAKERS,
                            ann.id(),
                            Instant.EPOCH.plusSeconds(i),
                            ASKED,
                            new Place.Direct(ann.account()),
                            List.of(LAPTOPS, OTHER),
                            confidence,
                            true,
                            Verdict.NONE,
                            Optional.empty(),
                            false));
            store.questions().judge(id, verdict, helped);
        }
    }
}
