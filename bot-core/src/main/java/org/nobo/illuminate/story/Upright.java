package org.nobo.illuminate.story;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way up a photo is, as the camera noted in it (EXIF, tag 0x0112).
 *
 * @param orientation 1 to 8; 1 where nothing, or nonsense, is noted
 */
record Upright(int orientation) {
    private static final int EXIF = 0xE1;
    private static final int IMAGE = 0xDA;
    private static final int TAG = 0x0112;

    static Upright of(byte[] jpeg) {
        try {
            return new Upright(noted(ByteBuffer.wrap(jpeg)));
        } catch (RuntimeException e) {
            return new Upright(1); // cut off, or not what it says it is
        }
    }

    private static int noted(ByteBuffer file) {
        if ((file.getShort(0) & 0xffff) != 0xFFD8) {
            return 1;
        }
        int at = 2;
        while (at + 4 <= file.capacity() && (file.get(at) & 0xff) == 0xff && (file.get(at + 1) & 0xff) != IMAGE) {
            int length = file.getShort(at + 2) & 0xffff;
            if ((file.get(at + 1) & 0xff) == EXIF && file.getInt(at + 4) == 0x45786966) {
                return inExif(file.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return 1;
    }

    private static int inExif(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * 12;
            if ((tiff.getShort(at) & 0xffff) == TAG) {
                int orientation = tiff.getShort(at + 8);
                return orientation >= 1 && orientation <= 8 ? orientation : 1;
            }
        }
        return 1;
    }

    /** Whether height and width change places. */
    boolean isTurned() {
        return orientation >= 5;
    }

    /** What sets a picture of this size upright. */
    AffineTransform transform(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
