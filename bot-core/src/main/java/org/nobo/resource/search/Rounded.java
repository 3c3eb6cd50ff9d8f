package org.nobo.resource.search;

import org.apache.lucene.util.VectorUtil;

/**
 * Directions as they lie in the index: a byte a number, a quarter of what they would take else. They are turned first, all
 * alike, so that no number of them is much larger than the others; what is near stays near, but for a thousandth.
 */
final class Rounded {
    /** As one, or as much as a number of a direction of some hundred numbers ever is once it is turned. */
    private static final float MOST = .25f;

    private static final float STEPS = Byte.MAX_VALUE / MOST;

    private Rounded() {}

    static byte[] of(float[] direction) {
        float[] turned = turned(direction);
        byte[] rounded = new byte[turned.length];
        for (int i = 0; i < turned.length; i++) {
            rounded[i] = (byte) Math.clamp(Math.round(turned[i] * STEPS), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        return rounded;
    }

    /** How much alike the directions are that were rounded. */
    static double likeness(byte[] one, byte[] other) {
        return VectorUtil.dotProduct(one, other) / (STEPS * STEPS);
    }

    /** By Hadamard's matrix, in pieces as long as a power of two that divides it; half of the signs are changed before. */
    private static float[] turned(float[] direction) {
        float[] turned = direction.clone();
        for (int i = 0; i < turned.length; i++) {
            if (Integer.bitCount(i * 0x9E3779B9) % 2 == 1) {
                turned[i] = -turned[i];
            }
        }
        int piece = Integer.lowestOneBit(turned.length);
        for (int step = 1; step < piece; step *= 2) {
            for (int i = 0; i < turned.length; i++) {
                if ((i & step) == 0) {
                    float one = turned[i];
                    float other = turned[i + step];
                    turned[i] = one + other;
                    turned[i + step] = one - other;
                }
            }
        }
        float length = (float) Math.sqrt(piece);
        for (int i = 0; i < turned.length; i++) {
            turned[i] /= length;
        }
        return turned;
    }
}
