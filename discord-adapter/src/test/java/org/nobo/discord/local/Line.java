package org.nobo.discord.local;

/** The line to whoever listens, and what Discord can do to it. */
public final class Line {
    private static final int RECONNECT = 7;
    private static final int INVALID_SESSION = 9;

    private final World world;
    private final Gateway gateway;

    Line(World world, Gateway gateway) {
        this.world = world;
        this.gateway = gateway;
    }

    /** It breaks, as lines do: nobody says goodbye. */
    public void drops() {
        drops(() -> {});
    }

    /** It breaks, and this happens before it can be taken up again. */
    public void drops(Runnable meanwhile) {
        synchronized (world) {
            gateway.dropLine();
            meanwhile.run();
        }
    }

    /** From now on every line is taken and dropped at once, until Discord is well again. */
    public void storms() {
        gateway.dropAtOnce(true);
        gateway.dropLine();
    }

    /** Closes it with one of Discord's codes; the session can be taken up again. */
    public void closes(int code) {
        gateway.close(code, "");
    }

    /** Asks for another line, as Discord does before it moves a server (op 7). */
    public void asksToComeAgain() {
        gateway.ask(RECONNECT, null);
    }

    /** Says that the session counts no more (op 9): either it may be taken up once more, or it is gone. */
    public void invalidates(boolean mayBeTakenUp) {
        synchronized (world) {
            if (!mayBeTakenUp) {
                gateway.loseSessions();
            }
            gateway.ask(INVALID_SESSION, mayBeTakenUp);
        }
    }

    /** The line breaks, this happens, and the session cannot be taken up again. */
    public void losesTheSession(Runnable meanwhile) {
        synchronized (world) {
            gateway.loseSessions();
            gateway.dropLine();
            meanwhile.run();
        }
    }

    /** Closes the line with this code, this happens, and the session cannot be taken up again. */
    public void endsTheSession(int code, Runnable meanwhile) {
        synchronized (world) {
            gateway.loseSessions();
            gateway.close(code, "");
            meanwhile.run();
        }
    }

    /** Whoever begins a session from now on is turned away with this code, until Discord is well again. */
    public void turnsAway(int code) {
        gateway.turnAway(code);
    }

    public boolean hasListener() {
        return gateway.hasListener();
    }

    public int connections() {
        return gateway.connections();
    }

    /** How often a session was begun. */
    public int begun() {
        return gateway.begun();
    }

    /** How often a session was taken up again. */
    public int resumed() {
        return gateway.resumed();
    }
}
