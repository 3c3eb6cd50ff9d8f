package org.nobo.trial;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.stored.JsonForms;

/** One message in the file of posts. */
record Post(MessageRef ref, DeliveryKey key, Message message) {
    /** A line of JSON; it ends before its line feed, so a line cut short by a death is known as such. */
    String line() {
        return JsonForms.write(Post.class, this);
    }

    /** The posts from a position on, and the position behind the last whole one. */
    static Read read(byte[] bytes, int from) {
        List<Post> posts = new ArrayList<>();
        int begin = from;
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String line = new String(bytes, begin, i - begin, StandardCharsets.UTF_8);
                posts.add(JsonForms.read(Post.class, line));
                begin = i + 1;
            }
        }
        return new Read(posts, begin);
    }

    record Read(List<Post> posts, int next) {}
}
