package org.nobo.terminal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.nobo.chat.Attachment;
import org.nobo.chat.Control;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;

/** What the bot does, drawn for whoever sits at the terminal: what is meant for them can be pressed by number. */
final class LiveScreen implements Screen {
    /** When at least so much time has passed since something was seen, it is said. */
    private static final Duration A_WHILE = Duration.ofMinutes(30);

    private final Consumer<List<AttributedString>> out;
    private final IntSupplier columns;
    private final List<Sight> early = new ArrayList<>();
    private Eyes eyes;
    private Instant seen;
    private String numbered = "";

    /**
     * @param out takes lines that belong together
     * @param columns how wide the terminal is just now
     */
    LiveScreen(Consumer<List<AttributedString>> out, IntSupplier columns) {
        this.out = out;
        this.columns = columns;
    }

    /** Whose eyes look from now on; what was shown before anybody looked is shown now. */
    void lookWith(Eyes whose) {
        synchronized (whose.world()) {
            eyes = whose;
            early.forEach(this::draw);
            early.clear();
        }
    }

    @Override
    public void show(Sight sight) {
        if (eyes == null) {
            early.add(sight);
        } else {
            draw(sight);
        }
    }

    private void draw(Sight sight) {
        passed(eyes.world().latest());
        switch (sight) {
            case Posted(String place, MessageRef ref, Message message) ->
                draw(card(Ink.SAID, "┃").headed("nobo → " + place, remark(ref, message)), ref, message);
            case Whispered(String who, MessageRef ref, Message message) ->
                draw(card(Ink.WHISPERED, "┊").headed("nobo ⇢ " + who, "only " + who + " sees this"), ref, message);
            case Edited(String place, MessageRef ref, Message message) ->
                draw(card(Ink.CHANGED, "╎").headed("nobo ✎ " + place, "changed"), ref, message);
            case Deleted(String place) -> put(card(Ink.CHANGED, "╎").headed("nobo ✗ " + place, "took a message back"));
            case Reacted(String place, String emoji) ->
                put(card(Ink.SAID, "┃").headed("nobo ☺ " + place, ":" + Typed.line(emoji) + ":"));
            case Opened(String who, Form form) -> open(who, form);
        }
    }

    private void draw(Card card, MessageRef ref, Message message) {
        card.titled(Typed.line(message.title())).saying(Prose.lines(message.text()));
        for (Attachment file : message.attachments()) {
            card.remark("(" + Typed.line(file.name()) + ": " + Typed.line(file.alt()) + ")");
        }
        put(card.offering(message.controls(), isMine(ref, message.controls())));
    }

    /** The same message once more, as it stands. */
    void draw(Post post, String place) {
        boolean only = post.onlyFor().isPresent();
        Card card = card(only ? Ink.WHISPERED : Ink.SAID, only ? "┊" : "┃")
                .headed(post.byBot() ? "nobo " + (only ? "⇢ " : "→ ") + place : post.author() + " → " + place, "");
        card.saying(post.text()
                .lines()
                .map(line -> List.of(new Prose.Run(line, Set.of())))
                .toList());
        put(card.offering(post.controls(), isMine(post.ref(), post.controls())));
    }

    private void open(String who, Form form) {
        put(card(Ink.WHISPERED, "┊")
                .headed("nobo ⇢ " + who, "a form; /cancel leaves it, /back goes one back")
                .titled(Typed.line(form.title())));
    }

    /** Whether the numbers stand on it: it is meant for whoever looks, and there is something to press. */
    private boolean isMine(MessageRef ref, List<Control> controls) {
        boolean mine = !Hand.numbered(controls).isEmpty()
                && eyes.world().post(ref.id()).filter(eyes::areMeant).isPresent();
        if (mine) {
            numbered = ref.id();
        }
        return mine;
    }

    private String remark(MessageRef ref, Message message) {
        boolean mine = eyes.world().post(ref.id()).filter(eyes::areMeant).isPresent();
        return switch (ref.place()) {
            case Place.Direct direct
            when !mine && !message.controls().isEmpty() -> "/as " + direct.to().user() + " to answer";
            case Place.Thread ignored when mine -> "> TEXT answers here";
            case Place.Room ignored when mine -> "> TEXT answers here";
            default -> "";
        };
    }

    /** Whether the numbers that were seen last stand on this message. */
    boolean numbersStandOn(Post post) {
        synchronized (eyes.world()) {
            return numbered.equals(post.ref().id());
        }
    }

    /** A line that is no message. */
    void say(String words) {
        put(words, Ink.QUIET);
    }

    /** What could not be understood. */
    void regret(String words) {
        put(words, Ink.CHANGED);
    }

    /** It is later now; said once, before what is seen next. */
    void passed(Instant now) {
        if (seen != null && Duration.between(seen, now).compareTo(A_WHILE) >= 0) {
            out.accept(List.of(Ink.of("— " + Clockwork.later(seen, now) + " —", Ink.QUIET), AttributedString.EMPTY));
        }
        seen = now;
    }

    private void put(String words, AttributedStyle style) {
        int width = Card.widthIn(columns.getAsInt());
        out.accept(words.lines()
                .flatMap(line -> Wrapping.of(Ink.of(line, style), width).stream())
                .toList());
    }

    private void put(Card card) {
        List<AttributedString> lines = new ArrayList<>(card.lines());
        lines.add(AttributedString.EMPTY);
        out.accept(lines);
    }

    private Card card(AttributedStyle edge, String bar) {
        return new Card(columns.getAsInt(), edge, bar);
    }
}
