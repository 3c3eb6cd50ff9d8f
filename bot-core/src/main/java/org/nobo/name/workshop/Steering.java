package org.nobo.name.workshop;

import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.feature.FreshId;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;

/** What leaders do with a workshop: begin it, go on, take more time, go back or skip, propose, end it. */
final class Steering {
    private final Workshops workshops;
    private final Steps steps;
    private final Announcing announcing;

    Steering(Announcing announcing, Steps steps) {
        this.workshops = announcing.workshops();
        this.announcing = announcing;
        this.steps = steps;
    }

    void routes(Routes routes) {
        routes.leadersChoice(Workshop.PREFIX, this::press)
                .leadersForm(Workshop.PREFIX, this::take)
                .alarm(Workshop.PREFIX, this::timeCame)
                .leadersHome(this::atHome);
    }

    /** Where the newest one is; or how to begin one. */
    Message card(Turn turn) {
        Optional<Workshop> latest = workshops.latest(turn.community().id());
        Choice begin = new Choice(Workshop.PREFIX + "/new", turn.label("workshop.begin"), Look.PRIMARY);
        if (latest.isEmpty()) {
            return Message.of(turn.say("workshop.what"), begin).titled(turn.label("workshop.title"));
        }
        Workshop workshop = latest.get();
        return workshop.stage().isOver()
                ? Message.of(
                                turn.say("workshop.now." + workshop.stage().word())
                                        .paragraph(turn.say("workshop.what")),
                                begin,
                                Choice.of(workshop.choice("reopen"), turn.label("workshop.reopen")))
                        .titled(turn.label("workshop.title"))
                : LeadersCard.of(workshop, workshops, turn);
    }

    /** Only what waits for a leader. */
    private Optional<Message> atHome(Turn turn) {
        return workshops
                .latest(turn.community().id())
                .filter(workshop ->
                        !workshop.stage().isOver() && !workshop.stage().isTimed())
                .map(workshop -> LeadersCard.of(workshop, workshops, turn));
    }

