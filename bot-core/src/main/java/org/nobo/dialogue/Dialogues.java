package org.nobo.dialogue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nobo.chat.Action;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.dialogue.Answer.Skipped;
import org.nobo.dialogue.Hearing.Meant;
import org.nobo.feature.LostConflict;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** Conducts all talks: puts questions, hears answers, and keeps where each talk is. */
public final class Dialogues {
    private final Map<String, Dialogue<?>> kinds;
    private final Talks talks;
    private final Wordbook words;

    public Dialogues(Map<String, Dialogue<?>> kinds, Talks talks, Wordbook words) {
        this.kinds = Map.copyOf(kinds);
        this.talks = talks;
        this.words = words;
    }

    /** Begins a talk; nothing happens when one of this name was begun before. */
    public Reaction open(Opening opening, Turn turn) {
        Dialogue<?> dialogue = kinds.get(opening.kind());
        String state = StateForms.write(dialogue.states(), opening.state());
        Optional<Talk> begun = talks.begin(
                turn.community().id(), opening.with().id(), opening.kind(), opening.name(), state, turn.now());
        Turn theirs = speakingWith(opening.with(), turn);
        return begun.map(talk -> put(dialogue, talk, opening.name(), theirs)).orElse(Reaction.NONE);
    }

    /** Whether a question to this member waits for an answer. */
    public boolean waitsFor(Turn turn) {
        return talks.open(turn.member().id()).isPresent();
    }

    /** What a member said by direct message means in the talk that is open, if one is. */
    public Heard hear(String typed, Turn turn) {
        return talks.open(turn.member().id())
                .map(talk -> hear(typed, kinds.get(talk.kind()), talk, turn))
                .orElse(Heard.NOT_OURS);
    }

    /** The open question once more, in short, after something else was answered in between. */
    public Reaction again(Turn turn) {
        return talks.open(turn.member().id())
                .map(talk -> remind(kinds.get(talk.kind()), talk, turn))
                .orElse(Reaction.NONE);
    }

