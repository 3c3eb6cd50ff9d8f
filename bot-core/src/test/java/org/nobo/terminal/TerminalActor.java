package org.nobo.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.nobo.chat.Account;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.script.Actor;
import org.nobo.script.Stage;
import org.nobo.terminal.script.Line;
import org.nobo.terminal.script.NotUnderstood;

/** Somebody at the terminal: what they do is a line of a talk. */
final class TerminalActor implements Actor {
    private final TerminalStage stage;
    private final Account who;
    private final String name;

    TerminalActor(TerminalStage stage, Account who) {
        this.stage = stage;
        this.who = who;
        this.name = who.user();
    }

    /** With the name exactly as the stage says; a line of a talk would write it with a capital. */
    @Override
    public Act joins() {
        Person person = Person.named(who, name);
        return does(() -> {
            stage.world().settle(person);
            String id = "e" + stage.world().number(stage.now());
            stage.recorded().terminal().tell(new Event.MemberJoined(id, stage.now(), person));
        });
    }

    @Override
    public Act leaves() {
        return does(new Line.Leaves(name));
    }

    @Override
    public Act writes(Place where, String words) {
        return switch (where) {
            case Place.Channel channel -> does(new Line.Says(name, Optional.of(channel.id()), words));
            case Place.Direct direct -> does(new Line.Says(name, Optional.empty(), words));
            default -> does(new Line.Replies(name, words));
        };
    }

    @Override
    public Act edits(MessageRef message, String words) {
        return does(new Line.Edits(name, words));
    }

    @Override
    public Act deletes(MessageRef message) {
        return does(new Line.Deletes(name));
    }

    @Override
    public Act reacts(MessageRef to, String emoji) {
        return does(new Line.Reacts(name, emoji));
    }

    @Override
    public Act commands(Place where, String words) {
        return writes(where, "/nobo " + words);
    }

    @Override
    public Act presses(MessageRef on, String label) {
        return does(new Line.Picks(name, List.of(label)));
    }

    @Override
    public Act picks(MessageRef on, List<String> labels) {
        return does(new Line.Picks(name, labels));
    }

    @Override
    public Act sends(Map<String, String> fields) {
        List<Line.Entry> entries = new ArrayList<>();
        fields.forEach((label, value) -> entries.add(new Line.Entry(label, value)));
        return does(new Line.Fills(name, entries));
    }

    @Override
    public List<Stage.Standing> whispers() {
        return stage.whispersTo(name);
    }

    @Override
    public Optional<List<String>> form() {
        return stage.recorded().terminal().formBefore(who).map(open -> {
            List<String> labels = new ArrayList<>(List.of(open.form().title()));
            open.form().fields().forEach(field -> labels.add(field.label()));
            return labels;
        });
    }

    private Act does(Line line) {
        Driver nobody = new Driver() {
            @Override
            public void settle() {
                // nobody works behind this terminal
            }

            @Override
            public void pass(Duration time) {
                stage.letPass(time);
            }
        };
        Acts acts = new Acts(stage.recorded().terminal(), stage.clock(), nobody);
        return does(() -> {
            try {
                acts.perform(line);
            } catch (NotUnderstood e) {
                throw new AssertionError(e);
            }
        });
    }

    private Act does(Runnable act) {
        return new Doing(CompletableFuture.runAsync(act, stage.hands()));
    }

    /** Something being done. */
    private final class Doing implements Act {
        private volatile CompletableFuture<Void> told;

        Doing(CompletableFuture<Void> told) {
            this.told = told;
        }

        @Override
        public Optional<Boolean> isAcknowledged() {
            return Optional.of(told.isDone() && !told.isCompletedExceptionally());
        }

        @Override
        public void again() {
            told = CompletableFuture.runAsync(
                    () -> stage.recorded().terminal().tell(stage.recorded().last()), stage.hands());
        }
    }
}
