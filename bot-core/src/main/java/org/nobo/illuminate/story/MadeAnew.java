package org.nobo.illuminate.story;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture somebody sent, drawn again: upright, not larger than a page needs, and without all that cannot be seen in it,
 * such as where it was taken.
 */
sealed interface MadeAnew {
    /** More is refused before it is looked at. */
    int MOST_BYTES = 20 << 20;

    /** Done. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once
    record Made(byte[] bytes, int width, int height) implements MadeAnew {}

    /** Larger than anybody needs; a file, or what it would unfold to. */
    record TooLarge(int megabytes) implements MadeAnew {}

    /** Neither JPEG nor PNG, or broken. */
    record NoPicture() implements MadeAnew {}

    static MadeAnew of(byte[] sent) {
        return sent.length > MOST_BYTES ? new TooLarge(sent.length >> 20) : Drawing.again(sent);
    }

    /** How it is done. */
    final class Drawing {
        private static final int LONGEST_SIDE = 1_600;
        private static final long MOST_PIXELS = 80_000_000;
        /** What one row of the embedded database takes. */
        private static final int MOST_KEPT = 900_000;

        private static final float[] QUALITIES = {0.85f, 0.7f, 0.5f, 0.3f};

        private Drawing() {}

        private static MadeAnew again(byte[] sent) {
            try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
                ImageReader reader = readers.hasNext() ? readers.next() : null;
                if (reader == null || !isTaken(reader.getFormatName())) {
                    return new NoPicture();
                }
                try {
                    reader.setInput(in, true, true);
                    return again(reader, Upright.of(sent));
                } finally {
                    reader.dispose();
                }
            } catch (IOException | RuntimeException e) {
                return new NoPicture(); // whatever a broken file makes a reader throw
            }
        }

        private static boolean isTaken(String format) {
            return "jpeg".equalsIgnoreCase(format) || "png".equalsIgnoreCase(format);
        }

        private static MadeAnew again(ImageReader reader, Upright upright) throws IOException {
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return new TooLarge((int) (((long) width * height * 3) >> 20));
            }
            ImageReadParam few = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
            few.setSourceSubsampling(step, step, 0, 0);
            return written(drawn(reader.read(0, few), upright));
        }

        private static BufferedImage drawn(BufferedImage read, Upright upright) {
            double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(read.getWidth(), read.getHeight()));
            int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
            BufferedImage image = upright.isTurned()
                    ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                    : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, image.getWidth(), image.getHeight());
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            AffineTransform way = upright.transform(width, height);
            way.scale((double) width / read.getWidth(), (double) height / read.getHeight());
            pen.drawImage(read, way, null);
            pen.dispose();
            return image;
        }

        private static MadeAnew written(BufferedImage image) throws IOException {
            for (float quality : QUALITIES) {
                byte[] bytes = jpeg(image, quality);
                if (bytes.length <= MOST_KEPT) {
                    return new Made(bytes, image.getWidth(), image.getHeight());
                }
            }
            return new TooLarge(1);
        }

        private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                ImageWriteParam param = writer.getDefaultWriteParam();
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(quality);
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
                writer.setOutput(out);
                writer.write(null, new IIOImage(image, null, null), param);
            } finally {
                writer.dispose();
            }
            return bytes.toByteArray();
        }
    }
}
