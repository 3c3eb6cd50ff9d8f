package org.nobo.connect.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.drawing.IndexedFRLayoutAlgorithm2D;
import org.jgrapht.alg.drawing.model.Box2D;
import org.jgrapht.alg.drawing.model.MapLayoutModel2D;
import org.jgrapht.alg.drawing.model.Point2D;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultEdge;
import org.nobo.chat.MemberId;

/**
 * Where on the map everybody stands: each group that hangs together in a field of its own, those who stand alone in rows
 * below. The same web always looks the same.
 */
final class Layout {
    static final int WIDTH = 1_600;
    private static final int MARGIN = 60;
    private static final int TOP = 140;
    private static final double FLAT = 0.72;
    private static final double ALONE_APART = 34;
    private static final int TURNS = 150;
    private static final double COARSE = 0.5;
    private static final double APART = 0.5;

    private final Map<MemberId, Point2D> places = new HashMap<>();
    private double x = MARGIN;
    private double y = TOP;
    private double rowHeight;
    private double aloneFrom;
    private int height;

    Layout(Web web) {
        List<Set<MemberId>> groups = web.groups();
        int largest = groups.isEmpty() ? 1 : groups.getFirst().size();
        double unit = Math.clamp((WIDTH - 2 * MARGIN) / Math.sqrt(largest), 50, 205);
        groups.forEach(group -> place(web.graph(), group, unit));
        y += rowHeight;
        aloneFrom = y + 50;
        placeAlone(web.alone());
    }

    private void place(Graph<MemberId, DefaultEdge> graph, Set<MemberId> group, double unit) {
        double wide = Math.min(WIDTH - 2.0 * MARGIN, Math.max(90, unit * Math.sqrt(group.size())));
        double high = Math.max(60, wide * FLAT);
        if (x + wide > WIDTH - MARGIN && x > MARGIN) {
            x = MARGIN;
            y += rowHeight;
            rowHeight = 0;
        }
        var field = new MapLayoutModel2D<MemberId>(new Box2D(wide, high));
        new IndexedFRLayoutAlgorithm2D<MemberId, DefaultEdge>(TURNS, COARSE, APART, new Random(1))
                .layout(new AsSubgraph<>(graph, group), field);
        stretch(group, field, wide, high);
        x += wide + 50;
        rowHeight = Math.max(rowHeight, high + 40);
    }

    /** The algorithm may leave much of its field empty. */
    private void stretch(Set<MemberId> group, MapLayoutModel2D<MemberId> field, double wide, double high) {
        double left =
                group.stream().mapToDouble(each -> field.get(each).getX()).min().orElse(0);
        double right =
                group.stream().mapToDouble(each -> field.get(each).getX()).max().orElse(1);
        double top =
                group.stream().mapToDouble(each -> field.get(each).getY()).min().orElse(0);
        double bottom =
                group.stream().mapToDouble(each -> field.get(each).getY()).max().orElse(1);
        for (MemberId member : group) {
            Point2D point = field.get(member);
            places.put(
                    member,
                    Point2D.of(
                            x + wide * (point.getX() - left) / Math.max(1, right - left),
                            y + high * (point.getY() - top) / Math.max(1, bottom - top)));
        }
    }

    private void placeAlone(List<MemberId> alone) {
        int aRow = (int) ((WIDTH - 2 * MARGIN) / ALONE_APART);
        for (int i = 0; i < alone.size(); i++) {
            places.put(
                    alone.get(i),
                    Point2D.of(
                            MARGIN + ALONE_APART * (i % aRow), aloneFrom + ALONE_APART * (1 + Math.floorDiv(i, aRow))));
        }
        double rows = Math.ceil((double) alone.size() / aRow);
        height = (int) (aloneFrom + ALONE_APART * (rows + 1) + 40);
    }

    Point2D at(MemberId member) {
        return places.get(member);
    }

    /** On which line those begin who stand alone. */
    double aloneFrom() {
        return aloneFrom;
    }

    int height() {
        return height;
    }
}
