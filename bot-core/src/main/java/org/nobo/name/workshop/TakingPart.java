package org.nobo.name.workshop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.name.charter.CharterText;

/** What a member does in a workshop: take part, say it anew, take it back, let it be shown or not, hear no more of it. */
final class TakingPart {
    static final String PREFIX = "naming";

    private final Workshops workshops;

    TakingPart(Workshops workshops) {
        this.workshops = workshops;
    }

    void routes(Routes routes) {
        routes.choice(PREFIX, this::press).talk(new NamingTalk(workshops)).stop(this::stop);
    }

    static Choice button(Workshop workshop, Turn turn) {
        return new Choice(PREFIX + "/part/" + workshop.id(), turn.label("workshop.part"), Look.PRIMARY);
    }

    private Reaction press(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        Optional<Workshop> found = workshops
                .find(parts.length > 2 ? parts[2] : "")
                .filter(workshop -> workshop.community().equals(turn.community().id()));
        if (found.isEmpty()) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        Workshop workshop = found.get();
        return switch (parts[1]) {
            case "part" -> part(workshop, choice, turn);
            case "quote" -> quotable(workshop, true, turn);
            case "unquote" -> quotable(workshop, false, turn);
            case "back" -> back(workshop, turn);
            case "quiet" -> quiet(workshop, turn);
            default -> Reaction.whisper(card(workshop, turn));
        };
    }

    private Reaction part(Workshop workshop, Event.ChoiceMade choice, Turn turn) {
        if (workshop.stage() != Stage.GATHER) {
            return Reaction.whisper(card(workshop, turn));
        }
        Part part = mine(workshop, turn).again();
        workshops.keep(part);
        Reaction open = Reaction.NONE.andOpen(NamingTalk.opening(part, turn));
        return choice.where() instanceof Place.Direct
                ? open
                : open.and(Reaction.whisper(turn.say("name.values.elsewhere")));
    }

    private Part mine(Workshop workshop, Turn turn) {
        return workshops
                .part(workshop.id(), turn.member().id())
                .orElseGet(() -> new Part(workshop.id(), turn.member().id(), 0, false, false));
    }

    private Reaction quotable(Workshop workshop, boolean may, Turn turn) {
        workshops.keep(mine(workshop, turn).quotable(may));
        return Reaction.whisper(turn.say(may ? "workshop.thanks.quoted" : "workshop.thanks.kept"));
    }

    private Reaction back(Workshop workshop, Turn turn) {
        workshops.unsay(workshop.id(), turn.member().id());
        return Reaction.whisper(turn.say("workshop.taken.back"));
    }

    private Reaction quiet(Workshop workshop, Turn turn) {
        workshops.keep(mine(workshop, turn).quieted());
        return Reaction.whisper(turn.say("workshop.quieted"));
    }

    private Reaction stop(Event.MessagePosted message, Turn turn) {
        return workshops
                .latest(turn.community().id())
                .filter(workshop -> !workshop.stage().isOver())
                .flatMap(workshop -> workshops.part(workshop.id(), turn.member().id()))
                .filter(part -> !part.quiet())
                .map(part -> {
                    workshops.keep(part.quieted());
                    return Reaction.post(turn.member().direct(), turn.say("workshop.quieted"));
                })
                .orElse(Reaction.NONE);
    }

    /** Where it is, what they said themselves, and what they can do. */
    Message card(Workshop workshop, Turn turn) {
        Text text = turn.say("workshop.member." + workshop.stage().word(), "until", DayOf.until(workshop, turn));
        boolean proposed = workshop.stage() == Stage.COMMENT || workshop.stage() == Stage.VOTE;
        if (proposed) {
            Draft draft = workshops.drafts(workshop.id()).getFirst();
            text = text.paragraph(
                            new Text(List.of(new Text.Strong(draft.charter().name()))))
                    .paragraph(CharterText.of(draft.charter(), turn.words()));
        }
        List<Contribution> own = own(workshop, turn);
        if (!own.isEmpty() && !workshop.stage().isOver()) {
            text = text.paragraph(turn.say("workshop.own"));
            for (Contribution each : own) {
                text = text.line(turn.say("workshop.reason", "words", each.words()));
            }
        }
        return Message.of(text, controls(workshop, own, turn)).titled(turn.label("workshop.title"));
    }

    List<Control> controls(Workshop workshop, List<Contribution> own, Turn turn) {
        List<Control> controls = new ArrayList<>();
        String id = workshop.id();
        if (workshop.stage() == Stage.GATHER) {
            controls.add(
                    own.isEmpty()
                            ? button(workshop, turn)
                            : Choice.of(PREFIX + "/part/" + id, turn.label("workshop.anew")));
        }
        if (workshop.stage() == Stage.COMMENT) {
            controls.add(new Choice(
                    Remarking.id(workshops.drafts(id).getFirst()), turn.label("workshop.remark"), Look.PRIMARY));
        }
        if (workshop.stage() == Stage.VOTE) {
            controls.addAll(Proposed.ballots(workshop, turn));
        }
        if (!own.isEmpty() && !workshop.stage().isOver()) {
            boolean may = mine(workshop, turn).quotable();
            controls.add(Choice.of(
                    PREFIX + (may ? "/unquote/" : "/quote/") + id,
                    turn.label(may ? "workshop.unquote" : "workshop.quotable")));
            controls.add(Choice.of(PREFIX + "/back/" + id, turn.label("workshop.back")));
        }
        return controls;
    }

    List<Contribution> own(Workshop workshop, Turn turn) {
        return workshops.said(workshop.id()).stream()
                .filter(each -> each.member().equals(turn.member().id()))
                .sorted(Comparator.comparing(Contribution::asked))
                .toList();
    }
}
