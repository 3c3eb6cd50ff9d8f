package org.nobo.illuminate.publish;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A PNG of fifteen shades from paper to ink and a stripe in the accent: four bits a pixel. Java's own writer knows no way
 * from gray to a palette but through every pixel, and takes several times as long.
 */
final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int PAPER = 0xfbf9f4;
    private static final int INK = 0x23211d;
    private static final int ACCENT = 0x8f3a1c;
    private static final int SHADES = 15;
    private static final byte[] PALETTE = palette();
    private static final byte[] SHADE_OF = shades();
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private Png() {}

    private static byte[] palette() {
        ByteBuffer colors = ByteBuffer.allocate((SHADES + 1) * 3);
        for (int shade = 0; shade < SHADES; shade++) {
            for (int bits = 16; bits >= 0; bits -= 8) {
                int paper = PAPER >> bits & 0xff;
                int ink = INK >> bits & 0xff;
                colors.put((byte) (paper + (ink - paper) * shade / (SHADES - 1)));
            }
        }
        return colors.put((byte) (ACCENT >> 16))
                .put((byte) (ACCENT >> 8))
                .put((byte) ACCENT)
                .array();
    }

    /**
     * The picture.
     *
     * @param stripe how many pixels wide the stripe at the left is; an even number
     * @param gray one byte a pixel, 0 for paper, 255 for ink
     */
    static byte[] of(int width, int height, int stripe, byte[] gray) {
        byte[] rows = new byte[height * (width / 2 + 1)];
        int to = 0;
        for (int y = 0; y < height; y++) {
            to++; // no filter: nothing is won by one where most is paper
            Arrays.fill(rows, to, to + stripe / 2, (byte) (SHADES << 4 | SHADES));
            to += stripe / 2;
            pack(gray, y * width + stripe, (y + 1) * width, rows, to);
            to += (width - stripe) / 2;
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream(32_768);
        png.writeBytes(SIGNATURE);
        chunk(
                png,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) 4)
                        .put((byte) 3)
                        .array());
        chunk(png, "PLTE", PALETTE);
        chunk(png, "IDAT", deflated(rows));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    /** Two pixels a byte. Most of a row is paper, which is passed over eight pixels at a time. */
    private static void pack(byte[] gray, int from, int end, byte[] rows, int first) {
        int to = first;
        int at = from;
        while (at < end) {
            if (at + Long.BYTES <= end && (long) EIGHT.get(gray, at) == 0) {
                at += Long.BYTES;
                to += Long.BYTES / 2;
            } else {
                rows[to] = (byte) (SHADE_OF[gray[at] & 0xff] << 4 | SHADE_OF[gray[at + 1] & 0xff]);
                at += 2;
                to++;
            }
        }
    }

    private static byte[] shades() {
        byte[] shades = new byte[256];
        for (int gray = 0; gray < shades.length; gray++) {
            shades[gray] = (byte) (gray * (SHADES - 1) / 255);
        }
        return shades;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] buffer = new byte[rows.length + 1_024];
            return Arrays.copyOf(buffer, deflater.deflate(buffer));
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 check = new CRC32();
        check.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
