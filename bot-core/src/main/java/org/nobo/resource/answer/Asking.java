package org.nobo.resource.answer;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.Helping;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Questions;
import org.nobo.resource.question.Verdict;
import org.nobo.resource.share.EntryLine;
import org.nobo.resource.share.Flagging;

/** Answers what members ask: directly, where the bot is named, and by {@code /nobo ask}. */
public final class Asking implements Feature {
    /** So long a thread is remembered. */
    private static final Duration GOES_ON_FOR = Duration.ofDays(1);

    private static final int MOST_CONTEXT = 300;

    private static final Pattern CALLED = Pattern.compile("([\\p{L}\\p{M}'-]+)\\s*[,:]");

    private final Answers answers;
    private final Questions questions;
    private final Members members;
    private final AnswerCard card;
    private final Judging judging;
    private final Rewording rewording;
    private final Quoting quoting;

    public Asking(
            Answers answers,
            Questions questions,
            Members members,
            EntryLine line,
            KnowHow knowHow,
            Flagging flagging,
            Helping helping,
            Rewording rewording,
            Quoting quoting) {
        this.answers = answers;
        this.questions = questions;
        this.members = members;
        this.card = new AnswerCard(line);
        this.rewording = rewording;
        this.quoting = quoting;
        this.judging = new Judging(answers, questions, card, members, knowHow, flagging, helping, quoting);
    }

    @Override
    public void routes(Routes routes) {
        routes.question(this::asked)
                .overheard(this::askedOn)
                .command("ask", this::askedAside)
                .choice(AnswerButtons.PREFIX, judging::pressed);
    }

    private Reaction asked(Event.MessagePosted message, Turn turn) {
        return post(message, message.answeredAt(), turn);
    }

    private Reaction post(Event.MessagePosted message, Place where, Turn turn) {
        Answered answered = answer(message.id(), message.text(), where, turn);
        boolean named = quoting.said(turn.community().id(), Rewording.name(answered.id()), stands(answered.answer()));
        return rewording.post(where, said(answered, false, turn), answered.id(), answered.answer(), named);
    }

    /** What of that which was found stands in the answer, as it is or put into words. */
    private static List<EntryId> stands(Answer answer) {
        return answer instanceof Answer.Unknown
                ? List.of()
                : answer.found().stream().map(cited -> cited.entry().id()).toList();
    }

    /** Who was answered in a thread asks on there without naming the bot; in a help forum a thread is a question. */
    private Reaction askedOn(Event.MessagePosted message, Turn turn) {
        boolean goesOn = message.where() instanceof Place.Thread
                && soundsLikeAQuestion(message.text(), turn)
                && !isForSomebodyElse(message.text(), turn)
                && before(message.where(), turn).isPresent();
        return goesOn || beginsAThreadForHelp(message, turn) ? post(message, message.where(), turn) : Reaction.NONE;
    }

    /** {@code Amara, what do you think?} is asked of Amara, and so is whatever mentions somebody. */
    private boolean isForSomebodyElse(String typed, Turn turn) {
        Matcher called = CALLED.matcher(typed.strip());
        return typed.contains("@")
                || (called.lookingAt()
                        && members.named(turn.community().id(), called.group(1)).stream()
                                .anyMatch(member -> firstName(member.name()).equalsIgnoreCase(called.group(1))));
    }

    private static String firstName(String name) {
        return name.strip().split("\\s+")[0];
    }

    /** Only in a forum does a message stand in a thread that it began itself. */
    private static boolean beginsAThreadForHelp(Event.MessagePosted message, Turn turn) {
        return message.where() instanceof Place.Thread(Place in, String root)
                && root.equals(message.message().id())
                && turn.community().help().filter(in::equals).isPresent();
    }

