package org.nobo.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.chat.Account;
import org.nobo.chat.Attachment;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.Workspace;
import org.nobo.terminal.script.Line;
import org.nobo.terminal.script.NotUnderstood;

/** Does what a line of a talk says: the world changes, and the bot is told. */
public final class Acts {
    private static final Pattern BOT = Pattern.compile("(?i)@nobo\\b[,:]?");
    private static final Pattern COMMAND = Pattern.compile("/nobo(?:\\s+(.*))?", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("@([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.'-]*)");

    private final TerminalPlatform platform;
    private final World world;
    private final InstantSource clock;
    private final Driver driver;
    private final Presses presses;
    private final Forms forms;

    public Acts(TerminalPlatform platform, InstantSource clock, Driver driver) {
        this.platform = platform;
        this.world = platform.world();
        this.clock = clock;
        this.driver = driver;
        this.presses = new Presses(world);
        this.forms = new Forms();
    }

    /**
     * Does it, and returns when the bot has said all that follows from it.
     *
     * @throws NotUnderstood when somebody or something named there is not here
     */
    public void perform(Line line) throws NotUnderstood {
        synchronized (driver) {
            act(line);
            driver.settle();
        }
    }

    /** The same for a button or menu that is known and need not be named. */
    void press(String who, Presses.Press press) throws NotUnderstood {
        synchronized (driver) {
            tell(here(who), press);
            driver.settle();
        }
    }

    private void act(Line line) throws NotUnderstood {
        switch (line) {
            case Line.Joins(String who, Person.Kind as) -> join(who, as);
            case Line.Leaves(String who) -> leave(who);
            case Line.IsAway(String who, Optional<Duration> time) ->
                changes(person(who).away(time.map(now()::plus).orElse(Person.NO_END)));
            case Line.IsBack(String who) -> changes(person(who).back());
            case Line.Says(String who, Optional<String> channel, String text) -> say(who, channel, text);
            case Line.Replies(String who, String text) -> reply(who, text);
            case Line.Picks(String who, List<String> labels) -> pick(who, labels);
            case Line.Fills(String who, List<Line.Entry> entries) -> fill(who, entries);
            case Line.Reacts(String who, String emoji) -> react(who, emoji);
            case Line.Edits(String who, String text) -> edit(who, text);
            case Line.Deletes(String who) -> delete(who);
            case Line.Uses(String who, String shortcut) -> use(who, shortcut);
            case Line.OpensHome(String who) -> platform.tell(new Event.HomeOpened(id(), now(), self(here(who))));
            case Line.Attaches(String who, String file, String alt) -> attach(who, file, alt);
            case Line.Waits waits -> driver.pass(waits.time());
            case Line.Enters(String community) -> enter(community);
            case Line.Founds(String who, String community) -> found(who, community);
        }
    }

    private void join(String who, Person.Kind as) throws NotUnderstood {
        if (town().person(who).isPresent()) {
            throw new NotUnderstood("\"" + who + "\" is here already");
        }
        Account account = new Account(town().workspace(), who);
        Person person = World.person(account, as, false);
        world.settle(person);
        platform.tell(new Event.MemberJoined(id(), now(), person));
    }

    private void leave(String who) throws NotUnderstood {
        Account account = here(who);
        world.leave(account);
        platform.closeForm(account);
        platform.tell(new Event.MemberLeft(id(), now(), account));
    }

    private void say(String who, Optional<String> channel, String text) throws NotUnderstood {
        Account account = here(who);
        if (channel.isPresent()) {
            sayIn(new Place.Channel(town().workspace(), town().channel(channel.get())), account, text);
        } else {
            Account self = self(account);
            sayIn(new Place.Direct(self), self, text);
        }
    }

    private void reply(String who, String text) throws NotUnderstood {
        Account account = here(who);
        Eyes eyes = new Eyes(world, account);
        Post meant = world.newest(post -> eyes.areMeant(post)
                        && post.onlyFor().isEmpty()
                        && !(post.ref().place() instanceof Place.Direct))
                .orElseThrow(
                        () -> new NotUnderstood("there is no thread or room in which \"" + who + "\" was spoken to"));
        MessageRef ref = meant.ref();
        sayIn(ref.place() instanceof Place.Room room ? room : ref.thread(), account, text);
    }

    private void sayIn(Place place, Account who, String text) throws NotUnderstood {
        Matcher command = COMMAND.matcher(text);
        if (command.matches()) {
            String words = Optional.ofNullable(command.group(1)).orElse("").strip();
            platform.tell(new Event.CommandGiven(id(), now(), who, place, words, named(words)));
        } else if (text.startsWith("/")) {
            throw new NotUnderstood(
                    "there is no command " + text.split("\\s")[0] + " here; the bot's begin with /nobo");
        } else {
            write(place, who, text, List.of());
        }
    }

    private void write(Place place, Account who, String text, List<Attachment> attachments) {
        boolean toBot = place instanceof Place.Direct || BOT.matcher(text).find();
        String words = withoutBot(text);
        Instant at = now();
        Post post = world.stand(
                place, who.user(), Optional.empty(), new World.Words(text, List.of()), Optional.empty(), at);
        platform.tell(new Event.MessagePosted("e" + post.ref().id(), at, who, post.ref(), words, toBot, attachments));
    }

    private void pick(String who, List<String> labels) throws NotUnderstood {
        Account account = here(who);
        List<Presses.Press> all = presses.of(new Eyes(world, account), labels);
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                driver.settle();
            }
            tell(account, all.get(i));
        }
    }

    private void tell(Account who, Presses.Press press) {
        platform.tell(
                new Event.ChoiceMade(id(), now(), in(press.on(), who), press.on(), press.choice(), press.picked()));
    }

    private void fill(String who, List<Line.Entry> entries) throws NotUnderstood {
        Account account = here(who);
        TerminalPlatform.OpenForm open = platform.formBefore(account)
                .orElseThrow(() -> new NotUnderstood("no form is open before \"" + who + "\""));
        var values = forms.values(open.form(), entries, town());
        platform.closeForm(account);
        Account sender = open.where() instanceof Place.Direct ? self(account) : account;
        platform.tell(new Event.FormSent(
                id(), now(), sender, open.where(), open.form().id(), values));
    }

    private void react(String who, String emoji) throws NotUnderstood {
        Account account = here(who);
        Eyes eyes = new Eyes(world, account);
        Predicate<Post> seen = any -> eyes.see(any) && any.onlyFor().isEmpty();
        Post post = world.newest(seen.and(any -> !any.author().equals(account.user())))
                .or(() -> world.newest(seen))
                .orElseThrow(() -> new NotUnderstood("there is no message that \"" + who + "\" could react to"));
        platform.tell(new Event.Reacted(id(), now(), in(post.ref(), account), post.ref(), emoji));
    }

    private void edit(String who, String text) throws NotUnderstood {
        Account account = here(who);
        Post own = own(account);
        world.change(own.ref().id(), new World.Words(text, List.of()));
        platform.tell(new Event.MessageEdited(id(), now(), in(own.ref(), account), own.ref(), withoutBot(text)));
    }

    private void delete(String who) throws NotUnderstood {
        Account account = here(who);
        Post own = own(account);
        world.vanish(own.ref().id());
        platform.tell(new Event.MessageDeleted(id(), now(), in(own.ref(), account), own.ref()));
    }

    private void use(String who, String shortcut) throws NotUnderstood {
        Account account = here(who);
        Eyes eyes = new Eyes(world, account);
        Post post = world.newest(any -> eyes.see(any) && !any.byBot())
                .or(() -> world.newest(any -> eyes.see(any) && any.onlyFor().isEmpty()))
                .orElseThrow(() -> new NotUnderstood("there is no message that \"" + who + "\" could use that on"));
        Optional<Account> author =
                post.byBot() ? Optional.empty() : Optional.of(new Account(account.workspace(), post.author()));
        platform.tell(new Event.ShortcutUsed(
                id(), now(), in(post.ref(), account), shortcut, post.ref(), post.text(), author));
    }

    private void attach(String who, String file, String alt) throws NotUnderstood {
        Account self = self(here(who));
        write(new Place.Direct(self), self, "", List.of(Attaching.read(file, alt)));
    }

    private void enter(String community) throws NotUnderstood {
        Town there = world.towns().stream()
                .filter(town -> town.name().equalsIgnoreCase(community))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("there is no community called \"" + community + "\""));
        platform.goTo(there.workspace());
    }

    private static String withoutBot(String text) {
        return BOT.matcher(text).replaceAll("").replaceAll("[ ]{2,}", " ").strip();
    }

    /** A second community, which the bot was just brought into by this person; its channels are those of the first. */
    private void found(String who, String community) throws NotUnderstood {
        String user = here(who).user();
        if (world.towns().stream().anyMatch(town -> town.name().equalsIgnoreCase(community))) {
            throw new NotUnderstood("there is a community called \"" + community + "\" already");
        }
        Workspace workspace = world.found("c" + world.number(now()), community, town().channels());
        Account founder = new Account(workspace, user);
        world.settle(World.person(founder, Person.Kind.MEMBER, true));
        platform.goTo(workspace);
        platform.tell(new Event.Installed(id(), now(), workspace, community, List.of(founder)));
    }

    private Post own(Account who) throws NotUnderstood {
        return world.newest(post -> post.author().equals(who.user()))
                .orElseThrow(() -> new NotUnderstood("\"" + who.user() + "\" has written nothing that stands"));
    }

    private void changes(Person person) {
        world.settle(person);
        platform.tell(new Event.MemberChanged(id(), now(), person));
    }

    private Account here(String who) throws NotUnderstood {
        return person(who).account();
    }

    private Person person(String who) throws NotUnderstood {
        return town().person(who).orElseThrow(() -> new NotUnderstood("nobody called \"" + who + "\" is here"));
    }

    /** Who somebody is to the bot in direct messages: of somebody in several communities it is not said which is meant. */
    private Account self(Account who) {
        long lives = world.towns().stream()
                .filter(town -> town.person(who.user()).isPresent())
                .count();
        return lives > 1 ? who.in(Workspace.unsaid(World.PLATFORM)) : who;
    }

    private Account in(MessageRef message, Account who) {
        return message.place() instanceof Place.Direct ? self(who) : who;
    }

    private List<Account> named(String words) {
        List<Account> named = new ArrayList<>();
        Matcher name = NAMED.matcher(words);
        while (name.find()) {
            town().person(name.group(1)).map(Person::account).ifPresent(named::add);
        }
        return named;
    }

    private Town town() {
        return platform.here();
    }

    private String id() {
        return "e" + world.number(now());
    }

    private Instant now() {
        return clock.instant();
    }
}
