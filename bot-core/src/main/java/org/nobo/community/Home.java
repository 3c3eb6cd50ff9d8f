package org.nobo.community;

import java.util.Optional;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;

/**
 * One of the workspaces a community lives in that is on several platforms, and what happens there in which channel.
 *
 * @param introductions where newcomers are introduced
 * @param help where questions go that the bot cannot answer
 * @param stories where stories are told
 */
public record Home(
        Workspace workspace,
        Optional<Place.Channel> introductions,
        Optional<Place.Channel> help,
        Optional<Place.Channel> stories) {}
