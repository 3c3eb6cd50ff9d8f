package org.nobo.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.PlatformId;
import org.nobo.chat.WebDoor;

/** Which platforms this process is meant for, and which of them it is in by now. */
final class Platforms {
    private final Map<String, Optional<ChatPlatform>> all = new ConcurrentSkipListMap<>();
    private final Map<String, WebDoor> doors = new ConcurrentHashMap<>();

    Platforms(Collection<PlatformId> meant) {
        meant.forEach(id -> all.put(id.value(), Optional.empty()));
    }

    void isIn(ChatPlatform platform) {
        platform.doors().forEach(door -> doors.put(door.path(), door));
        all.put(platform.id().value(), Optional.of(platform));
    }

    /** By name, whether in or not. */
    List<String> meant() {
        return List.copyOf(all.keySet());
    }

    List<String> in() {
        return names(true);
    }

    List<String> notIn() {
        return names(false);
    }

    boolean isIn(String name) {
        return at(name).isPresent();
    }

    /** Whether it is in there, and hears. */
    boolean hears(String name) {
        return at(name).filter(platform -> platform.trouble().isEmpty()).isPresent();
    }

    private Optional<ChatPlatform> at(String name) {
        return all.getOrDefault(name, Optional.empty());
    }

    private List<String> names(boolean in) {
        return all.keySet().stream().filter(name -> isIn(name) == in).toList();
    }

    /** The door at a path behind which one of those that are in hears. */
    Optional<WebDoor> door(String path) {
        return Optional.ofNullable(doors.get(path));
    }

    /** What whoever runs the bot should know of them, a line each; nothing where all is as it should be. */
    List<String> remarks() {
        Stream<String> silent = notIn().stream().map(name -> name + " is not in yet; it is tried again");
        Stream<String> troubled = in().stream()
                .flatMap(
                        name -> at(name).flatMap(ChatPlatform::trouble).stream().map(trouble -> name + ": " + trouble));
        return Stream.concat(silent, troubled).toList();
    }
}
