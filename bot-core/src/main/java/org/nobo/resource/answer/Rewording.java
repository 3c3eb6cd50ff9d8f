package org.nobo.resource.answer;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
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
import org.nobo.resource.wording.Citations;
import org.nobo.resource.wording.Nameless;
import org.nobo.resource.wording.Wording;
import org.nobo.words.Wordbook;

/**
 * Where a language model is set, an answer that was given is put into words by it: the passage stands at once, and is
 * replaced when the model's words are there and name where they are from. In all other cases it stays.
 */
public final class Rewording implements Feature {
    private static final String PREFIX = "worded";
    private static final String SOMEBODY = "somebody";

    private final Optional<Wording> wording;
    private final Answers answers;
    private final Questions questions;
    private final AnswerCard card;
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
        this.card = new AnswerCard(line);
        this.members = members;
        this.wordbook = wordbook;
    }

    @Override
    public void routes(Routes routes) {
        routes.work(PREFIX, this::word, this::worded);
    }

    /** Says the answer, and where it is one, has it put into words. */
    Reaction post(Place where, Message message, QuestionId question, Answer answer) {
        String name = PREFIX + "/" + question;
        return wording.isPresent() && answer instanceof Answer.Known
                ? Reaction.NONE.and(name, new Action.Post(where, message)).andWork(name, question.value())
                : Reaction.post(where, message);
    }

    /** Outside any turn: what is asked leaves the process here, and nowhere else. */
    private String word(String id) throws InterruptedException {
        Optional<Question> question = questions.find(new QuestionId(id));
        if (question.isEmpty() || wording.isEmpty()) {
            return "";
        }
        Nameless nameless = new Nameless(
                members.in(question.get().community()).stream()
                        .map(Member::name)
                        .toList(),
                SOMEBODY);
        List<Wording.Passage> passages = passages(found(question.get())).stream()
                .map(passage -> new Wording.Passage(nameless.in(passage.title()), nameless.in(passage.words())))
                .toList();
        return passages.isEmpty()
                ? ""
                : wording.get()
                        .word(nameless.in(question.get().words()), passages)
                        .orElse("");
    }

    private Reaction worded(Event.WorkDone done, Turn turn) {
        return questions
                .find(new QuestionId(done.work().substring(PREFIX.length() + 1)))
                .filter(question -> question.verdict() == Verdict.NONE)
                .map(question -> replaced(question, done.result(), turn))
                .orElse(Reaction.NONE);
    }

    /** What was deleted meanwhile is not quoted: then the numbers would mean others, and the passage stays. */
    private Reaction replaced(Question question, String words, Turn turn) {
        List<Cited> found = found(question);
        Optional<Member> asker = members.find(question.asker()).filter(Member::here);
        if (asker.isEmpty() || found.size() < question.found().size()) {
            return Reaction.NONE;
        }
        Turn theirs = turn.speakingWith(asker.get(), wordbook.in(asker.get().language()));
        return Citations.in(words, passages(found))
                .map(citations -> message(question, citations, found, theirs))
                .map(message -> Reaction.NONE.and(new Action.Edit(PREFIX + "/" + question.id(), message)))
                .orElse(Reaction.NONE);
    }

    private Message message(Question question, Citations citations, List<Cited> found, Turn turn) {
        Text sources = citations.cited().stream()
                .map(number -> Text.said("[" + number + "] ").plus(card.source(found.get(number - 1), turn)))
                .reduce(Text.EMPTY, Text::paragraph);
        Text text = Text.said(citations.words())
                .paragraph(turn.say("resource.worded"))
                .paragraph(sources);
        return Message.of(text, AnswerButtons.known(question.id(), found.size() - 1, false, turn))
                .titled(found.getFirst().entry().title());
    }

    private List<Cited> found(Question question) {
        return question.found().stream()
                .flatMap(id -> answers.again(question.community(), question.words(), id).stream())
                .toList();
    }

    private static List<Wording.Passage> passages(List<Cited> found) {
        return found.stream()
                .map(cited -> new Wording.Passage(
                        cited.entry().title(), cited.passage().words()))
                .toList();
    }
}
