package org.nobo.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Written;

/** Somebody in a place: what they say there, and what they hear. Each method is a sentence of the talk. */
public final class Voice {
    private final Script script;
    private final Account who;
    private final Place place;

    Voice(Script script, Account who, Place place) {
        this.script = script;
        this.who = who;
        this.place = place;
    }

    /** The same person in a channel. */
    public Voice in(String channel) {
        return new Voice(script, who, new Place.Channel(who.workspace(), channel));
    }

    /** The same person in a room with others. */
    public Voice inRoomWith(String... others) {
        List<String> names = new ArrayList<>(List.of(others));
        names.add(who.user());
        names.sort(null);
        return new Voice(script, who, new Place.Room(who.workspace(), String.join("+", names)));
    }

    /** The same person in the thread below the newest message of the bot in this place. */
    public Voice inThread() {
        List<MessageRef> here = script.on(who.platform())
                .messages()
                .map(FakePlatform.Posted::ref)
                .filter(ref -> ref.place().equals(place))
                .toList();
        return new Voice(script, who, here.getLast().thread());
    }

    /** The same person in the thread below a message of theirs. */
    public Voice inThreadOf(MessageRef message) {
        return new Voice(script, who, message.thread());
    }

    /** Writes; in a channel the bot hears only when it is named, or in a thread. */
    public Voice says(String words) {
        boolean named = words.contains("@nobo");
        write(words.replace("@nobo", "").strip(), named || place instanceof Place.Direct);
        return this;
    }

    /** Writes, and returns what was written, to come back to it. */
    public MessageRef write(String words, boolean toBot) {
        String id = script.nextId("message");
        MessageRef ref = new MessageRef(place, id);
        script.platform().wrote(ref, new Written(who, words));
        var unused = script.happens(new Event.MessagePosted("e-" + id, now(), who, ref, words, toBot, List.of()));
        return ref;
    }

    public Voice edits(MessageRef message, String words) {
        var unused = script.happens(new Event.MessageEdited(script.nextId("edit"), now(), who, message, words));
        return this;
    }

    public Voice deletes(MessageRef message) {
        script.platform().tookBack(message);
        var unused = script.happens(new Event.MessageDeleted(script.nextId("delete"), now(), who, message));
        return this;
    }

    /** Puts an emoji on a message. */
    public Voice reacts(MessageRef message, String emoji) {
        var unused = script.happens(new Event.Reacted(script.nextId("reaction"), now(), who, message, emoji));
        return this;
    }

    /** Gives a command, without its {@code /nobo}. */
    public Voice commands(String words) {
        return commands(words, List.of());
    }

    public Voice commands(String words, List<Account> named) {
        var unused = script.happens(new Event.CommandGiven(script.nextId("command"), now(), who, place, words, named));
        return this;
    }

    /** Presses a button, or picks options, by label, on the newest message to them that has them. */
    public Voice picks(String... labels) {
        for (Seen seen : newestFirst()) {
            Optional<Event.ChoiceMade> made = choice(seen, List.of(labels));
            if (made.isPresent()) {
                var unused = script.happens(made.get());
                return this;
            }
        }
        throw new AssertionError("Nothing " + who.user() + " sees has " + List.of(labels) + ":\n"
                + String.join("\n", script.transcript()));
    }

    /** Presses a button by the id it had on an older message. */
    public Voice presses(MessageRef on, String choice) {
        var unused = script.happens(new Event.ChoiceMade(script.nextId("choice"), now(), who, on, choice, List.of()));
        return this;
    }

    /** Picks a value from a menu by its id. */
    public Voice chooses(String menu, String value) {
        MessageRef on = new MessageRef(place, "whisper");
        var unused =
                script.happens(new Event.ChoiceMade(script.nextId("choice"), now(), who, on, menu, List.of(value)));
        return this;
    }

    /** A message that only somebody sees, as the platform names it; its buttons can be pressed by their ids. */
    public static MessageRef whispered(Account to) {
        return new MessageRef(new Place.Direct(to), "whisper");
    }

    private record Seen(MessageRef ref, Message message) {}

    private List<Seen> newestFirst() {
        List<Seen> seen = new ArrayList<>();
        if (script.lastReply() instanceof Reply.Whisper(Message message)) {
            seen.add(new Seen(new MessageRef(place, "whisper"), message));
        }
        if (script.lastReply() instanceof Reply.Replace(Message message)) {
            seen.add(new Seen(new MessageRef(place, "whisper"), message));
        }
        if (script.lastReply() instanceof Reply.Page(List<Message> parts)) {
            parts.forEach(part -> seen.add(new Seen(new MessageRef(place, "home"), part)));
        }
        List<FakePlatform.Posted> posted = script.on(who.platform())
                .messages()
                .filter(message -> isSeen(message.ref().place()))
                .toList();
        posted.reversed().forEach(message -> seen.add(new Seen(message.ref(), message.message())));
        return seen;
    }

    private boolean isSeen(Place there) {
        return switch (there) {
            case Place.Direct(Account to) -> to.user().equals(who.user());
            case Place.Room room -> List.of(room.id().split("\\+")).contains(who.user());
            default -> true;
        };
    }

