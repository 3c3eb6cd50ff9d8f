package org.nobo.slack.local;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What is true in the workspace. All access holds its monitor; every change wakes those who wait for one. */
final class World {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(40);

    final Map<String, Somebody> people = new LinkedHashMap<>();
    final Map<String, Conversation> conversations = new LinkedHashMap<>();
    /** What only one person was shown, by user. */
    final Map<String, List<JsonObject>> whispers = new LinkedHashMap<>();
    /** The modals open, by user, the topmost last. */
    final Map<String, List<JsonObject>> views = new LinkedHashMap<>();
    /** The App Home of each user. */
    final Map<String, JsonObject> homes = new LinkedHashMap<>();
    /** Triggers handed out and not yet used, with when and to whom. */
    final Map<String, Trigger> triggers = new LinkedHashMap<>();

    /** Whether a file is here that can stand inside a message. */
    Predicate<String> pictures = none -> false;

    record Trigger(String user, Instant at) {}

    /** The app's tokens here, and until when each is good. */
    final Map<String, Instant> tokens = new HashMap<>();

    /** Those that were good once and are no more. */
    final Set<String> revoked = new HashSet<>();

    final Tenant tenant;
    private final InstantSource clock;
    private long lastStamp;
    private int lastNumber;

    World(Tenant tenant, InstantSource clock) {
        this.tenant = tenant;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** A {@code ts} by the script's clock; two are never equal and never run backwards. */
    synchronized String stamp() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        lastStamp = Math.max(lastStamp + 1, micros);
        return "%d.%06d".formatted(lastStamp / 1_000_000, lastStamp % 1_000_000);
    }

    /** What ids of this workspace end in, so that no two workspaces have the same. */
    String elsewhere() {
        return tenant.equals(Tenant.LOCAL) ? "" : tenant.team();
    }

    /** A number nobody had before. */
    synchronized int number() {
        return ++lastNumber;
    }

    /** What an envelope is known by. */
    String envelope() {
        return "env-" + number() + elsewhere();
    }

    synchronized String trigger(String user) {
        String trigger = number() + ".77." + tenant.team() + "ab12cd34";
        triggers.put(trigger, new Trigger(user, now()));
        return trigger;
    }

    /** The conversation of exactly these people and the bot, opened if there is none. */
    synchronized Conversation between(Set<String> who) {
        Set<String> all = new TreeSet<>(who);
        all.add(tenant.bot());
        Conversation.Kind kind = who.size() == 1 ? Conversation.Kind.DIRECT : Conversation.Kind.ROOM;
        Optional<Conversation> open = conversations.values().stream()
                .filter(conversation -> conversation.kind == kind && all.equals(new TreeSet<>(conversation.members)))
                .findFirst();
        return open.orElseGet(() -> {
            String id = (kind == Conversation.Kind.DIRECT ? "D0" : "C0MP") + number() + elsewhere();
            Conversation opened = new Conversation(id, "mpdm-" + String.join("--", all) + "-1", kind, tenant.bot());
            opened.members.addAll(all);
            conversations.put(id, opened);
            return opened;
        });
    }

    synchronized void change(Runnable change) {
        change.run();
        notifyAll();
    }

    synchronized void whisper(String user, JsonObject message) {
        whispers.computeIfAbsent(user, nobody -> new ArrayList<>()).add(message);
        notifyAll();
    }

    /** Waits until it is so; fails after ten seconds with the words given. */
    synchronized void await(String what, BooleanSupplier so) {
        long until = System.nanoTime() + PATIENCE;
        while (!so.getAsBoolean()) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("Waited in vain: " + what);
            }
            try {
                TimeUnit.MILLISECONDS.timedWait(this, 10); // what is waited for may lie outside of this world
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("Interrupted while waiting: " + what, e);
            }
        }
    }
}
