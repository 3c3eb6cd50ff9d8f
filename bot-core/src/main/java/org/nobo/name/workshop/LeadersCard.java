package org.nobo.name.workshop;

import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.feature.Turn;

/** Where a workshop is, for those who run it: what comes next, and every other way it can go. */
final class LeadersCard {
    /** To these it can be moved from anywhere, forward or back. */
    static final List<Stage> TO = List.of(Stage.GATHER, Stage.GROUP, Stage.PROPOSE, Stage.COMMENT, Stage.VOTE);

    private LeadersCard() {}

    static Message of(Workshop workshop, Workshops workshops, Turn turn) {
        return Message.of(text(workshop, workshops, turn), controls(workshop, workshops, turn))
                .titled(turn.label("workshop.title"));
    }

    /** After a vote that decided nothing yet. */
    static Message weighing(Workshop workshop, Workshops workshops, Result result, Turn turn) {
        return Message.of(
                        result.toLeaders(turn).paragraph(turn.say("workshop.now.weigh")),
                        controls(workshop, workshops, turn))
                .titled(turn.label("workshop.title"));
    }

    private static Text text(Workshop workshop, Workshops workshops, Turn turn) {
        String id = workshop.id();
        List<Contribution> said = workshops.said(id);
        Text now = turn.say(
                "workshop.now." + workshop.stage().word(),
                "people",
                workshops.parts(id).size(),
                "things",
                said.size(),
                "groups",
                workshops.bundles(id).size(),
                "votes",
                workshops.votes(id, workshop.round()).size(),
                "round",
                workshop.round());
        Text until = workshop.due().isPresent()
                ? turn.say("workshop.until", "until", DayOf.until(workshop, turn))
                : Text.EMPTY;
        return now.plus(until).paragraph(remarks(workshop, workshops, turn));
    }

    /** What was said about the newest proposal; the names are those their authors want to be read. */
    private static Text remarks(Workshop workshop, Workshops workshops, Turn turn) {
        if (workshop.stage() != Stage.COMMENT && workshop.stage() != Stage.WEIGH) {
            return Text.EMPTY;
        }
        List<Text> lines = workshops.remarks(workshop.id()).stream()
                .map(remark -> turn.say("workshop.reason", "words", remark.words()))
                .toList();
        return lines.isEmpty() ? Text.EMPTY : lines.stream().reduce(turn.say("workshop.remarks"), Text::line);
    }

    static List<Control> controls(Workshop workshop, Workshops workshops, Turn turn) {
        List<Control> controls = new ArrayList<>();
        boolean drafted = !workshops.drafts(workshop.id()).isEmpty();
        switch (workshop.stage()) {
            case GATHER, COMMENT, VOTE -> {
                controls.add(next(workshop, turn));
                controls.add(Choice.of(workshop.choice("more"), turn.label("workshop.more")));
            }
            case GROUP -> {
                controls.add(new Choice(Bundling.look(workshop), turn.label("workshop.groups.look"), Look.PRIMARY));
                controls.add(Choice.of(workshop.choice("write"), turn.label("workshop.write")));
            }
            case WEIGH -> controls.add(Choice.of(workshop.choice("more"), turn.label("workshop.more.vote")));
            default -> {}
        }
        if (workshop.stage() == Stage.PROPOSE || workshop.stage() == Stage.WEIGH || workshop.stage() == Stage.COMMENT) {
            controls.add(
                    Choice.of(workshop.choice("write"), turn.label(drafted ? "workshop.rewrite" : "workshop.write")));
        }
        controls.add(ways(workshop, drafted, turn));
        if (!workshop.stage().isOver()) {
            controls.add(new Choice(workshop.choice("end"), turn.label("workshop.end"), Look.DANGER));
        }
        return controls;
    }

    private static Choice next(Workshop workshop, Turn turn) {
        return new Choice(
                workshop.choice("next"),
                turn.label("workshop.next." + workshop.stage().word()),
                Look.PRIMARY);
    }

    private static Control.Menu ways(Workshop workshop, boolean drafted, Turn turn) {
        List<Control.Option> options = new ArrayList<>();
        for (Stage stage : TO) {
            boolean onAButton = workshop.stage() == Stage.GROUP && stage == Stage.PROPOSE;
            if (stage != workshop.stage()
                    && !onAButton
                    && (drafted || (stage != Stage.VOTE && stage != Stage.COMMENT))) {
                options.add(Control.Option.of(stage.word(), turn.label("workshop.to." + stage.word())));
            }
        }
        if (drafted && !workshop.stage().isOver()) {
            options.add(Control.Option.of("adopt", turn.label("workshop.to.adopt")));
        }
        return new Control.Menu(workshop.choice("go"), turn.label("workshop.ways"), options, 1, 1);
    }
}
