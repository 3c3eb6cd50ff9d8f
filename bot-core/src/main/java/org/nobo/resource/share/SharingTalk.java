package org.nobo.resource.share;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.MemberId;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.knowhow.Entry;

/** What has to be asked before something is kept: of who shares it, of who wrote it, of who looks after the like. */
final class SharingTalk implements Dialogue<SharingTalk.State> {
    static final String KIND = "knowhow";

    private static final String MERGE = "merge";
    private static final String BOTH = "both";
    private static final String NAMED = "named";
    private static final String UNNAMED = "unnamed";
    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int SHOWN = 400;

    private final Saving saving;
    private final Askers askers;

    SharingTalk(Saving saving, Askers askers) {
        this.saving = saving;
        this.askers = askers;
    }

    /** Where the talk is. */
    sealed interface State {
        Draft draft();
    }

    /** Something like it is known: merge, keep both, or neither? */
    record Near(Draft draft, String entry) implements State {}

    /** Somebody wants to keep what you wrote: may they? */
    record May(Draft draft, String asker) implements State {}

    /** Somebody has something to add to what you look after: may it be added? */
    record Merge(Draft draft, String entry, String asker) implements State {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<State> states() {
        return new States<>(Map.of("near", Near.class, "may", May.class, "merge", Merge.class));
    }

    @Override
    public Question ask(State state, Turn turn) {
        return switch (state) {
            case Near near -> askNear(near, turn);
            case May may ->
                Question.of(turn.say("share.may", "name", may.asker())
                                .paragraph(quoted(
                                        may.draft().title() + "\n" + may.draft().words()))
                                .paragraph(turn.say("share.may.under")))
                        .primary(NAMED, turn.label("share.may.named"))
                        .button(UNNAMED, turn.label("share.may.unnamed"))
                        .button(NO, turn.label("share.may.no"));
            case Merge merge ->
                Question.of(turn.say("share.merge", "name", merge.asker(), "title", strong(title(merge.entry(), turn)))
                                .paragraph(quoted(merge.draft().words())))
                        .primary(YES, turn.label("share.merge.yes"))
                        .button(NO, turn.label("share.merge.no"));
        };
    }

    /** What others wrote is not merged: in somebody else's entry they could no longer take it back. */
    private Question askNear(Near near, Turn turn) {
        Optional<Entry> entry = saving.find(near.entry(), turn);
        Text shown = entry.map(like -> quoted(like.words())).orElse(Text.EMPTY);
        Question question = Question.of(turn.say("share.near", "title", strong(title(near.entry(), turn)))
                .paragraph(shown)
                .paragraph(turn.say("share.near.which")));
        boolean canBeMerged =
                near.draft().isByItsOwner() && entry.filter(Entry::isByHand).isPresent();
        Question mergeable = canBeMerged ? question.primary(MERGE, turn.label("share.near.merge")) : question;
        return mergeable.button(BOTH, turn.label("share.near.both")).button(NO, turn.label("share.near.no"));
    }

    @Override
    public Step<State> next(State state, Answer answer, Turn turn) {
        String key = answer instanceof Answer.Picked picked ? picked.key() : NO;
        return switch (state) {
            case Near near -> afterNear(near, key, turn);
            case May may -> afterMay(may, key, turn);
            case Merge merge -> afterMerge(merge, key, turn);
        };
    }

    private Step<State> afterNear(Near near, String key, Turn turn) {
        Optional<Entry> entry = saving.find(near.entry(), turn).filter(Entry::isByHand);
        if (key.equals(NO)) {
            return Step.done(say(turn.say("share.dropped"), turn));
        }
        if (key.equals(BOTH) || entry.isEmpty()) {
            return takenUnlike(near, turn);
        }
        boolean own = near.draft().isByItsOwner();
        return own && saving.mayChange(entry.get(), turn)
                ? Step.done(merged(near.draft(), entry.get(), turn))
                : askOwner(near, entry.get(), turn);
    }

    private Step<State> takenUnlike(Near near, Turn turn) {
        Saving.Taken taken = saving.takeUnlike(near.draft(), turn);
        return Step.done(say(taken.said(), turn).and(taken.also()).and(askers.hearOf(near.draft(), turn)));
    }

    private Reaction merged(Draft draft, Entry entry, Turn turn) {
        saving.add(draft, entry, turn.member().id(), turn);
        return say(turn.say("share.merged", "title", strong(entry.title())), turn)
                .and(askers.hearOf(draft, entry, turn));
    }

    /** What others wrote needs their yes first, and what others look after their yes too. */
    private Step<State> askOwner(Near near, Entry entry, Turn turn) {
        Optional<Member> owner = saving.owner(entry, turn).flatMap(saving::here);
        if (owner.isEmpty() || !near.draft().isByItsOwner()) {
            return takenUnlike(near, turn);
        }
        return Step.done(say(turn.say("share.merge.asking", "name", owner.get().name()), turn)
                .andOpen(new Opening(
                        KIND,
                        owner.get(),
                        "share/merge/" + near.draft().id(),
                        new Merge(near.draft(), near.entry(), turn.member().name()))));
    }

    private Step<State> afterMay(May may, String key, Turn turn) {
        Draft draft = may.draft();
        if (key.equals(NO)) {
            return Step.done(say(turn.say("share.may.kept"), turn)
                    .and(tell(draft.owner(), "share.may.refused", draft.title(), turn)));
        }
        saving.write(draft.named(key.equals(NAMED) ? turn.member().name() : ""), turn);
        return Step.done(say(turn.say("share.may.thanks"), turn)
                .and(Saving.reviewed(draft.entryId(), turn))
                .and(tell(draft.owner(), "share.may.given", draft.title(), turn)));
    }

    private Step<State> afterMerge(Merge merge, String key, Turn turn) {
        Optional<Entry> entry = saving.find(merge.entry(), turn);
        if (key.equals(YES) && entry.isPresent()) {
            saving.add(merge.draft(), entry.get(), new MemberId(merge.draft().owner()), turn);
            return Step.done(say(turn.say("share.merge.thanks"), turn)
                    .and(tell(
                            merge.draft().owner(),
                            "share.merge.given",
                            entry.get().title(),
                            turn))
                    .and(askers.hearOf(merge.draft(), entry.get(), turn)));
        }
        saving.write(merge.draft(), turn);
        return Step.done(say(turn.say("share.merge.apart"), turn)
                .and(Saving.reviewed(merge.draft().entryId(), turn))
                .and(tell(
                        merge.draft().owner(),
                        "share.merge.refused",
                        merge.draft().title(),
                        turn))
                .and(askers.hearOf(merge.draft(), turn)));
    }

    @Override
    public Reaction stopped(State state, Turn turn) {
        return next(state, new Answer.Picked(List.of(NO)), turn).atTheEnd();
    }

    private Reaction tell(String member, String key, String title, Turn turn) {
        return saving.here(new MemberId(member))
                .map(other -> Reaction.post(
                        other.direct(),
                        saving.speakingWith(other, turn)
                                .say(key, "name", turn.member().name(), "title", strong(title))))
                .orElse(Reaction.NONE);
    }

    private String title(String entry, Turn turn) {
        return saving.find(entry, turn).map(Entry::title).orElse("");
    }

    private static Text.Strong strong(String words) {
        return new Text.Strong(words);
    }

    private static Text quoted(String words) {
        String shown = words.length() <= SHOWN ? words : words.substring(0, SHOWN) + " …";
        return new Text(List.of(new Text.Quote(Text.said(shown))));
    }

    private static Reaction say(Text text, Turn turn) {
        return Reaction.post(turn.member().direct(), text);
    }
}
