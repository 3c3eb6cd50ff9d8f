package org.nobo.chat;

import java.time.Duration;

/** The three ways in which a call to a platform can fail that a courier can act on. */
public abstract sealed class DeliveryFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private DeliveryFailure(String message, Throwable cause) {
        super(message, cause, false, false);
    }

    /** The platform says no, and will say no again: the feature is told and finds another way. */
    public static final class Refused extends DeliveryFailure {
        private static final long serialVersionUID = 1L;
        private final Why why;

        public Refused(Why why, String detail) {
            super(detail, null);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /** Why a platform said no. */
    public enum Why {
        /** This person takes no direct messages from us. */
        CLOSED,
        /** We lack a right here, or are not in this channel. */
        FORBIDDEN,
        /** The place, the person or the message is no more. */
        GONE,
        /** The platform does not take what we sent; a mistake of ours. */
        UNFIT
    }

    /** Too fast: this place waits for that long, others go on. */
    public static final class SlowDown extends DeliveryFailure {
        private static final long serialVersionUID = 1L;
        private final Duration pause;

        public SlowDown(Duration pause) {
            super("asked to wait " + pause, null);
            this.pause = pause;
        }

        public Duration pause() {
            return pause;
        }
    }

    /** It may have happened or not: it is asked for before it is said again. */
    public static final class Unclear extends DeliveryFailure {
        private static final long serialVersionUID = 1L;

        public Unclear(String detail) {
            super(detail, null);
        }

        public Unclear(String detail, Throwable cause) {
            super(detail, cause);
        }
    }
}
