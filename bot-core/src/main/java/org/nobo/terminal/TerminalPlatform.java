package org.nobo.terminal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryFailure.Refused;
import org.nobo.chat.DeliveryFailure.Why;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Reply;
import org.nobo.chat.Workspace;
import org.nobo.chat.Written;

/** The terminal as a chat platform: what is posted stands in the {@link World} and is seen on the {@link Screen}. */
public final class TerminalPlatform implements ChatPlatform {
    private static final int TRIES = 3;

    private final World world;
    private final Screen screen;
    private final InstantSource clock;
    private final Map<String, OpenForm> forms = new ConcurrentHashMap<>();
    private volatile Inbox inbox;
    private volatile Workspace here;

    /**
     * A form before somebody.
     *
     * @param where where it was asked for
     */
    record OpenForm(Form form, Place where) {}

    public TerminalPlatform(World world, Screen screen, InstantSource clock) {
        this.world = world;
        this.screen = screen;
        this.clock = clock;
        this.here = world.towns().stream()
                .findFirst()
                .map(Town::workspace)
                .orElseThrow(() -> new IllegalArgumentException("A world without a community has nobody to talk to"));
    }

    @Override
    public PlatformId id() {
        return World.PLATFORM;
    }

    @Override
    public void listen(Inbox listener) {
        inbox = listener;
    }

