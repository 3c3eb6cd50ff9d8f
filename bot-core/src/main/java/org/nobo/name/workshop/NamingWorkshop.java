package org.nobo.name.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.meaning.Sense;
import org.nobo.name.Suggestions;
import org.nobo.name.charter.Adopting;
import org.nobo.words.Wordbook;

/** {@code /nobo workshop}: who are we, why are we here, what do we hold to? Found out together, over days. */
public final class NamingWorkshop implements Feature {
    private final Workshops workshops;
    private final Steering steering;
    private final TakingPart takingPart;
    private final Remarking remarking;
    private final Voting voting;
    private final Bundling bundling;

    /** With what what was said is put together. */
    public record Likeness(Sense sense, Suggestions suggestions) {}

    public NamingWorkshop(
            Workshops workshops, Members members, Adopting adopting, Likeness likeness, Wordbook wordbook) {
        Announcing announcing = new Announcing(workshops, members, wordbook);
        this.workshops = workshops;
        this.steering = new Steering(announcing, new Steps(announcing, new Deciding(announcing, adopting)));
        this.takingPart = new TakingPart(workshops);
        this.remarking = new Remarking(announcing);
        this.voting = new Voting(announcing);
        this.bundling = new Bundling(announcing, new Grouping(likeness.sense(), likeness.suggestions()));
    }

    @Override
    public void routes(Routes routes) {
        routes.command(Workshop.PREFIX, this::show).home(this::atHome);
        steering.routes(routes);
        takingPart.routes(routes);
        remarking.routes(routes);
        voting.routes(routes);
        bundling.routes(routes);
    }

    /** Leaders see how to run it; "mine" shows them, as everybody else, their own part in it. */
    private Reaction show(Event.CommandGiven command, Turn turn) {
        boolean mine = turn.words().list("workshop.mine.words").stream()
                .anyMatch(command.words().strip()::equalsIgnoreCase);
        Optional<Workshop> latest = workshops.latest(turn.community().id());
        if (turn.member().leader() && !mine) {
            return Reaction.whisper(withOwnPart(steering.card(turn), latest, turn));
        }
        return Reaction.whisper(latest.map(workshop -> takingPart.card(workshop, turn))
                .orElseGet(() -> Message.of(turn.say("workshop.none"))));
    }

    /** A leader is a member too. */
    private Message withOwnPart(Message card, Optional<Workshop> latest, Turn turn) {
        List<Control> controls = new ArrayList<>(card.controls());
        latest.filter(workshop -> workshop.stage() == Stage.GATHER
                        || workshop.stage() == Stage.COMMENT
                        || workshop.stage() == Stage.VOTE)
                .ifPresent(workshop -> controls.addAll(takingPart.controls(workshop, List.of(), turn)));
        return card.with(controls);
    }

    private Optional<Message> atHome(Turn turn) {
        return workshops
                .latest(turn.community().id())
                .filter(workshop -> workshop.stage().isTimed())
                .map(workshop -> takingPart.card(workshop, turn));
    }
}
