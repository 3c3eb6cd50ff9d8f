package org.nobo.terminal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nobo.chat.Account;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.terminal.script.Line;
import org.nobo.terminal.script.NotUnderstood;
import org.nobo.terminal.script.Reading;
import org.nobo.terminal.script.Span;

/** Whoever sits at the terminal: who they are just now, where they write, and what comes of what they type. */
final class Seat {
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}(?:[\\s,]+\\d{1,4})*[\\s,]*");
    private static final Pattern TIME = Pattern.compile("\\+(?:\\s*\\d+\\s*[a-z])+");

    private final TerminalPlatform platform;
    private final Acts acts;
    private final LiveScreen screen;
    private final FormDesk desk;
    private String who;
    private Optional<String> channel = Optional.empty();
    private boolean taken = true;

    /** Sits down as somebody who looks after the community, where there is one. */
    Seat(TerminalPlatform platform, Acts acts, LiveScreen screen) {
        this.platform = platform;
        this.acts = acts;
        this.screen = screen;
        this.desk = new FormDesk(platform, acts, screen);
        this.who = somebody();
    }

    private String somebody() {
        List<Person> people = platform.here().people();
        return people.stream()
                .filter(Person::leads)
                .findFirst()
                .or(() -> people.stream().findFirst())
                .map(person -> person.account().user())
                .orElse("nobody");
    }

    void lookAround() {
        screen.lookWith(eyes());
    }

    boolean isTaken() {
        return taken;
    }

    /** {@code ann @nobo> }, {@code ann #general> }, in a form the field that is asked. */
    String prompt() {
        return desk.prompt()
                .orElseGet(() -> who + " "
                        + channel.map(name -> "#" + name).orElse("@nobo")
                        + (platform.world().towns().size() > 1
                                ? " (" + platform.here().name() + ")"
                                : "") + "> ");
    }

    /** Does what was typed, and says kindly what could not be understood. */
    void take(String typed) {
        try {
            if (desk.isBusy()) {
                desk.take(who, typed);
            } else {
                talk(typed.strip());
            }
        } catch (NotUnderstood e) {
            screen.regret(Character.toUpperCase(e.getMessage().charAt(0))
                    + e.getMessage().substring(1) + ".");
        }
        desk.look(eyes().who());
    }

    /** Ctrl-C: leaves a form, else says how to leave. */
    void interrupt() {
        if (desk.isBusy()) {
            desk.cancel(eyes().who());
        } else {
            screen.say("Ctrl-D or /quit leaves.");
        }
    }

    void leave() {
        taken = false;
    }

    private void talk(String line) throws NotUnderstood {
        if (line.isEmpty()) {
            return;
        }
        if (TIME.matcher(line).matches()) {
            pass(line.substring(1).replace(" ", ""));
        } else if (line.startsWith(">")) {
            script("> " + line.substring(1));
        } else if (line.startsWith("/") && !line.matches("/nobo(\\s.*)?")) {
            String[] parts = line.split("\\s+", 2);
            obey(word(parts[0]), parts.length > 1 ? parts[1] : "");
        } else if (NUMBERS.matcher(line).matches() && hand().isPresent()) {
            press(Arrays.stream(line.split("[\\s,]+")).map(Integer::valueOf).toList());
        } else {
            Optional<Integer> number =
                    hand().filter(hand -> screen.numbersStandOn(hand.post())).flatMap(hand -> hand.labelled(line));
            if (number.isPresent()) {
                press(List.of(number.get()));
            } else {
                acts.perform(new Line.Says(who, channel, line));
            }
        }
    }

    private static Word word(String written) throws NotUnderstood {
        return Word.of(written)
                .orElseThrow(() -> new NotUnderstood("there is no " + written
                        + "; /help lists what there is, and /nobo " + written.substring(1) + " asks the bot"));
    }

    private void obey(Word word, String rest) throws NotUnderstood {
        switch (word) {
            case AS -> become(rest);
            case JOIN -> join(rest);
            case LEAVE -> {
                script("leaves");
                screen.say(who + " has left. /as NAME is somebody else, /join NAME somebody new.");
            }
            case WHO -> screen.say(Signs.people(platform.here()));
            case IN -> goInto(rest);
            case DM -> channel = Optional.empty();
            case PICK -> script("picks " + rest);
            case LOOK -> look();
            case REACT -> script("reacts " + rest);
            case EDIT -> script("edits " + rest);
            case DELETE -> script("deletes");
            case USE -> script("uses " + rest);
            case HOME -> script("opens home");
            case ATTACH -> script("attaches " + rest);
            case SAY -> acts.perform(new Line.Says(who, channel, named(rest, "what to say")));
            case COMMUNITY -> enter(new Line.Enters(named(rest, "which community")));
            case FOUND -> enter(new Line.Founds(who, named(rest, "what it is called")));
            case HELP -> screen.say(Signs.help());
            case QUIT -> taken = false;
        }
    }

    /** What a line of a talk would say of us. */
    private void script(String words) throws NotUnderstood {
        Optional<Line> line = Reading.of(who + " " + words);
        if (line.isPresent()) {
            acts.perform(line.get());
        }
    }

    private static String named(String rest, String what) throws NotUnderstood {
        if (rest.isBlank()) {
            throw new NotUnderstood("say behind it " + what);
        }
        return rest.strip();
    }

    private void become(String name) throws NotUnderstood {
        String wanted = named(name, "who to be; /who lists who is here");
        Person person = platform.here()
                .person(wanted)
                .orElseThrow(() -> new NotUnderstood(
                        "nobody called \"" + wanted + "\" is here; /join " + wanted + " comes in as somebody new"));
        sit(person.account().user());
        showHand();
    }

    private void join(String rest) throws NotUnderstood {
        String[] parts = named(rest, "a name, such as /join ann").split("\\s+", 2);
        if (!Reading.isName(parts[0])) {
            throw new NotUnderstood("take one word as a name, such as ann");
        }
        Optional<Line> line = Reading.of(parts[0] + " joins " + (parts.length > 1 ? parts[1] : ""));
        if (platform.here().person(parts[0]).isEmpty()) {
            sit(parts[0]);
        }
        acts.perform(line.orElseThrow());
    }

    private void sit(String name) {
        who = name;
        channel = Optional.empty();
        lookAround();
    }

    private void goInto(String name) throws NotUnderstood {
        String wanted = named(name, "which channel; /who lists them");
        channel = Optional.of(platform.here().channel(wanted.startsWith("#") ? wanted.substring(1) : wanted));
    }

    private void enter(Line line) throws NotUnderstood {
        channel = Optional.empty();
        acts.perform(line);
        if (platform.here().person(who).isEmpty()) {
            who = somebody();
        }
        lookAround();
        screen.say("This is " + platform.here().name() + ".\n" + Signs.people(platform.here()));
        showHand();
    }

    private void pass(String time) throws NotUnderstood {
        acts.perform(new Line.Waits(
                Span.of(time).orElseThrow(() -> new NotUnderstood("a time looks like +30m, +2h or +3d"))));
        screen.passed(platform.now());
    }

    private void press(List<Integer> numbers) throws NotUnderstood {
        Hand hand = hand().orElseThrow(() -> new NotUnderstood("there is nothing to press"));
        if (screen.numbersStandOn(hand.post())) {
            acts.press(who, hand.press(numbers));
        } else {
            screen.regret("What these numbers stood on is answered. This can still be pressed:");
            show(hand.post());
        }
    }

    private Optional<Hand> hand() {
        return Hand.of(eyes());
    }

    private void showHand() {
        hand().ifPresent(hand -> show(hand.post()));
    }

    private void look() {
        Eyes eyes = eyes();
        List<Post> here = platform.world().all().stream()
                .filter(post -> eyes.see(post) && isHere(post.ref().place()))
                .toList();
        here.subList(Math.max(0, here.size() - 6), here.size()).forEach(this::show);
        Optional<Hand> hand = hand().filter(one -> !screen.numbersStandOn(one.post()));
        hand.ifPresent(one -> show(one.post()));
        if (here.isEmpty() && hand.isEmpty()) {
            screen.say("Nothing was said here yet.");
        }
    }

    private boolean isHere(Place place) {
        return switch (place) {
            case Place.Thread thread -> isHere(thread.in());
            case Place.Channel in -> channel.filter(in.id()::equals).isPresent();
            case Place.Direct direct -> channel.isEmpty();
            default -> false;
        };
    }

    private void show(Post post) {
        screen.draw(post, platform.name(post.ref().place()));
    }

    private Eyes eyes() {
        return new Eyes(platform.world(), new Account(platform.home(), who));
    }

    /** What could stand on this line, for completion. */
    Completing completing() {
        return new Completing(platform, eyes(), desk.filling());
    }
}
