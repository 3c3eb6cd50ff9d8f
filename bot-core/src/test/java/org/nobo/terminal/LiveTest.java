package org.nobo.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Person;
import org.nobo.chat.Reply;
import org.nobo.chat.Text;

/** The terminal with the real reader of lines, its keys given beforehand. */
@Timeout(60)
class LiveTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_talk_is_typed_and_quit() throws IOException {
        PlayedTalk talk = typed("xterm-256color", false, "/in #general\rhello @nobo\r/quit\r");

        assertThat(talk.last(Event.MessagePosted.class).where()).isEqualTo(talk.channel("general"));
        assertThat(seen())
                .contains("/join ann")
                .contains("lea @nobo>")
                .contains("lea #general>")
                .contains("nobo ⇢ lea")
                .contains("┊ Heard.");
    }

    @Test
    void the_end_of_input_leaves_too() throws IOException {
        assertThat(typed("dumb", false, "hello\r\u0004").heard).hasSize(1);
    }

    @Test
    void ctrl_c_takes_back_a_line_and_leaves_nothing() throws IOException {
        PlayedTalk talk = typed("xterm-256color", false, "never said\u0003said\r/quit\r");

        assertThat(talk.heard).hasSize(1);
        assertThat(talk.last(Event.MessagePosted.class).text()).isEqualTo("said");
    }

    @Test
    void tab_completes_names() throws IOException {
        PlayedTalk talk = typed("xterm-256color", false, "/in #st\t\rhello\r/quit\r");

        assertThat(talk.last(Event.MessagePosted.class).where()).isEqualTo(talk.channel("stories"));
    }

    @Test
    void an_exclamation_mark_and_a_quote_mean_nothing_special() throws IOException {
        PlayedTalk talk = typed("xterm-256color", false, "it's \"new!!\" !1 \\o/\r/quit\r");

        assertThat(talk.last(Event.MessagePosted.class).text()).isEqualTo("it's \"new!!\" !1 \\o/");
    }

    @Test
    void there_are_colours_only_where_they_are_wanted() throws IOException {
        typed("xterm-256color", true, "hello\r/quit\r");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\u001b[35");
        out.reset();
        typed("xterm-256color", false, "hello\r/quit\r");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("\u001b[35");
    }

    /** On a terminal that writes before it returns: a pseudo terminal's last words may be lost when it is closed. */
    private PlayedTalk typed(String type, boolean colours, String keys) throws IOException {
        try (Keys hands = new Keys(keys);
                Terminal terminal = new ExternalTerminal("hands", type, hands, out, StandardCharsets.UTF_8)) {
            terminal.setSize(Size.of(80, 40));
            try (Live live = new Live(terminal, colours, Optional.empty())) {
                PlayedTalk talk = new PlayedTalk(World.passing(), Optional.of(live.screen()));
                talk.world.settle(new Person(
                        talk.account("lea"), "Lea", Person.Kind.MEMBER, true, Optional.empty(), Optional.empty()));
                talk.answering(event -> new Reply.Whisper(Message.of(Text.of("Heard."))));
                live.talk(talk.platform, new Acts(talk.platform, talk.clock, talk));
                return talk;
            }
        }
    }

    private String seen() {
        return out.toString(StandardCharsets.UTF_8).replaceAll("\u001b\\[[0-9;?$]*[A-Za-z]", "");
    }

    /** Somebody who begins to type when they see the prompt, and stays at the keyboard when all is typed. */
    private final class Keys extends InputStream {
        private final InputStream keys;
        private volatile boolean closed;

        Keys(String typed) {
            keys = new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            while (!out.toString(StandardCharsets.UTF_8).contains("@nobo>")) {
                pause();
            }
            int key = keys.read();
            while (key < 0 && !closed) {
                pause();
            }
            return key;
        }

        @Override
        public void close() {
            closed = true;
        }

        /** One key at a time. */
        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            int key = read();
            if (key < 0) {
                return -1;
            }
            to[from] = (byte) key;
            return 1;
        }

        private void pause() throws InterruptedIOException {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
        }
    }
}