    @Override
    public MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        synchronized (world) {
            requireThere(place);
            Post post = world.stand(
                    place, World.BOT, Optional.empty(), words(message), Optional.of(key.value()), clock.instant());
            screen.show(new Screen.Posted(name(place), post.ref(), message));
            return post.ref();
        }
    }

    @Override
    public void edit(MessageRef which, Message message) throws DeliveryFailure {
        synchronized (world) {
            Post before =
                    world.post(which.id()).orElseThrow(() -> new Refused(Why.GONE, "This message stands no longer"));
            if (!before.says(words(message)) && world.change(which.id(), words(message))) {
                screen.show(new Screen.Edited(name(which.place()), which, message));
            }
        }
    }

    @Override
    public void delete(MessageRef which) {
        synchronized (world) {
            world.vanish(which.id()).ifPresent(post -> screen.show(new Screen.Deleted(name(which.place()))));
        }
    }

    @Override
    public void react(MessageRef to, String emoji) throws DeliveryFailure {
        synchronized (world) {
            if (world.react(standing(to), emoji)) {
                screen.show(new Screen.Reacted(name(to.place()), emoji));
            }
        }
    }

    @Override
    public Place.Room gather(Set<Account> who, DeliveryKey key) throws DeliveryFailure {
        synchronized (world) {
            Workspace workspace = here;
            for (Account account : who) {
                requireThere(new Place.Direct(account));
                workspace = account.workspace().isUnsaid() ? workspace : account.workspace();
            }
            return world.gather(workspace, who.stream().map(Account::user).collect(Collectors.toSet()), key.value());
        }
    }

    @Override
    public Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since) {
        return world.withKey(place, key.value()).map(Post::ref);
    }

    @Override
    public Optional<Written> read(MessageRef which) {
        return world.post(which.id())
                .filter(post -> !post.byBot() && post.onlyFor().isEmpty())
                .map(post -> new Written(new Account(home(which.place()), post.author()), post.text()));
    }

    private Workspace home(Place place) {
        return switch (place) {
            case Place.Channel channel -> channel.workspace();
            case Place.Room room -> room.workspace();
            case Place.Thread thread -> home(thread.in());
            default -> here;
        };
    }

    @Override
    public Stream<Person> members(Workspace workspace) {
        return world.town(workspace).stream().flatMap(town -> town.people().stream());
    }

    @Override
    public void close() {
        world.close();
    }

    World world() {
        return world;
    }

    /** The community in which whoever sits at the terminal is now. */
    public Workspace home() {
        return here;
    }

    /** Where whoever sits at the terminal is. */
    Town here() {
        return world.town(here).orElseThrow();
    }

    void goTo(Workspace workspace) {
        here = workspace;
    }

    /** Hands an event in, again when it was not taken, and shows what is answered at once. */
    void tell(Event.ByPerson event) {
        Reply reply = taken(event, TRIES);
        synchronized (world) {
            answer(reply, event);
        }
    }

    /** Hands in what nobody in particular did; nothing is answered to it at once. */
    void tell(Event.Installed event) {
        var unused = taken(event, TRIES);
    }

    private Reply taken(Event event, int tries) {
        try {
            return inbox.receive(event);
        } catch (RuntimeException notTaken) {
            if (tries == 1) {
                throw notTaken;
            }
            return taken(event, tries - 1);
        }
    }

    Optional<OpenForm> formBefore(Account who) {
        return Optional.ofNullable(forms.get(who.user()));
    }

    void closeForm(Account who) {
        forms.remove(who.user());
    }

    List<Control.Option> suggest(Account who, String field, String typed) {
        return inbox.suggest(who, field, typed);
    }

    private void answer(Reply reply, Event.ByPerson event) {
        switch (reply) {
            case Reply.Silence() -> {}
            case Reply.Whisper(Message message) -> whisper(event, message);
            case Reply.Replace(Message message) -> replace(event, message);
            case Reply.Page(List<Message> parts) -> parts.forEach(part -> whisper(event, part));
            case Reply.Ask(Form form) -> {
                forms.put(event.who().user(), new OpenForm(form, event.where()));
                screen.show(new Screen.Opened(event.who().user(), form));
            }
        }
    }

    private void whisper(Event.ByPerson event, Message message) {
        String user = event.who().user();
        Post post = world.stand(
                event.where(), World.BOT, Optional.of(user), words(message), Optional.empty(), clock.instant());
        screen.show(new Screen.Whispered(user, post.ref(), message));
    }

    /** Where nothing was pressed there is nothing to replace; then only this person sees it. */
    private void replace(Event.ByPerson event, Message message) {
        Optional<Post> before = event instanceof Event.ChoiceMade pressed
                ? world.post(pressed.on().id())
                : Optional.empty();
        if (before.isEmpty()) {
            whisper(event, message);
            return;
        }
        MessageRef ref = before.get().ref();
        var unused = world.change(ref.id(), words(message));
        if (!before.get().text().equals(words(message).text())) { // that its buttons are gone need not be told
            String seenBy = before.get().onlyFor().orElseGet(() -> name(ref.place()));
            screen.show(new Screen.Edited(seenBy, ref, message));
        }
    }

    private static World.Words words(Message message) {
        String text = Prose.plain(message.text());
        String title = Typed.line(message.title());
        return new World.Words(title.isEmpty() ? text : title + "\n" + text, message.controls());
    }

    Instant now() {
        return clock.instant();
    }

    /** How a place is named by whoever sits at the terminal. */
    String name(Place place) {
        return Places.name(world, place, here);
    }

    private Post standing(MessageRef ref) throws Refused {
        return world.post(ref.id()).orElseThrow(() -> new Refused(Why.GONE, "This message stands no longer"));
    }

    private void requireThere(Place place) throws Refused {
        boolean there = switch (place) {
            case Place.Channel channel ->
                world.town(channel.workspace())
                        .filter(town -> town.channels().contains(channel.id()))
                        .isPresent();
            case Place.Direct direct -> world.isHere(direct.to().user());
            case Place.Thread thread -> world.post(thread.root()).isPresent();
            case Place.Room room -> !world.inRoom(room).isEmpty();
            case Place.RoomOf unopened -> throw new Refused(Why.UNFIT, "No room yet: " + unopened.key());
            case Place.ThreadOf unsent -> throw new Refused(Why.UNFIT, "No thread yet: " + unsent.key());
        };
        if (!there) {
            throw new Refused(Why.GONE, "There is no " + place.key() + " here");
        }
    }
}
