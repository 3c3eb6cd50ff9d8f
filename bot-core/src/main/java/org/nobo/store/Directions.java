package org.nobo.store;

import java.nio.ByteBuffer;

/** Directions in two bytes a number: half the room, and what is compared differs in the fourth place at most. */
final class Directions {
    private Directions() {}

    static byte[] written(float[] direction) {
        ByteBuffer bytes = ByteBuffer.allocate(direction.length * Short.BYTES);
        for (float number : direction) {
            bytes.putShort(Float.floatToFloat16(number));
        }
        return bytes.array();
    }

    static float[] read(byte[] written) {
        ByteBuffer bytes = ByteBuffer.wrap(written);
        float[] direction = new float[written.length / Short.BYTES];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = Float.float16ToFloat(bytes.getShort());
        }
        return direction;
    }
}