    private Optional<Event.ChoiceMade> choice(Seen seen, List<String> labels) {
        for (Control control : seen.message().controls()) {
            switch (control) {
                case Control.Choice button
                when labels.equals(List.of(button.label())) -> {
                    return Optional.of(made(seen, button.id(), List.of()));
                }
                case Control.Menu menu -> {
                    List<String> values = values(menu, labels);
                    if (values.size() == labels.size()) {
                        return Optional.of(made(seen, menu.id(), values));
                    }
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static List<String> values(Control.Menu menu, List<String> labels) {
        return labels.stream()
                .flatMap(label -> menu.options().stream()
                        .filter(option -> option.label().equals(label))
                        .limit(1))
                .map(Control.Option::value)
                .toList();
    }

    private Event.ChoiceMade made(Seen seen, String id, List<String> picked) {
        return new Event.ChoiceMade(script.nextId("choice"), now(), who, seen.ref(), id, picked);
    }

    /** Sends the form they were just shown: labels and values in turn; other fields as they stood. */
    public Voice fills(String... labelsAndValues) {
        Form form = sees();
        Map<String, String> values = new HashMap<>();
        form.fields().forEach(field -> values.put(field.id(), field.value()));
        for (int i = 0; i + 1 < labelsAndValues.length; i += 2) {
            String label = labelsAndValues[i];
            Form.Field field = form.fields().stream()
                    .filter(each -> each.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("The form has no field " + label));
            values.put(field.id(), labelsAndValues[i + 1]);
        }
        var unused = script.happens(new Event.FormSent(script.nextId("form"), now(), who, place, form.id(), values));
        return this;
    }

    /** Sends a form by its id, field ids and values in turn: for talks with deaths, in which seeing it may be lost. */
    public Voice sends(String form, String... idsAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < idsAndValues.length; i += 2) {
            values.put(idsAndValues[i], idsAndValues[i + 1]);
        }
        var unused = script.happens(new Event.FormSent(script.nextId("form"), now(), who, place, form, values));
        return this;
    }

    /** The form they were just shown. */
    public Form sees() {
        if (script.lastReply() instanceof Reply.Ask(Form form)) {
            return form;
        }
        throw new AssertionError(who.user() + " was shown no form but " + script.lastReply());
    }

    /** They open the bot's own page, and see these parts on it. */
    public List<Message> opensHome() {
        var unused = script.happens(new Event.HomeOpened(script.nextId("home"), now(), who));
        return script.lastReply() instanceof Reply.Page(List<Message> parts) ? parts : List.of();
    }

    /** They use a shortcut on a message. */
    public Voice uses(String shortcut, MessageRef on, String text, Optional<Account> author) {
        var unused = script.happens(
                new Event.ShortcutUsed(script.nextId("shortcut"), now(), who, shortcut, on, text, author));
        return this;
    }

    /** What they are offered to complete what they are typing into a field. */
    public List<Control.Option> isOffered(String field, String typed) {
        return script.on(who.platform()).inbox().suggest(who, field, typed);
    }

    /** The next thing the bot says here holds these words. */
    public Voice hears(String words) {
        assertThat(script.next(place).toString()).contains(words);
        return this;
    }

    /** What they just did was answered with a whisper that holds these words. */
    public Voice isTold(String words) {
        Message message = whispered();
        assertThat(Readable.of(message)).contains(words);
        return this;
    }

    /** The message only they saw in answer to what they just did. */
    public Message whispered() {
        return switch (script.lastReply()) {
            case Reply.Whisper(Message message) -> message;
            case Reply.Replace(Message message) -> message;
            default -> throw new AssertionError(who.user() + " was told nothing but " + script.lastReply());
        };
    }

    /** The next message here, whole. */
    public Message next() {
        return script.next(place).message();
    }

    /** Nothing was said here that was not heard. */
    public Voice nothing() {
        script.nothingIn(place);
        return this;
    }

    /** Whatever was said here and not heard yet is let go by. */
    public Voice letsGoBy() {
        script.skip(place);
        return this;
    }

    public Voice leaves() {
        script.on(who.platform()).remove(who);
        var unused = script.happens(new Event.MemberLeft(script.nextId("leave"), now(), who));
        return this;
    }

    /** Their platform says that they are away for so long. */
    public Voice isAway(Duration time) {
        return changes(Person.named(who, who.user()).away(now().plus(time)));
    }

    /** Their platform says no more that they are away. */
    public Voice isBack() {
        return changes(Person.named(who, who.user()));
    }

    private Voice changes(Person person) {
        script.platform().settle(person);
        var unused = script.happens(new Event.MemberChanged(script.nextId("change"), now(), person));
        return this;
    }

    /** They come into a channel. */
    public Voice enters(String channel) {
        var unused =
                script.happens(new Event.JoinedChannel(script.nextId("enter"), now(), who, Script.channel(channel)));
        return this;
    }

    public Account account() {
        return who;
    }

    /** The talk goes on. */
    public Script and() {
        return script;
    }

    private Instant now() {
        return script.clock().instant();
    }
}
