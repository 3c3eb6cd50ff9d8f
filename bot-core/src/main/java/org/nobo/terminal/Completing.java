package org.nobo.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.Person;

/** What a line that is being typed could become. */
record Completing(TerminalPlatform platform, Eyes eyes, Optional<FormFilling> form) {

    /**
     * One way to go on.
     *
     * @param line the whole line
     * @param shown what of it is shown to choose from
     * @param meaning may be empty
     */
    record Candidate(String line, String shown, String meaning) {}

    List<Candidate> of(String line) {
        if (form.isPresent()) {
            return form.get()
                    .suggestedBy()
                    .map(field -> suggested(field, line))
                    .orElseGet(() -> whole(inForm(form.get())));
        }
        int space = line.indexOf(' ');
        if (line.startsWith("/")) {
            return space < 0 ? words() : behind(line.substring(0, space), line.substring(space + 1));
        }
        int at = line.lastIndexOf('@');
        if (at >= 0 && line.indexOf(' ', at) < 0) {
            return named(line.substring(0, at + 1));
        }
        return whole(
                Hand.of(eyes).stream().flatMap(hand -> hand.numbered().stream().map(Pressable::label)));
    }

    /** What fits the words behind the last comma. */
    private List<Candidate> suggested(String field, String line) {
        int comma = line.lastIndexOf(',') + 1;
        String before = line.substring(0, comma) + (comma > 0 ? " " : "");
        return platform.suggest(eyes.who(), field, line.substring(comma).strip()).stream()
                .map(option ->
                        new Candidate(before + option.label(), Typed.line(option.label()), Typed.line(option.hint())))
                .toList();
    }

    private Stream<String> inForm(FormFilling filling) {
        return filling.asksForChannel() ? channels() : filling.labels().stream();
    }

    private static List<Candidate> words() {
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate("/nobo ", "/nobo", "a command of the bot"));
        Arrays.stream(Word.values())
                .forEach(word -> all.add(new Candidate(
                        word.written() + (word.usage().contains(" ") ? " " : ""), word.written(), word.meaning())));
        return all;
    }

    private List<Candidate> behind(String word, String rest) {
        Stream<String> all = switch (word) {
            case "/as" -> people();
            case "/in" -> channels();
            case "/community" -> platform.world().towns().stream().map(Town::name);
            case "/pick" -> labels();
            default -> Stream.empty();
        };
        return word.equals("/nobo")
                ? commands(rest)
                : all.distinct()
                        .map(each -> new Candidate(word + " " + each, each, ""))
                        .toList();
    }

    private List<Candidate> commands(String rest) {
        int at = rest.lastIndexOf('@');
        return at >= 0
                ? named("/nobo " + rest.substring(0, at + 1))
                : platform.suggest(eyes.who(), "command", rest).stream()
                        .map(command -> new Candidate("/nobo " + command.value(), command.label(), command.hint()))
                        .toList();
    }

    /** Labels of everything that could still be pressed, the newest first. */
    private Stream<String> labels() {
        return platform.world().all().reversed().stream()
                .filter(post -> post.byBot() && eyes.see(post))
                .flatMap(post -> Hand.numbered(post.controls()).stream())
                .map(Pressable::label);
    }

    private List<Candidate> named(String before) {
        return Stream.concat(Stream.of("nobo"), people())
                .map(name -> new Candidate(before + name, "@" + name, ""))
                .toList();
    }

    private Stream<String> people() {
        return platform.here().people().stream().map(Person::account).map(account -> account.user());
    }

    private Stream<String> channels() {
        return platform.here().channels().stream().map(name -> "#" + name);
    }

    private static List<Candidate> whole(Stream<String> lines) {
        return lines.distinct().map(line -> new Candidate(line, line, "")).toList();
    }
}
