package org.nobo.illuminate.publish;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The picture that others show where a page is linked to: what the page is called, and below who tells it. Drawn in
 * fifteen shades between paper and ink, with a stripe in the accent. No larger than it has to be to be shown large: a site
 * has one for every story.
 */
final class Card {
    static final int WIDTH = 800;
    static final int HEIGHT = 420;

    private static final int MARGIN = 60;
    private static final int STRIPE = 12;
    private static final int LOWEST_TITLE = 313;
    private static final int BY_LINE = 367;
    private static final List<Float> SIZES = List.of(56f, 47f, 39f, 32f);
    private static final Font TITLE = new Font(Font.SERIF, Font.BOLD, 1);
    private static final Font BY = new Font(Font.SANS_SERIF, Font.PLAIN, 23);

    private Card() {}

    /** As a PNG. Where this machine has no letters to draw with, it is the paper alone. */
    static byte[] of(String title, String by) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHints(Map.of(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON));
        pen.setColor(Color.WHITE);
        write(pen, title, by);
        pen.dispose();
        byte[] shades = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return Png.of(WIDTH, HEIGHT, STRIPE, shades);
    }

    private static void write(Graphics2D pen, String title, String by) {
        try {
            List<TextLayout> lines = lines(title, pen.getFontRenderContext());
            float y = MARGIN;
            for (TextLayout line : lines) {
                y += line.getAscent();
                line.draw(pen, x(line, WIDTH - MARGIN), y);
                y += line.getDescent() + line.getLeading();
            }
            if (!by.isBlank()) {
                TextLayout line = measured(by, BY, pen.getFontRenderContext()).nextLayout(WIDTH - 2f * MARGIN);
                line.draw(pen, x(line, WIDTH - MARGIN), BY_LINE);
            }
        } catch (InternalError | NoClassDefFoundError e) {
            // a machine without fonts: Java says so in this way alone
        }
    }

    /** From the right where it is read so. */
    private static float x(TextLayout line, int right) {
        return line.isLeftToRight() ? MARGIN : right - line.getAdvance();
    }

    /** As large as it fits; of what is too long for the smallest letters, as many lines as there is room for. */
    private static List<TextLayout> lines(String title, FontRenderContext context) {
        List<TextLayout> lines = new ArrayList<>();
        for (float size : SIZES) {
            lines = lines(title, TITLE.deriveFont(size), context);
            if (height(lines) <= LOWEST_TITLE - MARGIN) {
                return lines;
            }
        }
        while (height(lines) > LOWEST_TITLE - MARGIN) {
            lines.removeLast();
        }
        return lines;
    }

    private static double height(List<TextLayout> lines) {
        return lines.stream()
                .mapToDouble(line -> line.getAscent() + line.getDescent() + line.getLeading())
                .sum();
    }

    private static List<TextLayout> lines(String title, Font font, FontRenderContext context) {
        List<TextLayout> lines = new ArrayList<>();
        String text = title.isBlank() ? " " : title;
        LineBreakMeasurer measurer = measured(text, font, context);
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(WIDTH - 2f * MARGIN));
        }
        return lines;
    }

    private static LineBreakMeasurer measured(String text, Font font, FontRenderContext context) {
        AttributedString attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, font);
        return new LineBreakMeasurer(attributed.getIterator(), context);
    }
}
