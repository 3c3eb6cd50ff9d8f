package org.nobo.connect.network;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Absences;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** {@code /nobo edge}: who could use a hand, for leaders, each with one kind thing to do and a button that does it. */
final class Edge {
    static final String PREFIX = "edge";
    private static final int MOST = 5;

    private final Circle circle;
    private final Members members;
    private final Acts acts;
    private final Approaches approaches;
    private final Peace peace;
    private final Mondays mondays;

    Edge(Circle circle, Members members, Acts acts, Approaches approaches, Absences absences, Wordbook words) {
        this.circle = circle;
        this.members = members;
        this.acts = acts;
        this.approaches = approaches;
        this.peace = new Peace(approaches, absences);
        this.mondays = new Mondays(approaches, peace, members, acts, words);
    }

    void routes(Routes routes) {
        routes.leadersCommand(PREFIX, (event, turn) -> show(turn))
                .leadersChoice(PREFIX, this::pressed)
                .on(Event.CameBack.class, (event, turn) -> Mondays.next(turn))
                .alarm(PREFIX, this::monday);
    }

    /** Somebody of whom there is something to say. */
    record Found(Member member, Standing standing) {}

    private Reaction monday(Event.TimeCame time, Turn turn) {
        Reaction next = Mondays.next(turn);
        return mondays.leaders(turn).isEmpty()
                ? next
                : next.and(mondays.told(
                        time,
                        found(turn).stream()
                                .filter(each -> each.standing().isAtTheEdge())
                                .toList(),
                        turn));
    }

    private Reaction show(Turn turn) {
        Set<MemberId> left = peace.fromActs(turn);
        List<Found> all = found(turn);
        List<Found> open =
                all.stream().filter(each -> !left.contains(each.member().id())).toList();
        List<Found> edge =
                some(open.stream().filter(each -> each.standing().isAtTheEdge()).toList(), MOST, turn);
        List<Found> others = some(
                open.stream().filter(each -> !each.standing().isAtTheEdge()).toList(), MOST, turn);
        if (edge.isEmpty() && others.isEmpty()) {
            return Reaction.whisper(
                    Message.of(turn.say(all.isEmpty() ? "edge.nobody" : "edge.nobody.now"), weekly(turn)));
        }
        Text text = Text.EMPTY;
        if (!edge.isEmpty()) {
            long count =
                    all.stream().filter(each -> each.standing().isAtTheEdge()).count();
            text = acts.lines(turn.say("edge.who", "count", count), edge, turn);
        }
        if (!others.isEmpty()) {
            text = text.paragraph(acts.lines(turn.say("edge.others"), others, turn));
        }
        List<Choice> buttons = new ArrayList<>(acts.buttons(edge, turn));
        buttons.addAll(acts.buttons(others, turn));
        buttons.add(weekly(turn));
        return Reaction.whisper(Message.of(text.paragraph(turn.say("edge.seen")), buttons));
    }

    private Choice weekly(Turn turn) {
        boolean told =
                approaches.told(turn.community().id()).contains(turn.member().id());
        return Choice.of(
                PREFIX + "/weekly/" + (told ? "off" : "on"), turn.label(told ? "edge.weekly.off" : "edge.weekly.on"));
    }

    private List<Found> found(Turn turn) {
        Circle.Seen seen = circle.look(turn.community().id());
        return members.in(turn.community().id()).stream()
                .flatMap(member ->
                        seen.of(member.id(), turn.now()).map(standing -> new Found(member, standing)).stream())
                .toList();
    }

    /** Where there are many, others come another day; those shown stand by name. */
    static List<Found> some(List<Found> all, int most, Turn turn) {
        if (all.size() <= most) {
            return all;
        }
        int day = turn.now().atZone(ZoneOffset.UTC).getDayOfYear();
        int from = Math.floorMod(day * most, all.size());
        List<Found> turned = new ArrayList<>(all.subList(from, all.size()));
        turned.addAll(all.subList(0, from));
        return all.stream().filter(turned.subList(0, most)::contains).toList();
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/");
        if ("weekly".equals(parts[1])) {
            boolean on = "on".equals(parts[2]);
            approaches.tell(turn.member(), on);
            return Reaction.whisper(turn.say(on ? "edge.weekly.on.said" : "edge.weekly.off.said"));
        }
        return act(parts[1], new MemberId(parts[2]), turn);
    }

    /** What was true when the button was shown may have changed: it is looked at again. */
    private Reaction act(String word, MemberId who, Turn turn) {
        Optional<Member> member = members.find(who)
                .filter(Member::here)
                .filter(found ->
                        circle.look(turn.community().id()).web().people().contains(found.id()));
        if (member.isEmpty()) {
            return Reaction.whisper(turn.say("edge.gone"));
        }
        if (peace.fromActs(turn).contains(who)) {
            return Reaction.whisper(turn.say("edge.peace", "name", member.get().name()));
        }
        peace.approached(member.get(), turn);
        return acts.done(word, member.get(), turn);
    }
}
