package org.nobo.discord.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Something somebody did that waits for an answer within three seconds. */
public final class Interaction {
    static final int COMMAND = 2;
    static final int COMPONENT = 3;
    static final int TYPING = 4;
    static final int FORM = 5;

    static final int MESSAGE = 4;
    static final int DEFERRED_MESSAGE = 5;
    static final int DEFERRED_UPDATE = 6;
    static final int UPDATE = 7;
    static final int SUGGESTIONS = 8;
    static final int MODAL = 9;
    static final int EPHEMERAL = 64;

    final String id;
    final String token;
    final int kind;
    final Somebody who;
    final LocalChannel where;
    final LocalMessage on;
    private final long began = System.nanoTime();
    private final CountDownLatch acknowledged = new CountDownLatch(1);
    private volatile int answer;
    private volatile long tookNanos;
    private volatile boolean gone;
    private boolean forOnePairOfEyes;
    private DataObject modal;
    private List<String> suggestions = List.of();
    private List<String> labels = List.of();
    final List<LocalMessage> messages = new ArrayList<>();

    Interaction(String id, String token, int kind, Somebody who, LocalChannel where, LocalMessage on) {
        this.id = id;
        this.token = token;
        this.kind = kind;
        this.who = who;
        this.where = where;
        this.on = on;
    }

    void acknowledge(int how, DataObject data) {
        if (answer != 0) {
            throw new Trouble(400, 40060, "Interaction has already been acknowledged.");
        }
        if (age().compareTo(Duration.ofSeconds(3)) > 0) {
            throw Trouble.unknown("Interaction");
        }
        if (!fits(how)) {
            throw Trouble.unfit("answer of type " + how + " to an interaction of type " + kind);
        }
        if (how == MODAL) {
            FormRules.check(data);
            modal = data;
        }
        if (how == SUGGESTIONS) {
            suggestions = suggested(data.getArray("choices"));
            labels = data.getArray("choices").stream(DataArray::getObject)
                    .map(choice -> choice.getString("name"))
                    .toList();
        }
        if (how == DEFERRED_MESSAGE) {
            forOnePairOfEyes = (data.getInt("flags", 0) & EPHEMERAL) != 0;
        }
        answer = how;
        tookNanos = System.nanoTime() - began;
    }

    /** Opens the way for whoever waits for the answer, once it has done what it does. */
    void settled() {
        acknowledged.countDown();
    }

    private boolean fits(int how) {
        boolean fromMessage = on != null;
        return switch (how) {
            case MESSAGE, DEFERRED_MESSAGE -> kind != TYPING;
            case DEFERRED_UPDATE, UPDATE -> fromMessage && kind != COMMAND && kind != TYPING;
            case SUGGESTIONS -> kind == TYPING;
            case MODAL -> kind == COMMAND || kind == COMPONENT;
            default -> false;
        };
    }

    private static List<String> suggested(DataArray choices) {
        MessageRules.between("choices", choices.length(), 0, 25);
        return choices.stream(DataArray::getObject)
                .map(choice -> {
                    MessageRules.required("choice name", choice.getString("name"), 100);
                    MessageRules.required("choice value", choice.getString("value"), 100);
                    return choice.getString("value");
                })
                .toList();
    }

    /** How long ago it was done. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public boolean isAcknowledged() {
        return answer != 0;
    }

    boolean isDeferred() {
        return answer == DEFERRED_MESSAGE;
    }

    /** What was said when "thinking" was shown holds for the answer: who sees it cannot be changed any more. */
    DataObject seenAsAnnounced(DataObject body) {
        int flags = body.getInt("flags", 0) & ~EPHEMERAL;
        return body.put("flags", forOnePairOfEyes ? flags | EPHEMERAL : flags);
    }

    /** Takes "thinking" away again, where it still shows. */
    boolean stopsThinking() {
        boolean thinks = isDeferred() && messages.isEmpty() && !gone;
        gone |= thinks;
        return thinks;
    }

    /** Whether what showed that it was received has been taken away again. */
    public boolean leftNothing() {
        return gone;
    }

    /** Waits for the answer; that Discord waits three seconds is not asked here, for the machine may be busy. */
    public Interaction answered() {
        try {
            if (!acknowledged.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("This interaction failed: no answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        return this;
    }

    public Duration took() {
        return Duration.ofNanos(tookNanos);
    }

    /** Whether the answer was only "received", nothing to be seen. */
    public boolean silent() {
        return answer == DEFERRED_UPDATE;
    }

    public boolean replaced() {
        return answer == UPDATE;
    }

    /** The form that opened. */
    public Optional<DataObject> form() {
        return Optional.ofNullable(modal);
    }

    public List<String> suggestions() {
        return suggestions;
    }

    /** What stands on the suggestions. */
    public List<String> labels() {
        return labels;
    }

    /** What was said in answer, in order. */
    public List<LocalMessage> messages() {
        return List.copyOf(messages);
    }
}
