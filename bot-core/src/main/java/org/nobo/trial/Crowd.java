package org.nobo.trial;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.nobo.chat.Account;
import org.nobo.chat.Control;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;

/** The people of the trial: they join, half of them ask, the others press what they are shown. */
final class Crowd {
    private final SplittableRandom chance;
    private final List<Topic> topics;
    private final List<Someone> people = new ArrayList<>();
    private final Map<String, Someone> byName = new HashMap<>();
    private int events;

    Crowd(List<Topic> topics, long seed) {
        this.topics = topics;
        this.chance = new SplittableRandom(seed);
    }

    /** One of them, and what they are owed. */
    static final class Someone {
        final String name;
        final boolean asks;
        final Set<Topic> asked = new HashSet<>();
        final List<Post> heard = new ArrayList<>();
        final Set<String> pressed = new HashSet<>();

        Someone(String name, boolean asks) {
            this.name = name;
            this.asks = asks;
        }

        Account account() {
            return new Account(FilePlatform.HOME, name);
        }

        Place.Direct direct() {
            return new Place.Direct(account());
        }
    }

    List<Someone> people() {
        return people;
    }

    /** Whatever somebody does next. */
    Event next() {
        int luck = chance.nextInt(10);
        Optional<Event> event = luck < 6 ? asks() : luck < 9 ? presses() : Optional.empty();
        return event.orElseGet(this::joins);
    }

    private Event joins() {
        Someone new1 = new Someone("person" + people.size() + "p", people.size() % 2 == 0);
        people.add(new1);
        byName.put(new1.name, new1);
        return new Event.MemberJoined(id(), now(), Person.named(new1.account(), new1.name));
    }

    private Optional<Event> asks() {
        return anyone(true).flatMap(someone -> {
            Topic topic = topics.get(chance.nextInt(topics.size()));
            return someone.asked.add(topic) ? Optional.of(question(someone, topic)) : Optional.empty();
        });
    }

    private Event question(Someone someone, Topic topic) {
        String id = id();
        MessageRef message = new MessageRef(someone.direct(), "m-" + id);
        return new Event.MessagePosted(id, now(), someone.account(), message, topic.question(), true, List.of());
    }

    /** Presses the last button of the newest message that was not pressed: on a question that is "skip" or "back". */
    private Optional<Event> presses() {
        return anyone(false).filter(someone -> !someone.heard.isEmpty()).flatMap(someone -> {
            Post newest = someone.heard.getLast();
            return newest.message().controls().stream()
                    .filter(Control.Choice.class::isInstance)
                    .map(control -> ((Control.Choice) control).id())
                    .filter(choice -> choice.startsWith("talk/") && !choice.endsWith("/-back"))
                    .findFirst()
                    .filter(choice -> someone.pressed.add(choice))
                    .map(choice ->
                            new Event.ChoiceMade(id(), now(), someone.account(), newest.ref(), choice, List.of()));
        });
    }

    private Optional<Someone> anyone(boolean asks) {
        List<Someone> some =
                people.stream().filter(someone -> someone.asks == asks).toList();
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(chance.nextInt(some.size())));
    }

    /** Somebody hears something. */
    void hear(Post post) {
        if (post.ref().place() instanceof Place.Direct(Account to) && byName.containsKey(to.user())) {
            byName.get(to.user()).heard.add(post);
        }
    }

    private String id() {
        return "e" + ++events;
    }

    private static Instant now() {
        return Instant.EPOCH;
    }
}
