package org.nobo.slack;

/** An event that cannot be taken now. It is not acknowledged, so that Slack sends it again. */
final class Unheard extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unheard(String why, Throwable cause) {
        super(why, cause);
    }
}
