package org.nobo.resource.helping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Opening;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.resource.helping.HelpingButtons.Pressed;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.question.Question;
import org.nobo.resource.question.Questions;
import org.nobo.resource.question.Verdict;
import org.nobo.resource.share.Draft;

/** What the asker does: has people asked, says whether an answer helped, asks back. */
final class AskerSide {
    /** What can be pressed before a question is on its way to anybody. */
    static final Set<String> BEFORE = Set.of("ask", "still", "anyway", "enough", "drop");

    /** A question of this length is a way to ask that others may take, too; a longer one is a story. */
    private static final int LONGEST_WAY = 500;

    private final Pleas pleas;
    private final Questions questions;
    private final Carrying carrying;
    private final HelpingWords words;
    private final Earlier earlier;

    AskerSide(Pleas pleas, Questions questions, Carrying carrying, HelpingWords words, Nearness nearness) {
        this.pleas = pleas;
        this.questions = questions;
        this.carrying = carrying;
        this.words = words;
        this.earlier = new Earlier(pleas, words, nearness);
    }

    /** Asks in the help channel, by the asker's wish; first it shows what was asked and answered there before. */
    Reaction toChannel(Question question, Turn turn) {
        return earlier.before(question, "anyway", turn)
                .map(Reaction::replace)
                .orElseGet(() -> straightToChannel(question, turn));
    }

    /** Has a person asked; first it shows what was answered where all could read it, or waits where this one would wait. */
    private Reaction toPeople(Question question, Turn turn) {
        doubts(question);
        return Optional.of(question)
                .filter(asked -> pleas.find(asked.id()).isEmpty())
                .flatMap(asked -> earlier.answered(asked, "still", turn).or(() -> waitsThere(asked, turn)))
                .map(Reaction::replace)
                .orElseGet(() -> straightToPeople(question, turn));
    }

    private Optional<Message> waitsThere(Question question, Turn turn) {
        return endsInTheChannel(question, turn) ? earlier.waits(question, "still", turn) : Optional.empty();
    }

    private boolean endsInTheChannel(Question question, Turn turn) {
        return turn.community().help().isPresent() && carrying.leavesOnlyTheChannel(question, turn);
    }

    /** Who has not been told yet that all may read it at last, is asked before they do. */
    private Reaction straightToPeople(Question question, Turn turn) {
        boolean wasTold = question.found().isEmpty();
        if (!wasTold && endsInTheChannel(question, turn)) {
            Text all = turn.say("helping.everybody", "channel", HelpingWords.helpChannel(turn));
            return Reaction.replace(Message.of(all, HelpingButtons.toEverybody(question.id(), turn)));
        }
        Carrying.Begun begun = carrying.begin(question, turn);
        return Reaction.replace(underWay(begun, question, turn)).and(begun.also());
    }

    /** As long as nobody has taken it: where it goes at last, and a way to end it. */
    private Message underWay(Carrying.Begun begun, Question question, Turn turn) {
        boolean waits = pleas.find(question.id())
                .filter(plea -> !plea.inChannel() && (plea.stage() == Stage.OPEN || plea.stage() == Stage.OFFERED))
                .isPresent();
        if (!waits) {
            return Message.of(begun.said());
        }
        Text atLast = turn.community().help().isPresent()
                ? turn.say("helping.asking.channel", "channel", HelpingWords.helpChannel(turn))
                : Text.EMPTY;
        return Message.of(begun.said().line(atLast), HelpingButtons.withdraw(question.id(), turn));
    }

    /** Who wants a person asked, was not helped by what was found. */
    private void doubts(Question question) {
        if (question.verdict() == Verdict.NONE && !question.found().isEmpty()) {
            questions.judge(question.id(), Verdict.NOT_QUITE, Optional.empty());
        }
    }

    private Reaction straightToChannel(Question question, Turn turn) {
        Carrying.Begun begun = carrying.toChannel(question, turn);
        return Reaction.replace(Message.of(begun.said())).and(begun.also());
    }

    /** Something was pressed before the question was on its way to anybody. */
    Reaction ask(Pressed pressed, Turn turn) {
        Optional<Question> question = questions
                .find(pressed.question())
                .filter(asked -> asked.asker().equals(turn.member().id()));
        if (question.isEmpty()) {
            return Reaction.whisper(turn.say("helping.notyours"));
        }
        return switch (pressed.what()) {
            case "anyway" -> straightToChannel(question.get(), turn);
            case "enough" -> enough(question.get(), turn);
            case "drop" -> Reaction.replace(Message.of(turn.say("helping.never-mind")));
            case "still" -> straightToPeople(question.get(), turn);
            default -> toPeople(question.get(), turn);
        };
    }

    /** What was answered before helped: nobody needs to be asked. */
    private Reaction enough(Question question, Turn turn) {
        questions.judge(question.id(), Verdict.HELPED, Optional.empty());
        return Reaction.replace(Message.of(turn.say("helping.earlier.enough")));
    }

