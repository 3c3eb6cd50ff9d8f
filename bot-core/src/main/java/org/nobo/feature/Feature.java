package org.nobo.feature;

/** Something the bot can do for people. The one list of them is {@code org.nobo.app.Features}. */
public interface Feature {

    /** Says what this feature answers to. Called once, at the start. */
    void routes(Routes routes);
}
