package org.nobo.resource.answer;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.Verdict;
import org.nobo.resource.share.EntryLine;

/** How an answer reads once a part of it was taken back: what else was found stands on, with what can be done next. */
public final class Unquoted {
    private final Answers answers;
    private final AnswerCard card;

    public Unquoted(Answers answers, EntryLine line) {
        this.answers = answers;
        this.card = new AnswerCard(line);
    }

    /**
     * What is said in place of the answer to a question.
     *
     * @param taken which entries were taken back
     * @param instead what is said of what stood there
     * @param turn speaks with whoever asked
     * @return empty where what stands quotes none of these
     */
    public Optional<Message> answer(Question question, Predicate<EntryId> taken, Text instead, Turn turn) {
        if (question.verdict() != Verdict.NONE) {
            return judged(question, taken)
                    ? Optional.of(Message.of(
                            instead,
                            AnswerButtons.whatNext(
                                    question.id(), left(question, taken).size(), false, turn)))
                    : Optional.empty();
        }
        SortedMap<Integer, Cited> left = left(question, taken);
        return Optional.of(
                question.sure() ? known(question, left, instead, turn) : perhaps(question, left, instead, turn));
    }

    /** Whether what stands after it was judged is one of these: the one that helped, or the first, which did not. */
    private static boolean judged(Question question, Predicate<EntryId> taken) {
        return question.helped()
                .or(() ->
                        question.found().stream().filter(any -> question.sure()).findFirst())
                .filter(taken)
                .isPresent();
    }

    /** Those that are still there, by their number among all that were found. */
    private SortedMap<Integer, Cited> left(Question question, Predicate<EntryId> taken) {
        SortedMap<Integer, Cited> left = new TreeMap<>();
        for (int number = 0; number < question.found().size(); number++) {
            EntryId id = question.found().get(number);
            int here = number;
            if (!taken.test(id)) {
                answers.again(question.community(), question.words(), id).ifPresent(cited -> left.put(here, cited));
            }
        }
        return left;
    }

    /** A model may have put it into words of all of them: then the passage stands again. */
    private Message known(Question question, SortedMap<Integer, Cited> left, Text instead, Turn turn) {
        return left.containsKey(0)
                ? card.known(
                        question.id(),
                        List.copyOf(left.values()),
                        answers.whoFits(question.community(), question.words()),
                        false,
                        turn)
                : Message.of(
                        instead,
                        AnswerButtons.whatNext(question.id(), left.isEmpty() ? 0 : left.size() + 1, true, turn));
    }

    private Message perhaps(Question question, SortedMap<Integer, Cited> left, Text instead, Turn turn) {
        if (left.isEmpty()) {
            return Message.of(instead, AnswerButtons.whatNext(question.id(), 0, true, turn));
        }
        Text text = left.values().stream()
                .map(cited -> card.titled(cited, turn))
                .reduce(instead.paragraph(turn.say("resource.more")), Text::paragraph);
        return Message.of(text, AnswerButtons.perhaps(question.id(), List.copyOf(left.keySet()), turn));
    }
}
