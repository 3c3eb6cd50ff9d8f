package org.nobo.discord.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** One open line: plain text, or the one long zlib stream that clients ask for by default. */
final class Wire {
    private final WebSocket line;
    private final Deflater deflater;
    private Session session;

    Wire(WebSocket line, boolean compressed) {
        this.line = line;
        this.deflater = compressed ? new Deflater() : null;
    }

    WebSocket line() {
        return line;
    }

    Session session() {
        return session;
    }

    void belongsTo(Session which) {
        session = which;
    }

    boolean isOpen() {
        return line.isOpen();
    }

    void send(int op, Object what) {
        send(DataObject.empty().put("op", op).put("s", null).put("t", null).put("d", what));
    }

    synchronized void send(DataObject message) {
        try {
            if (deflater == null) {
                line.send(new String(message.toJson(), StandardCharsets.UTF_8));
            } else {
                line.send(deflated(message.toJson()));
            }
        } catch (WebsocketNotConnectedException e) {
            // the session keeps what was told; who resumes hears it then
        }
    }

    private byte[] deflated(byte[] json) {
        deflater.setInput(json);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        int got;
        do {
            got = deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH);
            out.write(some, 0, got);
        } while (got == some.length);
        return out.toByteArray();
    }
}
