package org.nobo.resource.helping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.HelpingButtons.Pressed;
import org.nobo.resource.helping.Pleas.Offer;
import org.nobo.resource.helping.Pleas.OfferReply;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.knowhow.Tended;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.QuestionId;
import org.nobo.resource.question.Questions;
import org.nobo.resource.question.Verdict;
import org.nobo.resource.share.Draft;
import org.nobo.resource.share.Saving;
import org.nobo.words.Wordbook;

/** Questions carried to people and answers carried back; {@code /nobo helping}: whether one may be asked. */
public final class Helping implements Feature {
    /** What can be pressed before a question is on its way to anybody. */
    private static final Set<String> OF_A_QUESTION = Set.of("ask", "anyway", "enough");

    private final Pleas pleas;
    private final Questions questions;
    private final Earlier earlier;
    private final Carrying carrying;
    private final HelpingWords words;
    private final RelayTalk relayTalk;
    private final KeepTalk keepTalk;

    public Helping(
            Pleas pleas,
            Questions questions,
            Tended tended,
            Members members,
            Folk folk,
            Saving saving,
            Wordbook wordbook) {
        this.pleas = pleas;
        this.questions = questions;
        this.words = new HelpingWords(members, wordbook);
        this.earlier = new Earlier(pleas, words);
        this.carrying = new Carrying(pleas, questions, new Fitting(folk, pleas, questions, tended), words);
        this.relayTalk = new RelayTalk(pleas, carrying, words);
        this.keepTalk = new KeepTalk(saving, words);
    }

    @Override
    public void routes(Routes routes) {
        routes.command("helping", (command, turn) -> Reaction.whisper(readiness(turn)))
                .choice(HelpingButtons.PREFIX, this::pressed)
                .choice("ready", this::ready)
                .alarm(HelpingButtons.PREFIX, this::timeCame)
                .refused(HelpingButtons.PREFIX, this::notReached)
                .delivered(Carrying.IN_CHANNEL, this::standsInChannel)
                .refused(Carrying.IN_CHANNEL, this::channelIsClosed)
                .overheard(this::overheard)
                .on(Event.MemberLeft.class, this::left)
                .talk(relayTalk)
                .talk(keepTalk);
    }

    /** Asks in the help channel, by the asker's wish; first it shows what was asked and answered there before. */
    public Reaction toChannel(Question question, Turn turn) {
        return earlier.like(question)
                .map(like -> Reaction.replace(earlier.shown(like, question, turn)))
                .orElseGet(() -> straightToChannel(question, turn));
    }

    private Reaction straightToChannel(Question question, Turn turn) {
        Carrying.Begun begun = carrying.toChannel(question, turn);
        return Reaction.replace(Message.of(begun.said())).and(begun.also());
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        Optional<Pressed> pressed = HelpingButtons.pressed(choice.choice());
        if (pressed.filter(button -> OF_A_QUESTION.contains(button.what())).isPresent()) {
            return ask(pressed.get(), turn);
        }
        Optional<Plea> plea = pressed.flatMap(button -> pleas.find(button.question()))
                .filter(one -> one.community().equals(turn.community().id()));
        if (plea.isEmpty()) {
            return Reaction.replace(Message.of(turn.say("helping.gone")));
        }
        return switch (pressed.get().what()) {
            case "claim" -> claim(plea.get(), turn);
            case "pass" -> pass(plea.get(), "helping.passed", turn);
            case "later" -> later(plea.get(), turn);
            case "yes" -> agreed(plea.get(), Readiness.YES, turn);
            case "once" -> agreed(plea.get(), Readiness.ONCE, turn);
            case "never" -> never(plea.get(), turn);
            default -> ofAsker(plea.get(), pressed.get(), turn);
        };
    }

    private Reaction ask(Pressed pressed, Turn turn) {
        Optional<Question> question = questions
                .find(pressed.question())
                .filter(asked -> asked.asker().equals(turn.member().id()));
        if (question.isEmpty()) {
            return Reaction.whisper(turn.say("helping.notyours"));
        }
        return switch (pressed.what()) {
            case "anyway" -> straightToChannel(question.get(), turn);
            case "enough" -> enough(question.get(), turn);
            default -> {
                Carrying.Begun begun = carrying.begin(question.get(), turn);
                yield Reaction.replace(Message.of(begun.said())).and(begun.also());
            }
        };
    }

    /** What was answered before helped: nobody needs to be asked. */
    private Reaction enough(Question question, Turn turn) {
        questions.judge(question.id(), Verdict.HELPED, Optional.empty());
        return Reaction.replace(Message.of(turn.say("helping.earlier.enough")));
    }

    private Reaction claim(Plea plea, Turn turn) {
        Member helper = turn.member();
        if (plea.asker().equals(helper.id())) {
            return Reaction.whisper(turn.say("helping.own"));
        }
        boolean taken = plea.stage() == Stage.CLAIMED && !plea.isWith(helper.id(), Stage.CLAIMED);
        if (plea.stage() == Stage.CLOSED || taken) {
            return Reaction.whisper(turn.say(taken ? "helping.taken" : "helping.gone"));
        }
        Text said = turn.say("helping.claimed.thanks");
        boolean fromChannel = plea.inChannel() && !plea.isWith(helper.id(), Stage.OFFERED);
        Reaction seen = fromChannel ? Reaction.whisper(said) : Reaction.replace(Message.of(said));
        return plea.isWith(helper.id(), Stage.CLAIMED) ? seen : seen.and(carrying.claim(plea, helper, turn));
    }

