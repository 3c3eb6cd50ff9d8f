package org.nobo.dialogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nobo.chat.Control;
import org.nobo.words.Words;

/** What somebody means by what they typed, while a question is open. */
final class Hearing {
    private static final Pattern TAIL = Pattern.compile("[\\s.!…]+$");
    private static final int MOST_CHARACTERS = 4_000;

    private Hearing() {}

    /** What was meant. */
    sealed interface Meant {}

    record Stop() implements Meant {}

    record Back() implements Meant {}

    record Answered(Answer answer) implements Meant {}

    /** Something friendly that is no answer. */
    record Chats(SmallTalk said) implements Meant {}

    /** A question of their own, which is answered first. */
    record Asks() implements Meant {}

    /** Neither a button nor words the question takes. */
    record Unclear() implements Meant {}

    static boolean isOneOf(String typed, List<String> words) {
        return words.contains(folded(typed));
    }

    static Meant in(String typed, Question question, Words words) {
        if (isOneOf(typed, words.list("talk.stop.words"))) {
            return new Stop();
        }
        if (isOneOf(typed, words.list("talk.back.words"))) {
            return new Back();
        }
        if (question.skippable() && isOneOf(typed, words.list("talk.skip.words"))) {
            return new Answered(new Answer.Skipped());
        }
        return offered(typed, question, words)
                .<Meant>map(Answered::new)
                .orElseGet(() -> inOwnWords(typed, question, words));
    }

    /** A button's or options' labels, typed. */
    private static Optional<Answer> offered(String typed, Question question, Words words) {
        for (Control.Choice button : question.buttons()) {
            if (folded(button.label()).equals(folded(typed)) || means(button.id(), typed, words)) {
                return Optional.of(new Answer.Picked(List.of(button.id())));
            }
        }
        return question.menu().flatMap(menu -> picked(typed, menu));
    }

    private static boolean means(String key, String typed, Words words) {
        String synonyms = "talk." + key + ".words";
        return words.has(synonyms) && isOneOf(typed, words.list(synonyms));
    }

    private static Optional<Answer> picked(String typed, Control.Menu menu) {
        List<Optional<String>> picked = Arrays.stream(typed.split("[,;\\n]"))
                .filter(part -> !part.isBlank())
                .map(part -> valueOf(part, menu))
                .toList();
        boolean all = !picked.isEmpty() && picked.stream().allMatch(Optional::isPresent);
        List<String> values =
                picked.stream().flatMap(Optional::stream).distinct().toList();
        return all && values.size() >= menu.least() && values.size() <= menu.most()
                ? Optional.of(new Answer.Picked(values))
                : Optional.empty();
    }

    private static Optional<String> valueOf(String label, Control.Menu menu) {
        return menu.options().stream()
                .filter(option -> folded(option.label()).equals(folded(label)))
                .map(Control.Option::value)
                .findFirst();
    }

    private static Meant inOwnWords(String typed, Question question, Words words) {
        Optional<SmallTalk> friendly = SmallTalk.in(typed, words).filter(said -> isNoAnswer(said, question));
        if (friendly.isPresent()) {
            return new Chats(friendly.get());
        }
        if ((!question.wholly() && typed.strip().endsWith("?")) || (!question.typed() && asksSomething(typed, words))) {
            return new Asks();
        }
        if (!question.typed() || typed.isBlank()) {
            return new Unclear();
        }
        String kept = typed.strip();
        return new Answered(new Answer.Typed(kept.substring(0, Math.min(kept.length(), MOST_CHARACTERS))));
    }

    /** "Fine" and a smile may answer a question that takes words; a greeting answers only one that takes all that is said. */
    private static boolean isNoAnswer(SmallTalk said, Question question) {
        return !question.typed() || (!question.wholly() && said != SmallTalk.WELL);
    }

    private static boolean asksSomething(String typed, Words words) {
        String folded = folded(typed);
        return words.list("talk.asking.words").stream().anyMatch(word -> folded.startsWith(word + " "));
    }

    private static String folded(String typed) {
        return TAIL.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
