package org.nobo.connect.network;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.nobo.picture.Sheet;
import org.nobo.picture.Sheet.Writing;

/** Names beside their dots, none over another. */
final class Labels {
    private final Sheet sheet;
    private final Writing how;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Labels(Sheet sheet, Writing how) {
        this.sheet = sheet;
        this.how = how;
    }

    /** Nothing is to be written over this dot. */
    void dot(double x, double y, double radius) {
        taken.add(new Rectangle2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    /** Writes a name beside its dot, to the right if it can be; where there is room nowhere, not at all. */
    void write(String name, double x, double y, double radius) {
        double wide = sheet.width(name, how);
        double high = how.size();
        double[][] tries = {
            {x + radius + 4, y + high * 0.35},
            {x - radius - 4 - wide, y + high * 0.35},
            {x - wide / 2, y - radius - 4},
            {x - wide / 2, y + radius + high},
            {x + radius, y - radius},
            {x + radius, y + radius + high * 0.7},
            {x - radius - wide, y - radius},
            {x - radius - wide, y + radius + high * 0.7},
        };
        for (double[] at : tries) {
            Rectangle2D room = new Rectangle2D.Double(at[0], at[1] - high * 0.8, wide, high);
            boolean inside = at[0] > 4 && at[0] + wide < Layout.WIDTH - 4;
            if (inside && taken.stream().noneMatch(other -> other.intersects(room))) {
                taken.add(room);
                sheet.writeOver(name, at[0], at[1], how);
                return;
            }
        }
    }
}
