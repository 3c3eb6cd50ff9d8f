package org.nobo.resource.helping;

import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.HelpingButtons.Pressed;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Questions;
import org.nobo.resource.share.Saving;
import org.nobo.words.Wordbook;

/** Questions carried to people and answers carried back; {@code /nobo helping}: whether one may be asked. */
public final class Helping implements Feature {
    private final Pleas pleas;
    private final Carrying carrying;
    private final CarryingBack back;
    private final HelpingWords words;
    private final AskerSide askers;
    private final HelperSide helpers;
    private final RelayTalk relayTalk;
    private final KeepTalk keepTalk;
    private final TitleTalk titleTalk;

    public Helping(
            Pleas pleas,
            Questions questions,
            Tended tended,
            Members members,
            Folk folk,
            Nearness nearness,
            Saving saving,
            TopicRoles roles,
            Wordbook wordbook) {
        this.pleas = pleas;
        this.words = new HelpingWords(members, wordbook);
        this.back = new CarryingBack(pleas, words);
        this.carrying = new Carrying(
                pleas,
                questions,
                new Fitting(folk, pleas, questions, tended, nearness),
                new Routing(roles, nearness),
                back,
                words);
        this.askers = new AskerSide(pleas, questions, carrying, words, nearness);
        this.helpers = new HelperSide(pleas, carrying, words);
        this.relayTalk = new RelayTalk(pleas, carrying, back, words);
        this.keepTalk = new KeepTalk(saving, words);
        this.titleTalk = new TitleTalk(words);
    }

    @Override
    public void routes(Routes routes) {
        routes.command("helping", (command, turn) -> Reaction.whisper(readiness(turn)))
                .choice(HelpingButtons.PREFIX, this::pressed)
                .choice("ready", this::ready)
                .alarm(HelpingButtons.PREFIX, this::timeCame)
                .alarm(StillWaiting.PREFIX, this::standsThereStill)
                .refused(HelpingButtons.PREFIX, this::notReached)
                .delivered(Carrying.IN_CHANNEL, this::standsInChannel)
                .refused(Carrying.IN_CHANNEL, this::channelIsClosed)
                .overheard(this::overheard)
                .on(Event.MemberLeft.class, this::left)
                .talk(relayTalk)
                .talk(keepTalk)
                .talk(titleTalk);
    }

    /** Asks in the help channel, by the asker's wish. */
    public Reaction toChannel(Question question, Turn turn) {
        return askers.toChannel(question, turn);
    }

    /** Whether a question waits that this member could answer, and may be asked. */
    public boolean isThereOneFor(Member member, Turn turn) {
        return carrying.waitingFor(member, turn).isPresent();
    }

    /** Asks them whether they want to answer one; empty when none waits any more. */
    public Optional<Reaction> ask(Member member, Turn turn) {
        return carrying.ask(member, turn);
    }

