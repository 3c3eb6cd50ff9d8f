package org.nobo.chat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * How an adapter's jar is found: by {@link java.util.ServiceLoader}. Without the jar, or without its secrets, the bot
 * runs without that platform.
 */
public interface PlatformProvider {

    PlatformId id();

    /** The environment variables it reads, with what each is for: shown by help and by the doctor. */
    Map<String, String> secrets();

    /**
     * Connects when the environment holds what is needed; a variable that is empty counts as not set.
     *
     * @param environment the environment variables
     * @return empty when none of its secrets is set
     * @throws CannotConnect with one sentence that says what to mend and where
     */
    Optional<ChatPlatform> connect(Map<String, String> environment) throws CannotConnect;

    /**
     * The same for a platform that the bot can be brought into while it runs, and that so has something to keep.
     *
     * @param safe where it keeps that
     */
    default Optional<ChatPlatform> connect(Map<String, String> environment, Safe safe) throws CannotConnect {
        return connect(environment);
    }

    /**
     * Whether the platform is to call the process's web server, so that its port is opened before anybody is in.
     *
     * @throws CannotConnect as {@link #connect} would
     */
    default boolean callsUs(Map<String, String> environment) throws CannotConnect {
        return false;
    }

    /**
     * Asks the platform whether it would let the bot in, without joining it.
     *
     * @return false when none of its secrets is set
     * @throws CannotConnect as {@link #connect} would
     */
    default boolean wouldConnect(Map<String, String> environment) throws CannotConnect {
        return false;
    }

    /**
     * What the platform wants to be told about the app when it is made there, to be printed as it is.
     *
     * @param reachedAt where the process's web server is seen from outside; empty where the platform need not call it
     */
    default Optional<String> manifest(Optional<URI> reachedAt) {
        return Optional.empty();
    }

    /**
     * The link a leader opens to bring the bot into a workspace; empty where bots are not brought in by a link.
     *
     * @param application the platform's id of the bot; empty to ask the platform, which needs its secret
     * @throws CannotConnect with one sentence that says what is missing
     */
    default Optional<URI> invitation(Optional<String> application, Map<String, String> environment)
            throws CannotConnect {
        return Optional.empty();
    }

    /** Why a platform could not be joined, in one sentence for the person who runs the bot. */
    class CannotConnect extends Exception {
        private static final long serialVersionUID = 1L;

        public CannotConnect(String sentence) {
            super(sentence);
        }
    }

    /** Nobody answers there just now; that passes by itself, or when the network is mended. */
    final class Unreachable extends CannotConnect {
        private static final long serialVersionUID = 1L;

        public Unreachable(String sentence) {
            super(sentence);
        }
    }
}
