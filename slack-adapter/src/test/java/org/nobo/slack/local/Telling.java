package org.nobo.slack.local;

/** How Slack tells an app what happened. */
interface Telling extends AutoCloseable {
    /** Sends an envelope on its way; it notes by itself what it is answered. */
    Envelope send(Envelope envelope);

    @Override
    void close();
}
