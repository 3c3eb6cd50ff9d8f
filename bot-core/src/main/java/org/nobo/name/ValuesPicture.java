package org.nobo.name;

import java.util.List;
import java.util.Optional;
import org.nobo.feature.Turn;
import org.nobo.name.ValuesMap.Line;
import org.nobo.picture.Colour;
import org.nobo.picture.Sheet;
import org.nobo.picture.Sheet.Writing;

/** The map of values as bars, each in the colour of the group it belongs to. */
final class ValuesPicture {
    private static final int MOST = 24;
    private static final int WIDTH = 1_000;
    private static final int TOP = 120;
    private static final int ROW = 32;
    private static final int BARS = 250;
    private static final int WIDEST = 560;
    private static final Writing TITLE = new Writing(26, true, Colour.INK);
    private static final Writing NAME = new Writing(18, false, Colour.INK);
    private static final Writing SHARED = new Writing(18, true, Colour.INK);
    private static final Writing SMALL = new Writing(15, false, Colour.GREY);

    private ValuesPicture() {}

    static Optional<byte[]> of(ValuesMap map, Turn turn) {
        List<Line> shown = map.lines().stream().limit(MOST).toList();
        int height = TOP + shown.size() * ROW + 40;
        return Sheet.png(WIDTH, height, sheet -> draw(sheet, map, shown, turn));
    }

    private static void draw(Sheet sheet, ValuesMap map, List<Line> shown, Turn turn) {
        sheet.write(turn.label("name.map.title", "community", turn.community().name()), 30, 44, TITLE);
        legend(sheet, turn);
        int most = Math.max(1, shown.stream().mapToInt(Line::count).max().orElse(1));
        for (int i = 0; i < shown.size(); i++) {
            row(sheet, shown.get(i), TOP + i * ROW, most);
        }
        sheet.write(turn.label("name.map.foot", "count", map.people()), 30, TOP + shown.size() * ROW + 24, SMALL);
    }

    private static void row(Sheet sheet, Line line, int y, int most) {
        Writing how = line.shared() ? SHARED : NAME;
        String name = line.card().name();
        sheet.write(name, BARS - 14 - sheet.width(name, how), y + 20, how);
        double wide = (double) WIDEST * line.count() / most;
        sheet.bar(
                BARS,
                y + 4,
                Math.max(2, wide),
                ROW - 10,
                ValueGroup.of(line.card().schwartz()).colour());
        String count = String.valueOf(line.count());
        sheet.write(count, BARS + wide + 10, y + 20, NAME);
        if (line.change() != 0) {
            String change = (line.change() > 0 ? "+" : "\u2212") + Math.abs(line.change());
            sheet.write(change, BARS + wide + 20 + sheet.width(count, NAME), y + 20, SMALL);
        }
    }

    private static void legend(Sheet sheet, Turn turn) {
        double x = 30;
        for (ValueGroup group : ValueGroup.values()) {
            String name = turn.label("name.map.group." + group.word());
            sheet.bar(x, 68, 16, 16, group.colour());
            sheet.write(name, x + 22, 82, SMALL);
            x += 22 + sheet.width(name, SMALL) + 28;
        }
    }
}
