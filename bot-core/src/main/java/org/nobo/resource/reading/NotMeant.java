package org.nobo.resource.reading;

import java.io.IOException;

/** A file that can be read, and is not what can be taken. */
final class NotMeant extends IOException {
    private static final long serialVersionUID = 1L;

    private final byte sign;

    /** @param sign one of {@link Reader} */
    NotMeant(byte sign, String message) {
        super(message);
        this.sign = sign;
    }

    byte sign() {
        return sign;
    }
}
