package org.nobo.script;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.nobo.chat.Account;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Reply;
import org.nobo.chat.Written;

/** Somebody in the world of the fake platform. What they do is told to the inbox on a thread of its own, as real ones do. */
final class FakeActor implements Actor {
    private final FakeStage stage;
    private final Account who;
    private final List<Stage.Standing> whispers = new ArrayList<>();
    private volatile Form open;

    FakeActor(FakeStage stage, Account who) {
        this.stage = stage;
        this.who = who;
    }

    @Override
    public Act joins() {
        stage.person(who.user(), Person.Kind.MEMBER);
        return does(new Event.MemberJoined(stage.nextId(), now(), Person.named(who, who.user())));
    }

    @Override
    public Act leaves() {
        stage.world().remove(who);
        return does(new Event.MemberLeft(stage.nextId(), now(), who));
    }

    @Override
    public Act writes(Place where, String words) {
        boolean named = words.contains("@nobo");
        String id = stage.nextId();
        MessageRef ref = new MessageRef(where, "m-" + id);
        String text = words.replace("@nobo", "").strip();
        stage.world().wrote(ref, new Written(who, text));
        return does(
                new Event.MessagePosted(id, now(), who, ref, text, named || where instanceof Place.Direct, List.of()));
    }

    @Override
    public Act edits(MessageRef message, String words) {
        stage.world().wrote(message, new Written(who, words));
        return does(new Event.MessageEdited(stage.nextId(), now(), who, message, words));
    }

    @Override
    public Act deletes(MessageRef message) {
        stage.world().tookBack(message);
        return does(new Event.MessageDeleted(stage.nextId(), now(), who, message));
    }

    @Override
    public Act reacts(MessageRef to, String emoji) {
        return does(new Event.Reacted(stage.nextId(), now(), who, to, emoji));
    }

    @Override
    public Act commands(Place where, String words) {
        return does(new Event.CommandGiven(stage.nextId(), now(), who, where, words, List.of()));
    }

    @Override
    public Act presses(MessageRef on, String label) {
        for (Control control : stage.message(on).controls()) {
            if (control instanceof Control.Choice choice && choice.label().equals(label)) {
                return does(new Event.ChoiceMade(stage.nextId(), now(), who, on, choice.id(), List.of()));
            }
        }
        throw new AssertionError("There is no button " + label);
    }

    @Override
    public Act picks(MessageRef on, List<String> labels) {
        for (Control control : stage.message(on).controls()) {
            if (control instanceof Control.Menu menu) {
                List<String> values = values(menu.options(), labels);
                return does(new Event.ChoiceMade(stage.nextId(), now(), who, on, menu.id(), values));
            }
        }
        throw new AssertionError("There is no list to pick from");
    }

    private static List<String> values(List<Control.Option> options, List<String> labels) {
        return options.stream()
                .filter(option -> labels.contains(option.label()))
                .map(Control.Option::value)
                .toList();
    }

    @Override
    public Act sends(Map<String, String> fields) {
        Map<String, String> values = new HashMap<>();
        for (Form.Field field : open.fields()) {
            String typed = fields.getOrDefault(field.label(), field.value());
            values.put(
                    field.id(),
                    field.kind() instanceof Form.OneOf(List<Control.Option> options)
                            ? values(options, List.of(typed)).getFirst()
                            : typed);
        }
        Form sent = open;
        open = null;
        Place where = new Place.Direct(who);
        return does(new Event.FormSent(stage.nextId(), now(), who, where, sent.id(), values));
    }

    @Override
    public List<Stage.Standing> whispers() {
        synchronized (whispers) {
            return List.copyOf(whispers);
        }
    }

    @Override
    public Optional<List<String>> form() {
        return Optional.ofNullable(open).map(FakeStage::labels);
    }

    private Instant now() {
        return stage.now();
    }

    private Act does(Event event) {
        Telling telling = new Telling(event);
        telling.again();
        return telling;
    }

    private void sees(Event event, Reply reply) {
        switch (reply) {
            case Reply.Silence silence -> {}
            case Reply.Whisper(var message) -> {
                synchronized (whispers) {
                    whispers.add(stage.seen(new MessageRef(new Place.Direct(who), "whisper"), message));
                }
            }
            case Reply.Page(var parts) -> {
                synchronized (whispers) {
                    parts.forEach(
                            part -> whispers.add(stage.seen(new MessageRef(new Place.Direct(who), "home"), part)));
                }
            }
            case Reply.Replace(var message) -> stage.replace(((Event.ChoiceMade) event).on(), message);
            case Reply.Ask(Form form) -> open = form;
        }
    }

    /** An event on its way to the inbox. */
    private final class Telling implements Act {
        private final Event event;
        private volatile CompletableFuture<Void> told = new CompletableFuture<>();

        Telling(Event event) {
            this.event = event;
        }

        @Override
        public Optional<Boolean> isAcknowledged() {
            return Optional.of(told.isDone() && !told.isCompletedExceptionally());
        }

        @Override
        public void again() {
            told = CompletableFuture.runAsync(
                    () -> sees(event, stage.inbox().receive(event)), Thread.ofVirtual()::start);
        }
    }
}
