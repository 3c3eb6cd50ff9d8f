package org.nobo.slack;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nobo.chat.Account;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Place;
import org.nobo.script.Actor;
import org.nobo.script.Stage.Standing;
import org.nobo.slack.local.Envelope;
import org.nobo.slack.local.Json;
import org.nobo.slack.local.LocalSlack;
import org.nobo.slack.local.Somebody;

/** Somebody in the local Slack. */
final class SlackActor implements Actor {
    private final SlackStage stage;
    private final Account who;

    SlackActor(SlackStage stage, Account who) {
        this.stage = stage;
        this.who = who;
    }

    @Override
    public Act joins() {
        return told(stage.office.people.joins(myself()));
    }

    @Override
    public Act leaves() {
        return told(stage.office.people.changes(myself().deactivated()));
    }

    private Somebody myself() {
        return Somebody.called(who.user().substring("U0".length()).toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public Act writes(Place where, String words) {
        String conversation = stage.conversation(where);
        var said = stage.office.people.says(
                who.user(), conversation, sent(words), Places.root(where).orElse(""));
        if (words.contains("@nobo") && !(where instanceof Place.Direct)) {
            stage.office.people.mentions(conversation, said.ts());
        }
        return told(said.told());
    }

    /** As Slack sends on what was typed. */
    private static String sent(String words) {
        return Card.escaped(words).replace("@nobo", "<@" + LocalSlack.BOT + ">");
    }

    @Override
    public Act edits(MessageRef message, String words) {
        return told(stage.office.people.edits(stage.conversation(message.place()), message.id(), sent(words)));
    }

    @Override
    public Act deletes(MessageRef message) {
        return told(stage.office.people.deletes(stage.conversation(message.place()), message.id()));
    }

    @Override
    public Act reacts(MessageRef to, String emoji) {
        return told(stage.office.people.reacts(who.user(), stage.conversation(to.place()), to.id(), emoji));
    }

    @Override
    public Act commands(Place where, String words) {
        return used(stage.office.hands.commands(who.user(), stage.conversation(where), "/nobo", words));
    }

    @Override
    public Act presses(MessageRef on, String label) {
        return used(stage.office.hands.presses(who.user(), stage.conversation(on.place()), on.id(), label));
    }

    @Override
    public Act picks(MessageRef on, List<String> labels) {
        String conversation = stage.conversation(on.place());
        Envelope picked = stage.office.hands.picks(who.user(), conversation, on.id(), labels.toArray(String[]::new));
        picked.acknowledged();
        boolean several = picked.payload().toString().contains("multi_static_select");
        return used(several ? stage.office.hands.presses(who.user(), conversation, on.id(), "✓") : picked);
    }

    @Override
    public Act sends(Map<String, String> fields) {
        return used(stage.office.hands.fills(who.user(), fields));
    }

    @Override
    public List<Standing> whispers() {
        return stage.office.slack.whispers(who.user()).stream()
                .map(SlackStage::seen)
                .toList();
    }

    @Override
    public Optional<List<String>> form() {
        return stage.office.slack.modals(who.user()).reversed().stream()
                .findFirst()
                .map(SlackActor::labels);
    }

    private static List<String> labels(JsonObject view) {
        List<String> labels = new ArrayList<>(List.of(Json.text(view.get("title"), "text")));
        Json.list(view, "blocks").forEach(block -> labels.add(Json.text(block.get("label"), "text")));
        return labels;
    }

    private Act told(Envelope envelope) {
        return new Done(envelope, stage.office.people::repeats);
    }

    private Act used(Envelope envelope) {
        return new Done(envelope, stage.office.hands::repeats);
    }

    /** What was done, and the newest telling of it. */
    private static final class Done implements Act {
        private final UnaryOperator<Envelope> repeating;
        private Envelope newest;

        Done(Envelope envelope, UnaryOperator<Envelope> repeating) {
            this.newest = envelope;
            this.repeating = repeating;
        }

        @Override
        public Optional<Boolean> isAcknowledged() {
            return Optional.of(newest.isAcknowledged());
        }

        @Override
        public void again() {
            newest = repeating.apply(newest);
        }
    }
}
