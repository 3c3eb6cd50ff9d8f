package org.nobo.resource.knowhow;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a file as letters, or the line at which they are none. */
sealed interface Letters {

    /** All of it, without a byte order mark. */
    record Read(String text) implements Letters {}

    /** Not text from this line on, counted from 1. */
    record Unread(int line) implements Letters {}

    static Letters of(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        int zero = text.indexOf('\0');
        if (result.isError() || zero >= 0) {
            return new Unread(lineBehind(zero >= 0 ? text.substring(0, zero) : text));
        }
        return new Read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private static int lineBehind(String text) {
        return 1 + (int) text.chars().filter(letter -> letter == '\n').count();
    }
}
