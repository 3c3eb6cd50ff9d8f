package org.nobo.resource.answer;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;
import org.nobo.resource.wording.Citations;
import org.nobo.resource.wording.Wording;

/** How an answer is shown in a model's words: with where they are from, and that a model wrote them. */
final class WordedCard {
    private final AnswerCard card;

    WordedCard(AnswerCard card) {
        this.card = card;
    }

    /** While the model speaks; empty where that cannot be shown. */
    Optional<Message> growing(StandingAnswer standing, String soFar) {
        return inWords(standing, soFar, standing.turn().say("resource.card.after"));
    }

    /** When all is said; empty where that cannot be shown. */
    Optional<Message> whole(StandingAnswer standing, String words) {
        return inWords(standing, words, Text.EMPTY);
    }

    /** What was deleted meanwhile is not quoted: then the numbers would mean others. */
    private Optional<Message> inWords(StandingAnswer standing, String words, Text end) {
        return Optional.of(standing)
                .filter(StandingAnswer::isWhole)
                .flatMap(one -> Citations.in(words, passages(one.found())))
                .map(citations -> message(standing, citations, end));
    }

    private Message message(StandingAnswer standing, Citations citations, Text end) {
        Turn turn = standing.turn();
        List<Cited> found = standing.found();
        Text sources = citations.cited().stream()
                .map(number -> Text.said("[" + number + "] ").plus(card.source(found.get(number - 1), turn)))
                .reduce(Text.EMPTY, Text::paragraph);
        Text text = Text.said(citations.words())
                .plus(end)
                .paragraph(turn.say("resource.worded"))
                .paragraph(sources);
        return Message.of(text, AnswerButtons.known(standing.question().id(), found.size() - 1, false, turn))
                .titled(found.getFirst().entry().title());
    }

    /** As it stood before the model spoke. */
    Message passage(StandingAnswer standing, Answers answers) {
        var question = standing.question();
        Turn turn = standing.turn();
        return standing.hasItsFirst()
                ? card.known(
                        question.id(),
                        standing.found(),
                        answers.whoFits(question.community(), question.words()),
                        false,
                        turn)
                : Message.of(turn.say("entry.gone"), AnswerButtons.whatNext(question.id(), 0, false, turn));
    }

    static List<Wording.Passage> passages(List<Cited> found) {
        return found.stream()
                .map(cited -> new Wording.Passage(
                        cited.entry().title(), cited.passage().words()))
                .toList();
    }
}