    /** A button or menu of a talk was used. */
    public Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        Optional<ButtonId> button = ButtonId.read(choice.choice());
        Optional<Talk> talk = button.flatMap(id -> talks.find(id.talk()))
                .filter(found -> found.member().equals(turn.member().id()));
        if (talk.isEmpty()
                || !talk.get().open()
                || talk.get().version() != button.get().version()) {
            return tooLate(talk, turn);
        }
        return pressed(kinds.get(talk.get().kind()), talk.get(), button.get(), choice.picked(), turn);
    }

    /** Nobody answered for as long as the question's patience lasted. */
    public Reaction waited(Event.TimeCame time, Turn turn, Function<MemberId, Optional<Member>> members) {
        long id = Long.parseLong(time.alarm().substring(time.alarm().indexOf('/') + 1));
        return talks.find(id)
                .filter(talk -> talk.open() && String.valueOf(talk.version()).equals(time.note()))
                .flatMap(talk -> members.apply(talk.member())
                        .filter(Member::here)
                        .map(member ->
                                answer(kinds.get(talk.kind()), talk, new Answer.Waited(), speakingWith(member, turn))))
                .orElse(Reaction.NONE);
    }

    private Turn speakingWith(Member member, Turn turn) {
        return turn.speakingWith(member, words.in(member.language()));
    }

    /**
     * What came of listening.
     *
     * @param ours whether it belonged to a talk; otherwise it is to be answered as what it is
     * @param talkIsOpen whether a question waits, to be put again after that
     */
    public record Heard(boolean ours, boolean talkIsOpen, Reaction reaction) {
        static final Heard NOT_OURS = new Heard(false, false, Reaction.NONE);

        static Heard ours(Reaction reaction) {
            return new Heard(true, true, reaction);
        }
    }

    private <S> Heard hear(String typed, Dialogue<S> dialogue, Talk talk, Turn turn) {
        S state = StateForms.read(dialogue.states(), talk.state());
        Meant meant = Hearing.in(typed, dialogue.ask(state, turn), turn.words());
        return switch (meant) {
            case Hearing.Stop stop -> Heard.ours(stop(dialogue, talk, state, turn));
            case Hearing.Back back -> Heard.ours(back(dialogue, talk, turn));
            case Hearing.Answered(Answer answer) -> Heard.ours(answer(dialogue, talk, answer, turn));
            case Hearing.Chats(SmallTalk said) -> Heard.ours(first(said.answerInBetween(turn), dialogue, talk, turn));
            case Hearing.Unclear unclear -> Heard.ours(first(turn.say("talk.unclear"), dialogue, talk, turn));
            case Hearing.Asks asks -> new Heard(false, true, Reaction.NONE);
        };
    }

    /** This, and then the question that waits. */
    private <S> Reaction first(Text said, Dialogue<S> dialogue, Talk talk, Turn turn) {
        return Reaction.post(turn.member().direct(), said).and(remind(dialogue, talk, turn));
    }

    private <S> Reaction pressed(Dialogue<S> dialogue, Talk talk, ButtonId button, List<String> picked, Turn turn) {
        S state = StateForms.read(dialogue.states(), talk.state());
        Question question = dialogue.ask(state, turn);
        if (button.key().equals(ButtonId.SHOW)) {
            return Reaction.replace(message(question, talk, turn));
        }
        Message settled = button.reminds()
                ? reminder(question, talk, turn).settled()
                : message(question, talk, turn).settled();
        return Reaction.replace(settled).and(next(dialogue, talk, question, button.key(), picked, turn));
    }

    private <S> Reaction next(
            Dialogue<S> dialogue, Talk talk, Question question, String key, List<String> picked, Turn turn) {
        return switch (key) {
            case ButtonId.BACK -> back(dialogue, talk, turn);
            case ButtonId.SKIP -> answer(dialogue, talk, new Skipped(), turn);
            case ButtonId.PICK -> pick(dialogue, talk, question, picked, turn);
            default -> answer(dialogue, talk, new Answer.Picked(List.of(key)), turn);
        };
    }

    private <S> Reaction pick(Dialogue<S> dialogue, Talk talk, Question question, List<String> picked, Turn turn) {
        int least = question.menu().map(menu -> menu.least()).orElse(0);
        int most = question.menu().map(menu -> menu.most()).orElse(0);
        if (picked.size() < least || picked.size() > most) {
            return stay(dialogue, talk, turn.say("talk.pick.between", "least", least, "most", most), turn);
        }
        return answer(dialogue, talk, new Answer.Picked(picked), turn);
    }

    private <S> Reaction answer(Dialogue<S> dialogue, Talk talk, Answer answer, Turn turn) {
        S state = StateForms.read(dialogue.states(), talk.state());
        return switch (dialogue.next(state, answer, turn)) {
            case Step.Go<S>(S next, Reaction also) -> also.and(go(dialogue, talk, next, turn));
            case Step.Stay<S>(Text why) -> stay(dialogue, talk, why, turn);
            case Step.Done<S>(Reaction also) -> close(talk).and(also);
        };
    }

    private <S> Reaction go(Dialogue<S> dialogue, Talk talk, S next, Turn turn) {
        List<String> past = new ArrayList<>(StateForms.past(talk.past()));
        past.add(talk.state());
        return move(dialogue, talk, StateForms.write(dialogue.states(), next), past, turn);
    }

    private Reaction back(Dialogue<?> dialogue, Talk talk, Turn turn) {
        List<String> past = new ArrayList<>(StateForms.past(talk.past()));
        if (past.isEmpty()) {
            return stay(dialogue, talk, turn.say("talk.back.first"), turn);
        }
        String before = past.removeLast();
        return move(dialogue, talk, before, past, turn);
    }

    private Reaction move(Dialogue<?> dialogue, Talk talk, String state, List<String> past, Turn turn) {
        Talk moved = talk.moved(state, StateForms.writePast(past), turn.now());
        write(moved);
        return put(dialogue, moved, moved.name() + "/" + moved.version(), turn);
    }

    private <S> Reaction stop(Dialogue<S> dialogue, Talk talk, S state, Turn turn) {
        return close(talk).and(dialogue.stopped(state, turn));
    }

    private Reaction close(Talk talk) {
        write(talk.closed());
        return Reaction.NONE.callingOff(alarm(talk));
    }

    private void write(Talk moved) {
        if (!talks.move(moved)) {
            throw new LostConflict("The question was answered meanwhile");
        }
    }

    private Reaction stay(Dialogue<?> dialogue, Talk talk, Text why, Turn turn) {
        return Reaction.post(turn.member().direct(), why).and(putAgain(dialogue, talk, turn));
    }

    private <S> Reaction put(Dialogue<S> dialogue, Talk talk, String name, Turn turn) {
        S state = StateForms.read(dialogue.states(), talk.state());
        Question question = dialogue.ask(state, turn);
        Reaction put = Reaction.NONE.and(name, new Action.Post(turn.member().direct(), message(question, talk, turn)));
        Duration patience = question.patience();
        return patience.isZero()
                ? put.callingOff(alarm(talk))
                : put.andAlarm(alarm(talk), turn.now().plus(patience), String.valueOf(talk.version()));
    }

    private <S> Reaction putAgain(Dialogue<S> dialogue, Talk talk, Turn turn) {
        Question question = dialogue.ask(StateForms.read(dialogue.states(), talk.state()), turn);
        return Reaction.post(turn.member().direct(), message(question, talk, turn));
    }

    private <S> Reaction remind(Dialogue<S> dialogue, Talk talk, Turn turn) {
        Question question = dialogue.ask(StateForms.read(dialogue.states(), talk.state()), turn);
        return Reaction.post(turn.member().direct(), reminder(question, talk, turn));
    }

    private static Message reminder(Question question, Talk talk, Turn turn) {
        boolean canGoBack = !StateForms.past(talk.past()).isEmpty();
        return QuestionMessage.reminding(question, talk, canGoBack, turn.words());
    }

    private static Message message(Question question, Talk talk, Turn turn) {
        boolean canGoBack = !StateForms.past(talk.past()).isEmpty();
        return QuestionMessage.of(question, talk, canGoBack, turn.words());
    }

    private Reaction tooLate(Optional<Talk> talk, Turn turn) {
        boolean goesOn = talk.map(Talk::open).orElse(false);
        return Reaction.reply(new Reply.Whisper(Message.of(turn.say(goesOn ? "talk.late.open" : "talk.late.over"))));
    }

    private static String alarm(Talk talk) {
        return ButtonId.PREFIX + "/" + talk.id();
    }
}