    private Reaction pass(Plea plea, String said, Turn turn) {
        Reaction thanks = Reaction.replace(Message.of(turn.say(said)));
        if (!plea.isWith(turn.member().id(), Stage.OFFERED)) {
            return thanks;
        }
        pleas.offered(plea.question(), new Offer(turn.member().id(), OfferReply.PASSED, turn.now()));
        return thanks.and(carrying.goOn(plea, turn));
    }

    private Reaction later(Plea plea, Turn turn) {
        if (plea.isWith(turn.member().id(), Stage.OFFERED)) {
            pleas.offered(plea.question(), new Offer(turn.member().id(), OfferReply.LATER, turn.now()));
        }
        return Reaction.replace(Message.of(turn.say("helping.later")));
    }

    private Reaction agreed(Plea plea, Readiness readiness, Turn turn) {
        pleas.ready(turn.member(), readiness, turn.now());
        return plea.isWith(turn.member().id(), Stage.OFFERED)
                ? Reaction.replace(carrying.offer(plea, turn))
                : Reaction.replace(Message.of(turn.say("helping.ready.late")));
    }

    private Reaction never(Plea plea, Turn turn) {
        pleas.ready(turn.member(), Readiness.NO, turn.now());
        return pass(plea, "helping.ready.no", turn);
    }

    private Reaction ofAsker(Plea plea, Pressed pressed, Turn turn) {
        MemberId by = pressed.helper().or(plea::helper).orElse(plea.asker());
        if (!plea.asker().equals(turn.member().id())) {
            return Reaction.whisper(turn.say("helping.notyours"));
        }
        if (plea.stage() == Stage.CLOSED) {
            return Reaction.replace(Message.of(turn.say("helping.closed")));
        }
        return switch (pressed.what()) {
            case "helped" -> helped(plea, by, turn);
            case "back" -> askBack(plea, by, turn);
            case "other" -> other(plea, turn);
            default -> Reaction.whisper(turn.say("talk.late.over"));
        };
    }

    private Reaction helped(Plea plea, MemberId by, Turn turn) {
        pleas.keep(plea.at(Stage.ANSWERED, Optional.of(by), turn.now()).closed(true, turn.now()));
        Reaction thanks = Reaction.replace(Message.of(turn.say("helping.helped.thanks", "name", words.name(by, turn))))
                .callingOff(Carrying.alarm(plea));
        return words.here(by)
                .map(helper -> thanks.andOpen(new Opening(
                        KeepTalk.KIND,
                        helper,
                        HelpingButtons.PREFIX + "/keep/" + plea.question(),
                        new KeepTalk.Keep(draft(plea, helper), plea.asker().value()))))
                .orElse(thanks);
    }

    /** The question as its title, and all the helper said below it. */
    private Draft draft(Plea plea, Member helper) {
        String said = pleas.said(plea.question()).stream()
                .filter(part -> part.by().equals(helper.id()))
                .map(Pleas.Said::words)
                .reduce((one, next) -> one + "\n\n" + next)
                .orElse("");
        String title = plea.words().replaceAll("\\s+", " ");
        return new Draft(
                EntryId.begunBy("helping/" + plea.question()).value(),
                shortened(title, Draft.LONGEST_TITLE),
                said,
                Kind.INFORMATION.stored(),
                List.of(),
                "",
                helper.language().getLanguage(),
                title.length() > Draft.LONGEST_TITLE ? List.of(title) : List.of(),
                helper.id().value(),
                helper.id().value(),
                helper.name());
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 2) + " …";
    }

    private Reaction askBack(Plea plea, MemberId by, Turn turn) {
        return Reaction.replace(Message.of(turn.say("helping.back.yes")))
                .and(carrying.relay(
                        plea,
                        turn.member(),
                        new RelayTalk.AskingBack(plea.question().value(), by.value()),
                        turn));
    }

    private Reaction other(Plea plea, Turn turn) {
        return Reaction.replace(Message.of(turn.say(plea.inChannel() ? "helping.other.channel" : "helping.other")))
                .and(carrying.goOn(plea, turn));
    }

    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        return pleas.find(new QuestionId(time.note()))
                .map(plea -> carrying.timeCame(plea, turn))
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
                .map(plea -> carrying.heard(plea, turn.member(), message.text(), turn))
                .orElse(Reaction.NONE);
    }

    /** Who leaves waits for nothing any more, and nobody waits for them. */
    private Reaction left(Event.MemberLeft event, Turn turn) {
        MemberId gone = turn.member().id();
        return Stream.concat(
                        pleas.of(gone).stream()
                                .filter(plea -> plea.stage() != Stage.CLOSED)
                                .map(plea -> carrying.closeFor(plea, turn)),
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
        return Message.of(turn.say(ready ? "helping.ready.is" : "helping.ready.is.not"), change);
    }

    private Reaction ready(Event.ChoiceMade choice, Turn turn) {
        boolean yes = choice.choice().equals("ready/yes");
        pleas.ready(turn.member(), yes ? Readiness.YES : Readiness.NO, turn.now());
        return Reaction.replace(Message.of(turn.say(yes ? "helping.ready.yes" : "helping.ready.no")));
    }
}
