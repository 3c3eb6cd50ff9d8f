package org.nobo.picture;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** White paper of a size in pixels. Later strokes lie over earlier ones. */
public final class Sheet {
    private static final Logger LOG = LoggerFactory.getLogger(Sheet.class);

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private final Graphics2D pen;

    private Sheet(BufferedImage paper) {
        this.pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.setColor(Colour.PAPER.color());
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    }

    /** Draws a picture; empty where this machine cannot. */
    public static Optional<byte[]> png(int width, int height, Consumer<Sheet> drawing) {
        try {
            BufferedImage paper = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Sheet sheet = new Sheet(paper);
            drawing.accept(sheet);
            sheet.pen.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(paper, "png", png);
            return Optional.of(png.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("A picture could not be written", e);
        } catch (InternalError | LinkageError e) {
            LOG.warn("No picture can be drawn here, most likely for want of fonts: {}", e.toString());
            return Optional.empty();
        }
    }

    /** How words are written. */
    public record Writing(int size, boolean bold, Colour colour) {
        private Font font() {
            return new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, size);
        }
    }

    /** Writes words from here to the right, on this line; what no font knows is left out. */
    public void write(String words, double x, double y, Writing how) {
        pen.setFont(how.font());
        pen.setColor(how.colour().color());
        pen.drawString(readable(words, how), (float) x, (float) y);
    }

    /** The same with a white edge around each letter, to be read over lines. */
    public void writeOver(String words, double x, double y, Writing how) {
        String readable = readable(words, how);
        if (readable.isEmpty()) {
            return;
        }
        var outline = how.font()
                .createGlyphVector(pen.getFontRenderContext(), readable)
                .getOutline((float) x, (float) y);
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(Colour.PAPER.through(0.85));
        pen.draw(outline);
        pen.setColor(how.colour().color());
        pen.fill(outline);
    }

    /** How wide words are. */
    public double width(String words, Writing how) {
        return how.font()
                .getStringBounds(readable(words, how), pen.getFontRenderContext())
                .getWidth();
    }

    /** The words without what cannot be drawn, such as emoji; a name of nothing else is nothing. */
    static String readable(String words, Writing how) {
        Font font = how.font();
        StringBuilder readable = new StringBuilder();
        words.codePoints()
                .filter(letter -> !Character.isISOControl(letter) && font.canDisplay(letter))
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .filter(letter -> Character.getType(letter) != Character.OTHER_SYMBOL || letter < 0x2600)
                .forEach(readable::appendCodePoint);
        return readable.toString().strip();
    }

    public void disc(double x, double y, double radius, Colour colour) {
        Ellipse2D disc = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        pen.setColor(colour.color());
        pen.fill(disc);
        pen.setStroke(new BasicStroke(1.5f));
        pen.setColor(Colour.PAPER.color());
        pen.draw(disc);
    }

    /** A line of which so much shows. */
    public void line(double x, double y, double toX, double toY, Colour colour, double shows) {
        pen.setStroke(new BasicStroke(1.4f));
        pen.setColor(colour.through(shows));
        pen.draw(new Line2D.Double(x, y, toX, toY));
    }

    public void bar(double x, double y, double width, double height, Colour colour) {
        pen.setColor(colour.color());
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }
}