    /** Something was pressed on an answer that was carried. */
    Reaction pressed(Pressed pressed, Plea plea, Turn turn) {
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
            case "other" -> other(plea, by, turn);
            case "withdraw" ->
                Reaction.replace(Message.of(turn.say("helping.withdrawn"))).and(carrying.withdraw(plea, turn));
            default -> Reaction.whisper(turn.say("talk.late.over"));
        };
    }

    private Reaction helped(Plea plea, MemberId by, Turn turn) {
        pleas.keep(plea.at(Stage.ANSWERED, Optional.of(by), turn.now()).closed(true, turn.now()));
        Reaction thanks = Reaction.replace(
                        stands(plea, by, turn.say("helping.helped.thanks", "name", words.name(by, turn)), turn))
                .callingOff(Carrying.alarm(plea))
                .and(carrying.settled(plea, turn));
        return words.here(by)
                .map(helper -> isPrivate(plea)
                        ? thanks.and(words.tell(
                                        by,
                                        turn,
                                        "helping.helped",
                                        "name",
                                        turn.member().name()))
                                .andOpen(new Opening(
                                        TitleTalk.KIND,
                                        turn.member(),
                                        HelpingButtons.PREFIX + "/title/" + plea.question(),
                                        new TitleTalk.State(draft(plea, helper))))
                        : thanks.andOpen(new Opening(
                                KeepTalk.KIND,
                                helper,
                                HelpingButtons.PREFIX + "/keep/" + plea.question(),
                                new KeepTalk.Keep(
                                        draft(plea, helper), plea.asker().value()))))
                .orElse(thanks);
    }

    /** Whether nobody but who was asked has seen the question. */
    private boolean isPrivate(Plea plea) {
        return !plea.inChannel()
                && questions
                        .find(plea.question())
                        .filter(AskerSide::askedWhereAllRead)
                        .isEmpty();
    }

    /** What is asked by command is seen by nobody else, wherever it is typed; what is said in a channel is answered in a thread. */
    private static boolean askedWhereAllRead(Question question) {
        return question.place() instanceof Place.Thread(Place in, String root) && in instanceof Place.Channel;
    }

    /**
     * All the helper said, in its order. What they were asked back stands between, for an answer to that says little
     * alone; but only where who asked is asked for their yes to it.
     */
    private String said(Plea plea, Member helper) {
        boolean withAskedBack = isPrivate(plea);
        List<Pleas.Said> parts = pleas.said(plea.question()).stream()
                .filter(part -> part.by().equals(helper.id())
                        || (withAskedBack && part.by().equals(plea.asker())))
                .dropWhile(part -> part.by().equals(plea.asker()))
                .toList();
        int end = parts.size();
        while (end > 0 && parts.get(end - 1).by().equals(plea.asker())) {
            end--;
        }
        return parts.subList(0, end).stream().map(Pleas.Said::words).collect(Collectors.joining("\n\n"));
    }

    /** The question as its title, and what was said below it. */
    private Draft draft(Plea plea, Member helper) {
        String title = plea.words().replaceAll("\\s+", " ");
        return new Draft(
                EntryId.begunBy("helping/" + plea.question()).value(),
                shortened(title, Draft.LONGEST_TITLE),
                said(plea, helper),
                Kind.INFORMATION.stored(),
                List.of(),
                "",
                helper.language().getLanguage(),
                title.length() > Draft.LONGEST_TITLE && title.length() <= LONGEST_WAY ? List.of(title) : List.of(),
                helper.id().value(),
                helper.id().value(),
                helper.name(),
                "");
    }

    private static String shortened(String words, int most) {
        return words.length() <= most ? words : words.substring(0, most - 2) + " …";
    }

    /** What somebody answered can still be read when its buttons are gone. */
    private Message stands(Plea plea, MemberId by, Text below, Turn turn) {
        return pleas.said(plea.question()).stream()
                .filter(part -> part.by().equals(by))
                .reduce((earlier, later) -> later)
                .map(answer -> Message.of(turn.say("helping.answer", "name", words.name(by, turn))
                        .paragraph(HelpingWords.quoted(answer.words()))
                        .paragraph(below)))
                .orElseGet(() -> Message.of(below));
    }

    private Reaction askBack(Plea plea, MemberId by, Turn turn) {
        return Reaction.replace(stands(plea, by, turn.say("helping.back.yes"), turn))
                .and(carrying.relay(
                        plea,
                        turn.member(),
                        new RelayTalk.AskingBack(plea.question().value(), by.value()),
                        turn));
    }

    private Reaction other(Plea plea, MemberId by, Turn turn) {
        Text said = turn.say(plea.inChannel() ? "helping.other.channel" : "helping.other");
        return Reaction.replace(stands(plea, by, said, turn)).and(carrying.goOn(plea, turn));
    }
}
