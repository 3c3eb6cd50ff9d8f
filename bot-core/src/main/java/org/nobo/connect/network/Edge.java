package org.nobo.connect.network;

import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** {@code /nobo edge}: who could use a hand, for leaders, each with one kind thing to do and a button that does it. */
final class Edge {
    private static final String PREFIX = "edge";
    private static final int MOST = 5;

    private final Circle circle;
    private final Members members;
    private final BiFunction<Member, Turn, Reaction> meet;
    private final Wordbook words;

    /**
     * @param meet finds somebody for a member, and asks that person first
     */
    Edge(Circle circle, Members members, BiFunction<Member, Turn, Reaction> meet, Wordbook words) {
        this.circle = circle;
        this.members = members;
        this.meet = meet;
        this.words = words;
    }

    void routes(Routes routes) {
        routes.leadersCommand(PREFIX, (event, turn) -> show(turn)).leadersChoice(PREFIX, this::act);
    }

    private record Found(Member member, Standing standing) {}

    private Reaction show(Turn turn) {
        List<Found> all = found(turn);
        List<Found> edge =
                some(all.stream().filter(each -> each.standing().isAtTheEdge()).toList(), turn);
        List<Found> others =
                some(all.stream().filter(each -> !each.standing().isAtTheEdge()).toList(), turn);
        if (edge.isEmpty() && others.isEmpty()) {
            return Reaction.whisper(turn.say("edge.nobody"));
        }
        Text text = Text.EMPTY;
        List<Choice> buttons = new ArrayList<>();
        if (!edge.isEmpty()) {
            long count =
                    all.stream().filter(each -> each.standing().isAtTheEdge()).count();
            text = lines(turn.say("edge.who", "count", count), edge, buttons, turn);
        }
        if (!others.isEmpty()) {
            text = text.paragraph(lines(turn.say("edge.others"), others, buttons, turn));
        }
        return Reaction.whisper(Message.of(text.paragraph(turn.say("edge.seen")), buttons));
    }

    private List<Found> found(Turn turn) {
        Circle.Seen seen = circle.look(turn.community().id());
        return members.in(turn.community().id()).stream()
                .flatMap(member ->
                        seen.of(member.id(), turn.now()).map(standing -> new Found(member, standing)).stream())
                .toList();
    }

    /** Where there are many, others come another day; those shown stand by name. */
    private static List<Found> some(List<Found> all, Turn turn) {
        if (all.size() <= MOST) {
            return all;
        }
        int day = turn.now().atZone(ZoneOffset.UTC).getDayOfYear();
        int from = Math.floorMod(day * MOST, all.size());
        List<Found> turned = new ArrayList<>(all.subList(from, all.size()));
        turned.addAll(all.subList(0, from));
        return all.stream().filter(turned.subList(0, MOST)::contains).toList();
    }

    private static Text lines(Text heading, List<Found> found, List<Choice> buttons, Turn turn) {
        Text text = heading;
        for (Found each : found) {
            String word = each.standing().word();
            String name = each.member().name();
            text = text.line(turn.say("edge." + word, "name", name));
            buttons.add(Choice.of(
                    PREFIX + "/" + word + "/" + each.member().id(), turn.label("edge.do." + word, "name", name)));
        }
        return text;
    }

    /** What was true when the button was shown may have changed: it is looked at again. */
    private Reaction act(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/");
        Optional<Member> member = members.find(new MemberId(parts[2])).filter(Member::here);
        if (member.isEmpty()
                || !circle.look(turn.community().id())
                        .web()
                        .people()
                        .contains(member.get().id())) {
            return Reaction.whisper(turn.say("edge.gone"));
        }
        Turn theirs = turn.speakingWith(member.get(), words.in(member.get().language()));
        Reaction done = Reaction.whisper(
                turn.say("edge.done." + parts[1], "name", member.get().name()));
        return "alone".equals(parts[1]) || "one".equals(parts[1])
                ? done.and(meet.apply(member.get(), theirs))
                : done.and(prompt(parts[1], member.get(), turn, theirs));
    }

    /** A question about what they could tell; the same is not asked twice in a quarter of a year. */
    private static Reaction prompt(String word, Member member, Turn turn, Turn theirs) {
        var day = turn.now().atZone(ZoneOffset.UTC);
        String quarter = day.getYear() + "-" + day.get(IsoFields.QUARTER_OF_YEAR);
        return Reaction.NONE.and(
                PREFIX + "-" + word + "/" + member.id() + "/" + quarter,
                new Action.Post(
                        member.direct(),
                        Message.of(theirs.say(
                                "edge.to." + word, "by", turn.member().name()))));
    }
}