    private Reaction press(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 4);
        if ("new".equals(parts[1])) {
            return running(turn)
                    .map(workshop -> Reaction.whisper(card(turn)))
                    .orElseGet(() -> Reaction.ask(RulesForm.USUAL.form(turn)));
        }
        Optional<Workshop> at = parts.length == 4 ? at(parts[2], parts[3], turn) : Optional.empty();
        return at.map(workshop -> press(parts[1], choice, workshop, turn)).orElseGet(() -> late(parts, turn));
    }

    private Reaction press(String what, Event.ChoiceMade choice, Workshop workshop, Turn turn) {
        return switch (what) {
            case "next" -> shown(steps.next(workshop, turn.actor(), turn), turn);
            case "more" -> shown(steps.more(workshop, turn), turn);
            case "go" -> go(choice.picked(), workshop, turn);
            case "write" ->
                Reaction.ask(
                        ProposalForm.of(workshop, workshops, turn.community()).form(turn));
            case "reopen" ->
                Reaction.whisper(
                        Message.of(turn.say("workshop.reopen.where"), LeadersCard.controls(workshop, workshops, turn)));
            case "end" ->
                Reaction.whisper(Message.of(
                        turn.say("workshop.end.sure"),
                        new Choice(workshop.choice("ended"), turn.label("workshop.end.yes"), Look.DANGER)));
            case "ended" -> shown(steps.end(workshop, turn), turn);
            case "adopted" -> shown(steps.adopt(workshop, turn), turn);
            default -> Reaction.whisper(card(turn));
        };
    }

    private Reaction go(List<String> picked, Workshop workshop, Turn turn) {
        String to = picked.isEmpty() ? "" : picked.getFirst();
        if ("adopt".equals(to)) {
            return Reaction.whisper(Message.of(
                    turn.say("workshop.adopt.sure"),
                    new Choice(workshop.choice("adopted"), turn.label("workshop.adopt.yes"), Look.DANGER)));
        }
        return LeadersCard.TO.stream()
                .filter(stage -> stage.word().equals(to))
                .findFirst()
                .map(stage -> shown(steps.go(workshop, stage, turn.actor(), turn), turn))
                .orElseGet(() -> Reaction.whisper(card(turn)));
    }

    /** Whoever moved it sees where it is now; what says more is left as it is. */
    private Reaction shown(Reaction moved, Turn turn) {
        return moved.and(Reaction.whisper(card(turn)));
    }

    private Optional<Workshop> running(Turn turn) {
        return workshops
                .latest(turn.community().id())
                .filter(workshop -> !workshop.stage().isOver());
    }

    private Optional<Workshop> of(String id, Turn turn) {
        return workshops
                .find(id)
                .filter(workshop -> workshop.community().equals(turn.community().id()));
    }

    private Optional<Workshop> at(String id, String step, Turn turn) {
        return of(id, turn).filter(workshop -> String.valueOf(workshop.step()).equals(step));
    }

    private Reaction late(String[] parts, Turn turn) {
        return (parts.length > 2 ? of(parts[2], turn) : Optional.<Workshop>empty())
                .map(workshop -> steps.late(workshop, turn))
                .orElseGet(() -> Reaction.whisper(turn.say("talk.late.over")));
    }

    private Reaction take(Event.FormSent sent, Turn turn) {
        if (sent.form().equals(RulesForm.ID)) {
            return begin(sent, turn);
        }
        String[] parts = sent.form().split("/", 4);
        Optional<Workshop> at = parts.length == 4 ? at(parts[2], parts[3], turn) : Optional.empty();
        if (at.isEmpty()) {
            return late(parts, turn);
        }
        if (at.get().stage() == Stage.VOTE) {
            return Reaction.whisper(turn.say("workshop.voting.now"));
        }
        ProposalForm form = ProposalForm.sent(sent.form(), sent.values());
        Form checked = form.checked(turn);
        return checked.mends() ? Reaction.ask(checked) : shown(steps.propose(at.get(), form.charter(), turn), turn);
    }

    private Reaction begin(Event.FormSent sent, Turn turn) {
        RulesForm form = RulesForm.sent(sent.values());
        Form checked = form.checked(turn);
        if (checked.mends()) {
            return Reaction.ask(checked);
        }
        Optional<Place.Channel> channel = sent.where() instanceof Place.Channel here
                ? Optional.of(here)
                : turn.community().introductions();
        if (channel.isEmpty()) {
            return Reaction.whisper(turn.say("workshop.no.channel"));
        }
        if (running(turn).isPresent()) {
            return Reaction.whisper(card(turn));
        }
        Rules rules = form.rules(turn);
        Workshop workshop = new Workshop(
                FreshId.of(sent, turn),
                turn.community().id(),
                Stage.GATHER,
                1,
                1,
                rules,
                channel.get(),
                turn.now(),
                Optional.of(turn.now().plus(rules.lasts(Stage.GATHER))),
                Optional.of(turn.member().id()));
        return shown(steps.begin(workshop, turn), turn);
    }

    /** {@code due/<step>}, or {@code nudge/<step>/<time>}: what leaders were told of an earlier step is over. */
    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        String[] note = time.note().split("/", 3);
        Optional<Workshop> at = at(time.alarm().substring(Workshop.PREFIX.length() + 1), note[1], turn);
        if (at.isEmpty()) {
            return Reaction.NONE;
        }
        if ("due".equals(note[0])) {
            return steps.next(at.get(), Optional.empty(), turn);
        }
        int times = Integer.parseInt(note[2]);
        return announcing
                .toLeaders(
                        at.get(),
                        "nudge-" + times,
                        theirs -> {
                            Message card = LeadersCard.of(at.get(), workshops, theirs);
                            return new Message(
                                    card.title(),
                                    theirs.say("workshop.nudge").paragraph(card.text()),
                                    card.controls(),
                                    card.attachments());
                        },
                        turn)
                .and(steps.nudged(at.get(), times + 1, turn));
    }
}
