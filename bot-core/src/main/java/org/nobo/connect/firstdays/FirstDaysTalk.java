package org.nobo.connect.firstdays;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nobo.chat.Action;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.connect.firstdays.FirstDaysState.LookBack;
import org.nobo.connect.firstdays.FirstDaysState.Meet;
import org.nobo.connect.firstdays.FirstDaysState.PassOn;
import org.nobo.connect.firstdays.FirstDaysState.Wording;
import org.nobo.connect.wording.Sentence;
import org.nobo.connect.wording.Spoken;
import org.nobo.dialogue.Answer;
import org.nobo.dialogue.Dialogue;
import org.nobo.dialogue.Question;
import org.nobo.dialogue.States;
import org.nobo.dialogue.Step;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** What a newcomer is asked after the welcome, one thing a day at most. */
final class FirstDaysTalk implements Dialogue<FirstDaysState> {
    static final String KIND = "firstdays";

    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration LONG_PATIENCE = Duration.ofDays(7);
    private static final int LONGEST = 1_000;

    private final Newcomers newcomers;
    private final Spoken spoken;
    private final Deeds deeds;
    private final Draft draft;
    private final BiFunction<Member, Turn, Reaction> meet;
    private final Leading leading;

    /**
     * @param meet finds somebody for a member and asks them first
     */
    FirstDaysTalk(Kept kept, Deeds deeds, Draft draft, BiFunction<Member, Turn, Reaction> meet, Leading leading) {
        this.newcomers = kept.newcomers();
        this.spoken = kept.spoken();
        this.deeds = deeds;
        this.draft = draft;
        this.meet = meet;
        this.leading = leading;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public States<FirstDaysState> states() {
        return FirstDaysState.STATES;
    }

    @Override
    public Question ask(FirstDaysState state, Turn turn) {
        Question question = switch (state) {
            case FirstDaysState.Draft(String words) -> draft(words, turn);
            case Wording wording -> Question.of(turn.say("firstdays.wording")).orTyped();
            case Meet meeting ->
                Question.of(spoken.say(Sentence.MEET, turn))
                        .primary("yes", turn.label("firstdays.meet.yes"))
                        .button("no", turn.label("firstdays.later"));
            case LookBack back -> Question.of(lookBack(turn)).orTyped().orSkipped();
            case PassOn(String words) ->
                Question.of(turn.say("firstdays.pass").plus(new Text(List.of(new Text.Quote(Text.said(words))))))
                        .button("named", turn.label("firstdays.pass.named"))
                        .button("unnamed", turn.label("firstdays.pass.unnamed"))
                        .button("no", turn.label("firstdays.pass.no"));
        };
        return question.patient(state instanceof LookBack ? LONG_PATIENCE : PATIENCE);
    }

    private Question draft(String words, Turn turn) {
        Member member = turn.member();
        Text shown = draft.of(member, Text.said(member.name()), words, turn);
        Text where = turn.community()
                .introductions()
                .map(channel -> new Text(List.of(new Text.ChannelLink(channel, channel.id()))))
                .orElse(Text.EMPTY);
        return Question.of(turn.say("firstdays.draft", "channel", where)
                        .paragraph(shown)
                        .paragraph(turn.say("firstdays.draft.may.i")))
                .primary("post", turn.label("firstdays.draft.post"))
                .button("edit", turn.label("firstdays.draft.edit"))
                .button("later", turn.label("firstdays.later"))
                .button("never", turn.label("firstdays.draft.never"));
    }

    private Text lookBack(Turn turn) {
        int met = newcomers
                .find(turn.member().id())
                .map(newcomer -> deeds.of(newcomer).met())
                .orElse(0);
        String key = met == 0 ? "firstdays.back" : met == 1 ? "firstdays.back.one" : "firstdays.back.met";
        Text month = turn.say(key, "name", turn.member().name(), "count", met);
        return month.paragraph(spoken.say(Sentence.MONTH, turn));
    }

    @Override
    public Step<FirstDaysState> next(FirstDaysState state, Answer answer, Turn turn) {
        if (answer instanceof Answer.Waited) {
            return Step.done(Reaction.NONE);
        }
        return switch (state) {
            case FirstDaysState.Draft(String words) -> drafted(words, key(answer), turn);
            case Wording wording -> worded(answer);
            case Meet meeting ->
                Step.done("yes".equals(key(answer)) ? meet.apply(turn.member(), turn) : say("firstdays.fine", turn));
            case LookBack back ->
                answer instanceof Answer.Typed(String words)
                        ? Step.go(new PassOn(shortened(words)))
                        : Step.done(say("firstdays.back.end", turn));
            case PassOn(String words) -> Step.done(passOn(words, key(answer), turn));
        };
    }

    private Step<FirstDaysState> drafted(String words, String key, Turn turn) {
        return switch (key) {
            case "edit" -> Step.go(new Wording());
            case "post" -> Step.done(post(words, turn));
            case "never" -> {
                keep(Drafted.DECLINED, turn);
                yield Step.done(say("firstdays.draft.never.said", turn));
            }
            default -> Step.done(say("firstdays.draft.later.said", turn));
        };
    }

    private static Step<FirstDaysState> worded(Answer answer) {
        return Step.go(new FirstDaysState.Draft(answer instanceof Answer.Typed(String words) ? shortened(words) : ""));
    }

    /** In the channel for introductions; where there is none any more, it stays between the two of us. */
    private Reaction post(String words, Turn turn) {
        Optional<Place.Channel> channel = turn.community().introductions();
        if (channel.isEmpty()) {
            return say("firstdays.draft.nowhere", turn);
        }
        Member member = turn.member();
        Newcomer before = newcomers.find(member.id()).orElseGet(() -> newcomers.begin(member, turn.now()));
        newcomers.keep(before.introduced(Drafted.POSTED));
        Message hello = Message.of(draft.of(member, new Text(List.of(member.mention())), words, turn));
        return before.introduction() == Drafted.POSTED
                ? say("firstdays.draft.changed", turn).and(new Action.Edit(postName(member), hello))
                : say("firstdays.draft.posted", turn).and(postName(member), new Action.Post(channel.get(), hello));
    }

    /** Under which a member is introduced to everybody. */
    static String postName(Member member) {
        return "firstdays/" + member.id() + "/" + member.joinings() + "/hello";
    }

    private void keep(Drafted how, Turn turn) {
        newcomers
                .find(turn.member().id())
                .filter(newcomer -> newcomer.introduction() == Drafted.NOT_YET)
                .ifPresent(newcomer -> newcomers.keep(newcomer.introduced(how)));
    }

    private Reaction passOn(String words, String key, Turn turn) {
        if (!"named".equals(key) && !"unnamed".equals(key)) {
            return say("firstdays.pass.kept", turn);
        }
        String name = turn.member().name();
        return say("firstdays.pass.done", turn)
                .and(leading.tell(
                        "firstdays-back/" + turn.member().id() + "/"
                                + turn.member().joinings(),
                        theirs -> Message.of(("named".equals(key)
                                        ? theirs.say("firstdays.passed.named", "name", name)
                                        : theirs.say("firstdays.passed.unnamed"))
                                .plus(new Text(List.of(new Text.Quote(Text.said(words)))))),
                        turn));
    }

    @Override
    public Reaction stopped(FirstDaysState state, Turn turn) {
        newcomers.find(turn.member().id()).ifPresent(newcomer -> newcomers.keep(newcomer.left()));
        return say("firstdays.stopped", turn);
    }

    private static String key(Answer answer) {
        return answer instanceof Answer.Picked picked ? picked.key() : "";
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(LONGEST, words.length()));
    }

    private static Reaction say(String key, Turn turn) {
        return Reaction.post(turn.member().direct(), turn.say(key));
    }
}