    /** Somebody wrote down what answers a question: it waits no longer, and who asked hears of it. */
    public Reaction resourced(Question question, Entry by, Turn turn) {
        boolean own = question.asker().equals(turn.member().id());
        Reaction told = own
                ? Reaction.NONE
                : words.tell(
                        question.asker(),
                        turn,
                        "helping.resourced",
                        "name",
                        turn.member().name(),
                        "title",
                        new Text.Strong(by.title()));
        return pleas.find(question.id())
                .filter(plea -> plea.stage() != Stage.CLOSED)
                .map(plea -> told.and(back.closeFor(plea, turn)))
                .orElse(told);
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        Optional<Pressed> pressed = HelpingButtons.pressed(choice.choice());
        if (pressed.filter(button -> AskerSide.BEFORE.contains(button.what())).isPresent()) {
            return askers.ask(pressed.get(), turn);
        }
        Optional<Plea> about = pressed.flatMap(button -> pleas.find(button.question()));
        if (about.isEmpty()) {
            return helpers.withoutQuestion(pressed.map(Pressed::what).orElse(""), turn);
        }
        return about.filter(plea -> plea.community().equals(turn.community().id()))
                .map(plea -> helpers.pressed(pressed.get(), plea, turn)
                        .orElseGet(() -> askers.pressed(pressed.get(), plea, turn)))
                .orElseGet(() -> Reaction.replace(Message.of(turn.say("helping.gone"))));
    }

    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        return pleas.find(new QuestionId(time.note()))
                .map(plea -> carrying.timeCame(plea, turn))
                .orElse(Reaction.NONE);
    }

    private Reaction standsThereStill(Event.TimeCame time, Turn turn) {
        return pleas.find(new QuestionId(time.note()))
                .map(plea -> carrying.standsThereStill(plea, turn))
                .orElse(Reaction.NONE);
    }

    /** Somebody's direct messages are closed: the question goes on. */
    private Reaction notReached(Event.Refused refused, Turn turn) {
        String[] parts = refused.intention().split("/");
        return parts.length < 4
                ? Reaction.NONE
                : pleas.find(new QuestionId(parts[2]))
                        .filter(plea -> plea.helper()
                                .filter(new MemberId(parts[3])::equals)
                                .isPresent())
                        .filter(plea -> plea.stage() == Stage.OFFERED || plea.stage() == Stage.CLAIMED)
                        .map(plea -> carrying.goOn(plea, turn))
                        .orElse(Reaction.NONE);
    }

    private static QuestionId inChannel(String intention) {
        return new QuestionId(intention.substring(Carrying.IN_CHANNEL.length() + 1));
    }

    private Reaction standsInChannel(Event.Delivered delivered, Turn turn) {
        pleas.standsIn(
                inChannel(delivered.intention()), delivered.what().thread().key());
        return Reaction.NONE;
    }

    /** The help channel is closed to the bot: the person learns it, for they wait for an answer. */
    private Reaction channelIsClosed(Event.Refused refused, Turn turn) {
        return pleas.find(inChannel(refused.intention()))
                .map(plea -> words.tell(plea.asker(), turn, "resource.help.closed"))
                .orElse(Reaction.NONE);
    }

    private Reaction overheard(Event.MessagePosted message, Turn turn) {
        if (!(message.where() instanceof Place.Thread thread) || message.text().isBlank()) {
            return Reaction.NONE;
        }
        return pleas.inThread(thread.key())
                .filter(plea -> plea.stage() != Stage.CLOSED
                        && !plea.asker().equals(turn.member().id()))
                .map(plea -> back.heard(plea, turn.member(), message.text(), turn))
                .orElse(Reaction.NONE);
    }

    /** Who leaves waits for nothing any more, and nobody waits for them; who is left on another platform is still here. */
    private Reaction left(Event.MemberLeft event, Turn turn) {
        MemberId gone = turn.member().id();
        if (words.here(gone).isPresent()) {
            return Reaction.NONE;
        }
        return Stream.concat(
                        pleas.of(gone).stream()
                                .filter(plea -> plea.stage() != Stage.CLOSED)
                                .map(plea -> back.withdraw(plea, turn)),
                        pleas.with(gone).stream()
                                .filter(plea -> plea.stage() != Stage.ANSWERED)
                                .map(plea -> carrying.goOn(plea, turn)))
                .reduce(Reaction.NONE, Reaction::and);
    }

    private Message readiness(Turn turn) {
        boolean ready = pleas.readiness(turn.member().id()) == Readiness.YES;
        Control change = ready
                ? Choice.of("ready/no", turn.label("helping.ready.button.no"))
                : Choice.of("ready/yes", turn.label("helping.ready.button.yes"));
        Text text =
                turn.say(ready ? "helping.ready.is" : "helping.ready.is.not").paragraph(credit(turn));
        return Message.of(text, change);
    }

    /** What somebody has given is said to them, and to nobody beside. */
    private Text credit(Turn turn) {
        long helped = pleas.helped(turn.community().id()).stream()
                .filter(plea -> plea.helper().filter(turn.member().id()::equals).isPresent())
                .count();
        return helped == 0
                ? Text.EMPTY
                : turn.say(helped == 1 ? "helping.credit.one" : "helping.credit", "count", helped);
    }

    private Reaction ready(Event.ChoiceMade choice, Turn turn) {
        boolean yes = choice.choice().equals("ready/yes");
        pleas.ready(turn.member(), yes ? Readiness.YES : Readiness.NO, turn.now());
        return Reaction.replace(Message.of(turn.say(yes ? "helping.ready.yes" : "helping.ready.no")));
    }
}
