package org.nobo.picture;

import java.awt.Color;

/** Colours that people with any kind of colour sight can tell apart (after Okabe and Ito), and a few greys. */
public enum Colour {
    BLUE(0x0072B2),
    ORANGE(0xE69F00),
    GREEN(0x009E73),
    PURPLE(0xCC79A7),
    VERMILION(0xD55E00),
    SKY(0x56B4E9),
    INK(0x222222),
    GREY(0x767676),
    PALE(0xD9D9D9),
    PAPER(0xFFFFFF);

    private final Color color;

    Colour(int rgb) {
        this.color = new Color(rgb);
    }

    Color color() {
        return color;
    }

    /** The same, of which so much shows: 1 all, 0 nothing. */
    Color through(double how) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * how));
    }
}
