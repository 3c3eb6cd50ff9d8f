package org.nobo.resource.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nobo.chat.Action;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Questions;
import org.nobo.resource.question.Verdict;
import org.nobo.resource.share.EntryLine;
import org.nobo.resource.wording.Growth;
import org.nobo.resource.wording.Nameless;
import org.nobo.resource.wording.Wording;
import org.nobo.words.Wordbook;

/**
 * Where a language model is set, an answer that was given is put into words by it: the passage stands at once, and gives
 * way to the model's words as they come, sentence by sentence, where each names what it is from. If in the end they cannot
 * be shown, the passage stands again.
 */
public final class Rewording implements Feature {
    static final String PREFIX = "worded";
    private static final String SOMEBODY = "somebody";

    private final Optional<Wording> wording;
    private final Answers answers;
    private final Questions questions;
    private final WordedCard card;
    private final Members members;
    private final Wordbook wordbook;

    public Rewording(
            Optional<Wording> wording,
            Answers answers,
            Questions questions,
            EntryLine line,
            Members members,
            Wordbook wordbook) {
        this.wording = wording;
        this.answers = answers;
        this.questions = questions;
        this.card = new WordedCard(new AnswerCard(line));
        this.members = members;
        this.wordbook = wordbook;
    }

    @Override
    public void routes(Routes routes) {
        routes.growing(PREFIX, this::word, this::grew, this::worded);
    }

    /** What the answer to a question is said under, where it may be said otherwise later. */
    static String name(QuestionId question) {
        return Quoting.ANSWERED + question;
    }

    /**
     * Says the answer, and where it is one, has it put into words.
     *
     * @param named whether it has to be said under its name in any case
     */
    Reaction post(Place where, Message message, QuestionId question, Answer answer, boolean named) {
        boolean worded = wording.isPresent() && answer instanceof Answer.Known;
        if (!worded && !named) {
            return Reaction.post(where, message);
        }
        Reaction said = Reaction.NONE.and(name(question), new Action.Post(where, message));
        return worded ? said.andWork(name(question), question.value()) : said;
    }

    /** Outside any turn: what is asked leaves the process here, and nowhere else. */
    private String word(String id, Consumer<String> soFar) throws InterruptedException {
        Optional<Question> question = questions.find(new QuestionId(id));
        if (question.isEmpty() || wording.isEmpty()) {
            return "";
        }
        Nameless nameless = new Nameless(
                members.in(question.get().community()).stream()
                        .map(Member::name)
                        .toList(),
                SOMEBODY);
        List<Wording.Passage> passages = WordedCard.passages(found(question.get())).stream()
                .map(passage -> new Wording.Passage(nameless.in(passage.title()), nameless.in(passage.words())))
                .toList();
        return passages.isEmpty()
                ? ""
                : wording.get()
                        .word(nameless.in(question.get().words()), passages, new Growth(soFar)::said)
                        .orElse("");
    }

    private Reaction grew(Event.WorkGrew grew, Turn turn) {
        Optional<StandingAnswer> standing = standing(grew.work(), turn);
        Optional<Message> growing = standing.flatMap(one -> card.growing(one, grew.soFar()));
        if (growing.isEmpty()) {
            return Reaction.NONE;
        }
        questions.growing(standing.get().question().id());
        return changed(standing.get(), growing.get());
    }

    private Reaction worded(Event.WorkDone done, Turn turn) {
        return standing(done.work(), turn)
                .flatMap(one -> card.whole(one, done.result())
                        .or(() -> passageAgain(one))
                        .map(message -> changed(one, message)))
                .orElse(Reaction.NONE);
    }

    /** Empty when nothing else was shown in its place. */
    private Optional<Message> passageAgain(StandingAnswer standing) {
        return questions.isGrowing(standing.question().id())
                ? Optional.of(card.passage(standing, answers))
                : Optional.empty();
    }

    private Optional<StandingAnswer> standing(String work, Turn turn) {
        return questions
                .find(new QuestionId(work.substring(PREFIX.length() + 1)))
                .filter(question -> question.verdict() == Verdict.NONE)
                .flatMap(question -> members.find(question.asker())
                        .filter(Member::here)
                        .map(asker -> new StandingAnswer(
                                question, found(question), turn.speakingWith(asker, wordbook.in(asker.language())))));
    }

    private static Reaction changed(StandingAnswer standing, Message message) {
        return Reaction.NONE.and(new Action.Edit(name(standing.question().id()), message));
    }

    private List<Cited> found(Question question) {
        return question.found().stream()
                .flatMap(id -> answers.again(question.community(), question.words(), id).stream())
                .toList();
    }
}
