package org.nobo.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Person;
import org.nobo.chat.Workspace;
import org.nobo.terminal.script.NotUnderstood;

/**
 * Where one community lives in the world: its channels, and the people who are here, by name in order of arrival. Safe to
 * use from several threads.
 */
final class Town {
    private final Workspace workspace;
    private final String name;
    private final List<String> channels;
    private final Map<String, Person> people = new LinkedHashMap<>();

    Town(Workspace workspace, String name, List<String> channels) {
        this.workspace = workspace;
        this.name = name;
        this.channels = List.copyOf(channels);
    }

    Workspace workspace() {
        return workspace;
    }

    String name() {
        return name;
    }

    List<String> channels() {
        return channels;
    }

    /** The channel somebody means, whatever the case. */
    String channel(String called) throws NotUnderstood {
        return channels.stream()
                .filter(channel -> channel.equalsIgnoreCase(called))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood(
                        "there is no channel #" + called + " here; there are #" + String.join(" #", channels)));
    }

    synchronized List<Person> people() {
        return new ArrayList<>(people.values());
    }

    /** Exactly so named, else the one whose name differs in case alone. */
    synchronized Optional<Person> person(String called) {
        Person exact = people.get(called);
        if (exact != null) {
            return Optional.of(exact);
        }
        return people.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(called))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    synchronized void come(Person person) {
        people.put(person.account().user(), person);
    }

    synchronized void go(String user) {
        people.remove(user);
    }
}
