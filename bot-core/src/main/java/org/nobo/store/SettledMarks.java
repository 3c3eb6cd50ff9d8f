package org.nobo.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.outbox.Delivery;
import org.nobo.outbox.Delivery.State;
import org.nobo.outbox.Mark;
import org.nobo.stored.JsonForms;

/**
 * Writes down what became of some deliveries, in the open transaction: marks of one kind together, for each is of another
 * delivery and their order does not matter.
 */
final class SettledMarks {
    private static final String CLAIM = """
            update outbox set state = 'claimed', attempts = attempts + 1, claimed_at = ?
            where id = ? and state = ? and attempts = ?""";

    private static final String SETTLE = """
            insert into settled (community, platform, name, place, state, sent_id, sent, note, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String TAKE = "delete from outbox where id = ?";

    private final Connection connection;
    private final Consumer<Optional<Event>> tell;

    /**
     * @param tell writes down what somebody is to be told
     */
    SettledMarks(Connection connection, Consumer<Optional<Event>> tell) {
        this.connection = connection;
        this.tell = tell;
    }

    /** For each whether it was written: not, when the delivery is no longer as it was read. */
    List<Boolean> write(List<Mark> marks) {
        Boolean[] written = new Boolean[marks.size()];
        Batch claims = new Batch();
        Batch taken = new Batch();
        List<Object[]> settled = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            switch (marks.get(i)) {
                case Mark.Claim claim -> claims.add(i, claimed(claim));
                case Mark.Sent sent -> {
                    tell.accept(sent.tell());
                    taken.add(i, sent.delivery().id());
                    settled.add(sent(sent));
                }
                case Mark.Refused refused -> {
                    tell.accept(refused.tell());
                    taken.add(i, refused.delivery().id());
                    settled.add(settled(
                            refused.delivery(),
                            State.REFUSED,
                            null,
                            null,
                            refused.why().name()));
                }
                case Mark.Again again -> written[i] = again(again);
                case Mark.Dead dead -> written[i] = dead(dead);
            }
        }
        claims.run(CLAIM, written);
        settle(taken, settled, written);
        return Arrays.asList(written);
    }

    /** From the outbox to the settled ones; what is not in the outbox any more was settled by somebody else. */
    private void settle(Batch taken, List<Object[]> settled, Boolean[] written) {
        taken.run(TAKE, written);
        List<Object[]> ours = new ArrayList<>();
        for (int i = 0; i < settled.size(); i++) {
            if (written[taken.marks.get(i)]) {
                ours.add(settled.get(i));
            }
        }
        if (!ours.isEmpty()) {
            Statements.executeEach(connection, SETTLE, ours);
        }
    }

    /** Given up, whatever it was. */
    static boolean drop(Connection connection, Delivery dead) {
        return Statements.execute(connection, TAKE, dead.id()) == 1
                && Statements.execute(connection, SETTLE, settled(dead, State.DROPPED, null, null, null)) == 1;
    }

    private static Object[] claimed(Mark.Claim claim) {
        Delivery delivery = claim.delivery();
        return new Object[] {claim.at(), delivery.id(), delivery.state().written(), delivery.attempts()};
    }

    private static Object[] sent(Mark.Sent sent) {
        String what = JsonForms.write(MessageRef.class, sent.what());
        return settled(sent.delivery(), State.SENT, sent.what().id(), what, null);
    }

    private static Object[] settled(Delivery delivery, State state, String sentId, String sent, String note) {
        return new Object[] {
            delivery.community().value(),
            delivery.platform().value(),
            delivery.name(),
            delivery.place(),
            state.written(),
            sentId,
            sent,
            note,
            delivery.decidedAt()
        };
    }

    private boolean again(Mark.Again again) {
        return Statements.execute(
                        connection,
                        "update outbox set state = ?, attempts = ?, due_at = ?, note = ? where id = ?",
                        again.as().written(),
                        again.delivery().attempts(),
                        again.due(),
                        shortened(again.note()),
                        again.delivery().id())
                == 1;
    }

    private boolean dead(Mark.Dead dead) {
        return Statements.execute(
                        connection,
                        "update outbox set state = 'dead', note = ? where id = ?",
                        shortened(dead.note()),
                        dead.delivery().id())
                == 1;
    }

    private static String shortened(String note) {
        return note == null ? "" : note.substring(0, Math.min(note.length(), 500));
    }

    /** Values of one statement, and which mark each is of. */
    private final class Batch {
        private final List<Integer> marks = new ArrayList<>();
        private final List<Object[]> values = new ArrayList<>();

        void add(int mark, Object... of) {
            marks.add(mark);
            values.add(of);
        }

        void run(String sql, Boolean[] written) {
            if (values.isEmpty()) {
                return;
            }
            int[] changed = Statements.executeEach(connection, sql, values);
            for (int i = 0; i < changed.length; i++) {
                written[marks.get(i)] = changed[i] == 1;
            }
        }
    }
}
