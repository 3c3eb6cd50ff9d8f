package org.nobo.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.PlatformId;
import org.nobo.chat.PlatformProvider;
import org.nobo.script.FakePlatform;

/** Answers with these failures first, and then lets the bot in. */
final class Door implements PlatformProvider {
    private final FakePlatform behind;
    private final Deque<CannotConnect> failures = new ArrayDeque<>();

    Door(String name, CannotConnect... failures) {
        this.behind = new FakePlatform(new PlatformId(name));
        this.failures.addAll(List.of(failures));
    }

    FakePlatform behind() {
        return behind;
    }

    @Override
    public PlatformId id() {
        return behind.id();
    }

    @Override
    public Map<String, String> secrets() {
        return Map.of();
    }

    @Override
    public Optional<ChatPlatform> connect(Map<String, String> environment) throws CannotConnect {
        if (!failures.isEmpty()) {
            throw failures.poll();
        }
        return Optional.of(behind);
    }
}
