package org.nobo.connect.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.DefaultEdge;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.picture.Colour;
import org.nobo.picture.Sheet;
import org.nobo.picture.Sheet.Writing;
import org.nobo.words.Words;

/**
 * The picture of a community: a dot for everybody who takes part, all of one size, a line for every connection, a colour
 * for every larger circle, and the names of those who agreed.
 */
final class NetworkMap {
    /** With more people only some names are written, or none could be read. */
    private static final int FEW = 80;

    private static final int MOST_NAMES = 25;
    private static final int MOST_LINES = 4;
    private static final int CIRCLE = 3;
    private static final List<Colour> COLOURS =
            List.of(Colour.BLUE, Colour.ORANGE, Colour.GREEN, Colour.PURPLE, Colour.VERMILION, Colour.SKY);
    private static final Writing TITLE = new Writing(30, true, Colour.INK);
    private static final Writing SMALL = new Writing(19, false, Colour.GREY);

    private final Web web;
    private final Map<MemberId, String> names;
    private final Words words;
    private final Layout layout;
    private final Map<Integer, Colour> colours;
    private final boolean few;

    private NetworkMap(Circle.Seen seen, Collection<Member> members, Words words) {
        this.web = seen.web();
        this.names = members.stream()
                .filter(member -> seen.named().contains(member.id()))
                .collect(Collectors.toMap(Member::id, Member::name));
        this.words = words;
        this.layout = new Layout(web);
        this.colours = colours(web);
        this.few = web.people().size() <= FEW;
    }

    /** The picture as PNG; empty where this machine cannot draw. */
    static Optional<byte[]> of(Circle.Seen seen, Collection<Member> members, Words words) {
        NetworkMap map = new NetworkMap(seen, members, words);
        return Sheet.png(Layout.WIDTH, map.layout.height(), map::draw);
    }

    /** The largest circles have a colour each, all others are grey. */
    private static Map<Integer, Colour> colours(Web web) {
        Map<Integer, Long> sizes =
                web.people().stream().collect(Collectors.groupingBy(web::circle, Collectors.counting()));
        List<Integer> largest = sizes.entrySet().stream()
                .filter(circle -> circle.getValue() >= CIRCLE)
                .sorted(Map.Entry.<Integer, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(COLOURS.size())
                .toList();
        Map<Integer, Colour> colours = new HashMap<>();
        for (int i = 0; i < largest.size(); i++) {
            colours.put(largest.get(i), COLOURS.get(i));
        }
        return colours;
    }

    private void draw(Sheet sheet) {
        sheet.write(words.label("map.title", "people", web.people().size(), "ties", web.ties()), 60, 56, TITLE);
        sheet.write(words.label("map.legend"), 60, 88, SMALL);
        lines(sheet);
        double radius = few ? 9 : 6;
        Labels labels = new Labels(sheet, new Writing(few ? 17 : 19, !few, Colour.INK));
        for (MemberId member : web.people()) {
            Point2D at = layout.at(member);
            sheet.disc(at.getX(), at.getY(), radius, colours.getOrDefault(web.circle(member), Colour.GREY));
            labels.dot(at.getX(), at.getY(), few ? radius : 1);
        }
        if (!web.alone().isEmpty()) {
            sheet.write(words.label("map.alone", "count", web.alone().size()), 60, layout.aloneFrom(), SMALL);
        }
        for (MemberId member : labelled()) {
            Point2D at = layout.at(member);
            labels.write(names.get(member), at.getX(), at.getY(), radius);
        }
    }

    /** Where there are too many names, those of the best connected help most to find one's way; they are not marked. */
    private List<MemberId> labelled() {
        return web.people().stream()
                .filter(names::containsKey)
                .filter(member -> web.degree(member) > 0)
                .sorted(Comparator.<MemberId>comparingInt(member -> -web.degree(member))
                        .thenComparing(MemberId::value))
                .limit(few ? FEW : MOST_NAMES)
                .toList();
    }

    /** Of many people, not every line: a few of each are enough to see what hangs together. */
    private void lines(Sheet sheet) {
        Map<MemberId, Integer> drawn = new HashMap<>();
        for (DefaultEdge edge : web.graph().edgeSet()) {
            MemberId from = web.graph().getEdgeSource(edge);
            MemberId to = web.graph().getEdgeTarget(edge);
            boolean enough = !few && Math.min(drawn.getOrDefault(from, 0), drawn.getOrDefault(to, 0)) >= MOST_LINES;
            if (!enough) {
                drawn.merge(from, 1, Integer::sum);
                drawn.merge(to, 1, Integer::sum);
                Point2D a = layout.at(from);
                Point2D b = layout.at(to);
                boolean sameCircle = web.circle(from) == web.circle(to);
                Colour colour = sameCircle ? colours.getOrDefault(web.circle(from), Colour.GREY) : Colour.GREY;
                sheet.line(a.getX(), a.getY(), b.getX(), b.getY(), colour, few ? 0.55 : 0.35);
            }
        }
    }
}
