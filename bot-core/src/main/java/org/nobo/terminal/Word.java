package org.nobo.terminal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What whoever sits at the terminal can say to the terminal itself. */
enum Word {
    AS("NAME", "be somebody who is here"),
    JOIN("NAME", "come in as somebody new; also: as guest, as bot"),
    LEAVE("", "leave the community"),
    WHO("", "who is here, and which channels there are"),
    IN("#CHANNEL", "write in a channel; the bot hears @nobo"),
    DM("", "write to the bot directly again"),
    PICK("LABEL, LABEL", "press by label what bears no number any more"),
    LOOK("", "see again what can be pressed, and what was said here"),
    REACT(":EMOJI:", "react to the newest message"),
    EDIT("TEXT", "change what you wrote last"),
    DELETE("", "take back what you wrote last"),
    USE("\"SHORTCUT\"", "use a shortcut on the newest message"),
    HOME("", "open the bot's own page"),
    ATTACH("FILE \"ALT\"", "send the bot a file, saying what it shows"),
    SAY("TEXT", "say it as it is, should it look like a number or button"),
    COMMUNITY("NAME", "go to the other community"),
    FOUND("NAME", "bring the bot into a second community"),
    HELP("", "this list"),
    QUIT("", "leave the terminal; so does Ctrl-D");

    private final String behind;
    private final String meaning;

    Word(String behind, String meaning) {
        this.behind = behind;
        this.meaning = meaning;
    }

    String written() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    String usage() {
        return behind.isEmpty() ? written() : written() + " " + behind;
    }

    String meaning() {
        return meaning;
    }

    static Optional<Word> of(String written) {
        return Arrays.stream(values())
                .filter(word -> word.written().equalsIgnoreCase(written))
                .findFirst();
    }
}
