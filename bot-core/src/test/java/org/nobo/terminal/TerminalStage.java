package org.nobo.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Message;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.script.Actor;
import org.nobo.script.SettableClock;
import org.nobo.script.Stage;

/** A world kept in a folder, with people who write lines of a talk. */
final class TerminalStage implements Stage {
    private static final List<String> CHANNELS = List.of("general", "help", "stories");

    private final Path folder;
    private final SettableClock clock = new SettableClock();
    private final Map<String, Actor> actors = new HashMap<>();
    private final Map<String, Set<String>> pings = new HashMap<>();
    private final ExecutorService hands =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private World world;
    private Workspace home;
    private Recorded platform;

    TerminalStage(Path folder) {
        this.folder = folder;
        open();
    }

    private void open() {
        try {
            world = Notebook.worldIn(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        home = world.found("makers", "Makers", CHANNELS);
        platform = new Recorded(new TerminalPlatform(world, this::see, clock), this::remember);
    }

    @Override
    public ChatPlatform platform() {
        return platform;
    }

    @Override
    public ChatPlatform restart() {
        open();
        return platform;
    }

    @Override
    public Workspace workspace() {
        return home;
    }

    @Override
    public Account person(String name, Person.Kind kind) {
        Account account = new Account(home, name);
        if (!world.isHere(name)) {
            world.settle(new Person(account, name, kind, false, Optional.empty(), Optional.empty()));
        }
        return account;
    }

    @Override
    public Place.Channel channel(String name) {
        return new Place.Channel(home, name);
    }

    @Override
    public Actor as(String name) {
        return actors.computeIfAbsent(name, any -> new TerminalActor(this, new Account(home, name)));
    }

    @Override
    public List<Standing> standing(Place place) {
        return world.all().stream()
                .filter(post -> post.byBot() && post.onlyFor().isEmpty())
                .filter(post -> post.ref().place().key().equals(place.key()))
                .map(this::standing)
                .toList();
    }

    Standing standing(Post post) {
        List<String> labels =
                Pressable.all(post.controls()).stream().map(Pressable::label).toList();
        return new Standing(
                post.ref().id(),
                post.text(),
                labels,
                pings.getOrDefault(post.ref().id(), Set.of()),
                post.reactions());
    }

    /** Whom a message tells of itself is known only from what it means: on the screen a mention is a name in bold. */
    private void remember(String id, Message message) {
        Set<String> told = new HashSet<>();
        gather(message.text(), told);
        pings.put(id, told);
    }

    private static void gather(Text text, Set<String> told) {
        for (Text.Part part : text.parts()) {
            switch (part) {
                case Text.Mention mention -> told.add(mention.who().user());
                case Text.Quote(Text quoted) -> gather(quoted, told);
                default -> {}
            }
        }
    }

    private void see(Screen.Sight sight) {
        // what stands in the world is looked at there
    }

    World world() {
        return world;
    }

    Recorded recorded() {
        return platform;
    }

    SettableClock clock() {
        return clock;
    }

    ExecutorService hands() {
        return hands;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void letPass(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    /** The terminal and its world are one process: there is no line between them. */
    @Override
    public Optional<Faults> faults() {
        return Optional.empty();
    }

    @Override
    public void close() {
        hands.shutdownNow();
        platform.close();
    }

    List<Standing> whispersTo(String user) {
        List<Standing> whispers = new ArrayList<>();
        for (Post post : world.all()) {
            if (post.onlyFor().equals(Optional.of(user))) {
                whispers.add(standing(post));
            }
        }
        return whispers;
    }
}
