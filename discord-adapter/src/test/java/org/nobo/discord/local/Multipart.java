package org.nobo.discord.local;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a multipart body: one of JSON, the others files. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Multipart(byte[] json, List<Part> files) {
    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    record Part(String name, byte[] bytes) {}

    static Multipart of(String contentType, byte[] body) {
        String boundary = "--" + contentType.replaceAll(".*boundary=\"?([^\";]+)\"?.*", "$1");
        // one character a byte, so that positions in the text are positions in the bytes
        String text = new String(body, StandardCharsets.ISO_8859_1);
        byte[] json = {};
        List<Part> files = new ArrayList<>();
        int at = text.indexOf(boundary);
        for (int next = text.indexOf(boundary, at + 1); next >= 0; next = text.indexOf(boundary, at + 1)) {
            String part = text.substring(at + boundary.length() + 2, next - 2);
            int head = part.indexOf("\r\n\r\n");
            byte[] bytes = part.substring(head + 4).getBytes(StandardCharsets.ISO_8859_1);
            if (found(NAME, part.substring(0, head)).equals("payload_json")) {
                json = bytes;
            } else {
                files.add(new Part(found(FILE, part.substring(0, head)), bytes));
            }
            at = next;
        }
        return new Multipart(json, files);
    }

    private static String found(Pattern pattern, String head) {
        Matcher matcher = pattern.matcher(head);
        return matcher.find() ? matcher.group(1) : "";
    }
}
