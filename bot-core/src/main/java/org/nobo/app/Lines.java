package org.nobo.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Event;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Workspace;
import org.nobo.community.Community;
import org.nobo.store.Store;

/** The lines to the platforms: of those that are there when the bot wakes, and of those that come in later. */
final class Lines implements AutoCloseable {
    private final Store store;
    private final InstantSource clock;
    private final Map<PlatformId, ChatPlatform> platforms = new ConcurrentHashMap<>();

    Lines(Store store, InstantSource clock, List<ChatPlatform> there) {
        this.store = store;
        this.clock = clock;
        there.forEach(platform -> platforms.put(platform.id(), platform));
    }

    /** Those that are there now; it changes as others come in. */
    Map<PlatformId, ChatPlatform> platforms() {
        return platforms;
    }

    void hear(ChatPlatform.Inbox door, Consumer<Event> inbox) {
        platforms.values().forEach(platform -> platform.listen(door));
        platforms.values().forEach(platform -> lookWhoIsThere(platform, inbox));
    }

    void comesIn(ChatPlatform platform, ChatPlatform.Inbox door, Consumer<Event> inbox) {
        platforms.put(platform.id(), platform);
        platform.listen(door);
        lookWhoIsThere(platform, inbox);
    }

    private void lookWhoIsThere(ChatPlatform platform, Consumer<Event> inbox) {
        homes(platform)
                .forEach(workspace -> inbox.accept(new Event.CameBack(
                        "wake/" + workspace.id() + "/" + clock.instant().toEpochMilli(), clock.instant(), workspace)));
    }

    private List<Workspace> homes(ChatPlatform on) {
        return store.transactions()
                .inOne(() -> store.communities().all().stream()
                        .map(Community::id)
                        .flatMap(id -> store.communities().homes(id).stream())
                        .filter(workspace -> workspace.platform().equals(on.id()))
                        .toList());
    }

    @Override
    public void close() {
        platforms.values().forEach(ChatPlatform::close);
    }
}
