package org.nobo.resource.helping;

import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.share.Draft;
import org.nobo.resource.share.Saving;

/** Thanks who helped, and asks whether their answer may be kept, and whether they may be thanked where all see it. */
final class KeepTalk implements Dialogue<KeepTalk.State> {
    static final String KIND = "keep";

    private static final String NAMED = "named";
    private static final String UNNAMED = "unnamed";
    private static final String MERGE = "merge";
    private static final String BOTH = "both";
    private static final String YES = "yes";
    private static final String NO = "no";

    private final Saving saving;
    private final HelpingWords words;

    KeepTalk(Saving saving, HelpingWords words) {
        this.saving = saving;
        this.words = words;
    }

    /** Where the talk is. */
    sealed interface State {
        Draft draft();

        /** The member whom it helped. */
        String asker();
    }

    /** May the answer be kept? */
    record Keep(Draft draft, String asker) implements State {}

    /** The same, after thanks were said and who asked privately agreed to their question being its title. */
    record Granted(Draft draft, String asker) implements State {}

    /** Something like it is known: what shall become of it? */
    record Like(Draft draft, String asker, String entry) implements State {}

    /** May they be thanked where all see it? */
    record Thank(Draft draft, String asker) implements State {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<State> states() {
        return new States<>(
                Map.of("keep", Keep.class, "granted", Granted.class, "like", Like.class, "thank", Thank.class));
    }

    @Override
    public Question ask(State state, Turn turn) {
        return switch (state) {
            case Keep keep ->
                askKeep(
                        turn.say("helping.helped", "name", words.name(new MemberId(keep.asker()), turn))
                                .paragraph(turn.say("helping.keep")),
                        keep.draft(),
                        turn);
            case Granted granted ->
                askKeep(
                        turn.say("helping.keep.granted", "name", words.name(new MemberId(granted.asker()), turn)),
                        granted.draft(),
                        turn);
            case Like like -> askLike(like, turn);
            case Thank thank ->
                Question.of(turn.say("helping.thank"))
                        .primary(YES, turn.label("helping.thank.yes"))
                        .button(NO, turn.label("helping.thank.no"));
        };
    }

    private static Question askKeep(Text asking, Draft draft, Turn turn) {
        return Question.of(asking.paragraph(HelpingWords.quoted(draft.title() + "\n" + draft.words())))
                .primary(NAMED, turn.label("helping.keep.named"))
                .button(UNNAMED, turn.label("helping.keep.unnamed"))
                .button(NO, turn.label("helping.keep.no"))
                .orTyped();
    }

    private Question askLike(Like like, Turn turn) {
        Optional<Entry> entry = entry(like, turn);
        Text text = turn.say(
                        "share.near",
                        "title",
                        new Text.Strong(entry.map(Entry::title).orElse("")))
                .paragraph(entry.map(one -> HelpingWords.quoted(one.words())).orElse(Text.EMPTY))
                .paragraph(turn.say("share.near.which"));
        Question question = Question.of(text);
        return (isTheirs(entry, turn) ? question.primary(MERGE, turn.label("share.near.merge")) : question)
                .button(BOTH, turn.label("share.near.both"))
                .button(NO, turn.label("share.near.no"));
    }

    private Optional<Entry> entry(Like like, Turn turn) {
        return saving.find(like.entry(), turn);
    }

    private boolean isTheirs(Optional<Entry> entry, Turn turn) {
        return entry.filter(one -> saving.mayChange(one, turn)).isPresent();
    }

    @Override
    public Step<State> next(State state, Answer answer, Turn turn) {
        return switch (state) {
            case Keep keep -> afterKeep(keep, answer, turn);
            case Granted granted -> afterKeep(new Keep(granted.draft(), granted.asker()), answer, turn);
            case Like like -> afterLike(like, key(answer), turn);
            case Thank thank -> Step.done(afterThank(thank, key(answer), turn));
        };
    }

    /** Written anew, as others should read it, it is kept with their name: they wrote it to be read. */
    private Step<State> afterKeep(Keep keep, Answer answer, Turn turn) {
        if (answer instanceof Answer.Typed(String typed)) {
            return keep(new Keep(keep.draft().saying(typed).named(turn.member().name()), keep.asker()), turn);
        }
        return afterKeep(keep, key(answer), turn);
    }

    private static String key(Answer answer) {
        return answer instanceof Answer.Picked picked ? picked.key() : NO;
    }

    private Step<State> afterKeep(Keep keep, String key, Turn turn) {
        if (key.equals(NO)) {
            return thank(keep, say(turn.say("helping.keep.not"), turn), turn);
        }
        String name = key.equals(NAMED) ? turn.member().name() : "";
        return keep(new Keep(keep.draft().named(name), keep.asker()), turn);
    }

    private Step<State> keep(Keep keep, Turn turn) {
        return saving.like(keep.draft(), turn)
                .map(entry -> Step.<State>go(
                        new Like(keep.draft(), keep.asker(), entry.id().value())))
                .orElseGet(() -> kept(keep, turn));
    }

    private Step<State> afterLike(Like like, String key, Turn turn) {
        Optional<Entry> entry = entry(like, turn);
        if (key.equals(NO)) {
            return thank(like, say(turn.say("helping.keep.not"), turn), turn);
        }
        if (key.equals(MERGE) && isTheirs(entry, turn)) {
            saving.add(like.draft(), entry.get(), turn.member().id(), turn);
            return thank(
                    like,
                    say(
                                    turn.say(
                                            "share.merged",
                                            "title",
                                            new Text.Strong(entry.get().title())),
                                    turn)
                            .and(tellAsker(like, turn)),
                    turn);
        }
        return kept(like, turn);
    }

    private Step<State> kept(State state, Turn turn) {
        saving.write(state.draft(), turn);
        return thank(
                state,
                say(turn.say("helping.kept"), turn)
                        .and(Saving.reviewed(state.draft().entryId(), turn))
                        .and(tellAsker(state, turn)),
                turn);
    }

    /** The asker hears that others find it now. */
    private Reaction tellAsker(State state, Turn turn) {
        return words.tell(
                new MemberId(state.asker()),
                turn,
                "helping.kept.told",
                "name",
                turn.member().name());
    }

    /** A talk of its own: whatever they answer to that, the answer is kept or not as they said. */
    private static Step<State> thank(State state, Reaction said, Turn turn) {
        return turn.community().help().isEmpty()
                ? Step.done(said)
                : Step.done(said.andOpen(new Opening(
                        KIND,
                        turn.member(),
                        HelpingButtons.PREFIX + "/thank/" + state.draft().id(),
                        new Thank(state.draft(), state.asker()))));
    }

    /** What was asked privately is not said to all. */
    private Reaction afterThank(Thank thank, String key, Turn turn) {
        if (!key.equals(YES) || turn.community().help().isEmpty()) {
            return say(turn.say("helping.thank.not"), turn);
        }
        Place help = turn.community().help().get();
        Turn all = words.speakingToAll(turn);
        Text thanks = all.say("helping.thank.said", "name", turn.member().mention());
        return say(turn.say("helping.thank.done"), turn)
                .and("helping/thanks/" + thank.draft().id(), new Action.Post(help, Message.of(thanks)));
    }

    @Override
    public Reaction stopped(State state, Turn turn) {
        return say(turn.say("helping.thank.not"), turn);
    }

    private static Reaction say(Text text, Turn turn) {
        return Reaction.post(turn.member().direct(), text);
    }
}
