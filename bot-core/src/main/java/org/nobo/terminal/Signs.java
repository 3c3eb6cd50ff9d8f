package org.nobo.terminal;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.nobo.chat.Person;

/** What the terminal itself says to whoever sits at it. */
final class Signs {
    private Signs() {}

    /** What to do here, for somebody who never was. */
    static String welcome(Town town) {
        return """
                Nobo in the terminal. Here is %s, and you can be anybody.

                  /join ann        come in as somebody new, and be welcomed
                  /as %-12s be somebody who is here; /who lists all
                  how do I …?      ask Nobo; /in #%s writes there, /dm comes back
                  1   or   2 5 7   press what bears these numbers, or type its label
                  +3d              let three days pass; /help says more, /quit leaves
                """.formatted(town.name(), another(town), town.channels().getFirst());
    }

    /** Somebody who is here, best not the one whose seat this is at first. */
    private static String another(Town town) {
        return town.people().stream()
                .filter(person -> !person.leads())
                .findFirst()
                .or(() -> town.people().stream().findFirst())
                .map(person -> person.account().user())
                .orElse("ann");
    }

    static String people(Town town) {
        String names = town.people().stream().map(Signs::called).collect(Collectors.joining(", "));
        return "Here are " + names + ".\nChannels: #" + String.join(" #", town.channels());
    }

    private static String called(Person person) {
        return person.account().user() + (person.leads() ? " (leads)" : "");
    }

    static String help() {
        String words = Arrays.stream(Word.values())
                .map(word -> "  %-20s %s".formatted(word.usage(), word.meaning()))
                .collect(Collectors.joining("\n"));
        return """
                What you type is said to the bot, or in the channel you are in. Besides:
                  %-20s press what bears these numbers
                  %-20s a command of the bot; /nobo help lists them
                  %-20s write in the thread or room you were last spoken to in
                  %-20s let time pass: m, h, d
                %s
                Tab completes; the arrow keys bring back what you typed before.""".formatted("1   or   2 5 7", "/nobo …", "> TEXT", "+3d", words);
    }
}