    /** Signs alone ask for nothing that could be known. */
    private static boolean saysNothing(String typed) {
        return typed.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static boolean soundsLikeAQuestion(String typed, Turn turn) {
        String said = typed.strip().toLowerCase(turn.words().language());
        return (said.endsWith("?") && !saysNothing(said))
                || turn.words().list("talk.asking.words").stream().anyMatch(word -> said.startsWith(word + " "));
    }

    /** Something was said to nobody in particular, where that may be answered: only an answer is given, and no "perhaps". */
    Reaction unasked(Event.MessagePosted message, Turn turn) {
        boolean asks = message.text().contains("?") || soundsLikeAQuestion(message.text(), turn);
        boolean known = asks && answers.to(turn.community().id(), storable(message.text())) instanceof Answer.Known;
        return known ? post(message, message.message().thread(), turn) : Reaction.NONE;
    }

    private Optional<Question> before(Place where, Turn turn) {
        return where instanceof Place.Thread
                ? questions.lastBy(turn.member().id(), where, turn.now().minus(GOES_ON_FOR))
                : Optional.empty();
    }

    private Reaction askedAside(Event.CommandGiven command, Turn turn) {
        boolean canBeShared = !(command.where() instanceof Place.Direct);
        return saysNothing(command.words())
                ? Reaction.whisper(turn.say("resource.ask.what"))
                : Reaction.whisper(
                        said(answer(command.id(), command.words(), command.where(), turn), canBeShared, turn));
    }

    /** A question that was written down, and the answer to it. */
    private record Answered(QuestionId id, Answer answer) {}

    private Answered answer(String event, String typed, Place where, Turn turn) {
        Understood understood = understood(storable(typed), before(where, turn), turn);
        Answer answer = understood.answer();
        QuestionId id = QuestionId.of(event);
        questions.keep(new Question(
                id,
                turn.community().id(),
                turn.member().id(),
                turn.now(),
                understood.words(),
                where,
                answer.found().stream().map(cited -> cited.entry().id()).toList(),
                answer.confidence(),
                answer instanceof Answer.Known,
                Verdict.NONE,
                Optional.empty(),
                false));
        return new Answered(id, answer);
    }

    private Message said(Answered answered, boolean canBeShared, Turn turn) {
        return switch (answered.answer()) {
            case Answer.Known known -> card.known(answered.id(), known.found(), known.people(), canBeShared, turn);
            case Answer.Perhaps perhaps -> perhaps(answered.id(), perhaps, turn);
            case Answer.Unknown unknown -> unknown(answered.id(), unknown, turn);
        };
    }

    /** A question, and the answer to it. */
    private record Understood(String words, Answer answer) {}

    /** What is asked on is taken together with what was asked before, where that answers better. */
    private Understood understood(String words, Optional<Question> before, Turn turn) {
        Answer alone = answers.to(turn.community().id(), words);
        if (before.isEmpty() || alone instanceof Answer.Known) {
            return new Understood(words, alone);
        }
        String context = before.get().words();
        String both = shortened(context) + "\n" + words;
        Answer together = answers.to(turn.community().id(), both);
        if (!(together instanceof Answer.Known known)) {
            return new Understood(both, alone);
        }
        return new Understood(both, isShownAlready(known.first(), before.get()) ? instead(alone, known) : known);
    }

    /** The same passage once more is no answer to what is asked on. */
    private boolean isShownAlready(Cited cited, Question before) {
        return before.found().stream()
                .findFirst()
                .filter(cited.entry().id()::equals)
                .flatMap(first -> answers.again(before.community(), before.words(), first))
                .filter(shown -> shown.passage().words().equals(cited.passage().words()))
                .isPresent();
    }

    /** What was shown stays what it is about, so that it is not shown when something is asked on after that either. */
    private static Answer instead(Answer alone, Answer.Known shown) {
        return alone instanceof Answer.Perhaps
                ? alone
                : new Answer.Unknown(shown.found(), alone.people(), alone.confidence());
    }

    private static String shortened(String context) {
        return context.length() <= MOST_CONTEXT ? context : context.substring(context.length() - MOST_CONTEXT);
    }

    private Message perhaps(QuestionId id, Answer.Perhaps perhaps, Turn turn) {
        Text text = perhaps.found().stream()
                .map(cited -> card.titled(cited, turn))
                .reduce(turn.say("resource.perhaps"), Text::paragraph)
                .paragraph(AnswerCard.people(perhaps.people(), turn));
        return Message.of(
                text,
                AnswerButtons.perhaps(
                        id, IntStream.range(0, perhaps.found().size()).boxed().toList(), turn));
    }

    private static Message unknown(QuestionId id, Answer.Unknown unknown, Turn turn) {
        Text text = turn.say("resource.unknown")
                .paragraph(AnswerCard.people(unknown.people(), turn))
                .paragraph(turn.say("resource.unknown.next")
                        .plus(turn.community()
                                .help()
                                .map(help -> turn.say(
                                        "resource.unknown.channel", "channel", new Text.ChannelLink(help, help.id())))
                                .orElse(Text.EMPTY)));
        return Message.of(text, AnswerButtons.whatNext(id, unknown.found().size(), false, turn));
    }

    /** Half a letter and a zero cannot be stored. */
    private static String storable(String typed) {
        String whole = new String(typed.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace("\0", "").strip();
    }
}
