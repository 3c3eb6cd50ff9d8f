package org.nobo.script.live;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nobo.chat.Person;
import org.nobo.script.Stage;

/** One community on two platforms, by the real libraries of both: how it becomes one, and what it answers on each. */
final class TwoHomes {
    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{5}-[A-Z2-9]{5}");
    private static final String QUESTION = "how do I descale a coffee machine?";
    private static final String ANSWER = "Run citric acid through it twice.";

    private final Map<Stage, String> names;
    private final Stage here;
    private final Stage there;
    private final PrintStream out;

    /** @param names what people call the two platforms */
    TwoHomes(Map<Stage, String> names, Stage here, Stage there, PrintStream out) {
        this.names = names;
        this.here = here;
        this.there = there;
        this.out = out;
    }

    void play() {
        List<Household.Home> homes =
                List.of(new Household.Home("Makers", "mo", here), new Household.Home("Bakers", "lea", there));
        here.person("mia", Person.Kind.MEMBER);
        there.person("ben", Person.Kind.MEMBER);
        List.of(here, there).forEach(stage -> stage.person("zoe", Person.Kind.MEMBER));
        try (Household household = new Household(homes)) {
            becomeOne();
            asksOnEach(household);
            isOnePerson();
        }
    }

    private void becomeOne() {
        Somebody mo = new Somebody(here, "mo");
        Somebody lea = new Somebody(there, "lea");
        mo.commands("bind");
        String code = code(mo.newest("a code that brings another community into Makers"));
        lea.commands("bind " + code);
        lea.picks(List.of("Yes, ask the others"));
        mo.picks(List.of("Yes, become one"));
        tell(here, "mo", mo.newest("are one community now"));
        tell(there, "lea", lea.newest("are one community now"));
        lea.commands("about");
        tell(there, "lea", lea.newest("We are one community on"));
    }

    private void asksOnEach(Household household) {
        Somebody mo = new Somebody(here, "mo");
        mo.commands("share");
        mo.hears("Share what you know");
        mo.fills(Map.of("Title", "Descaling a coffee machine", "What you know", ANSWER));
        mo.hears("Kept");
        household.offers(here.person("mo", Person.Kind.MEMBER), "ask", "descaling");
        String one = answer(here, "mia");
        String other = answer(there, "ben");
        if (!plain(one).equals(plain(other))) {
            throw new AssertionError("not the same answer: " + one + " and " + other);
        }
    }

    private String answer(Stage stage, String name) {
        Somebody asks = new Somebody(stage, name);
        asks.writes(QUESTION);
        out.println(name + " on " + names.get(stage) + ": " + QUESTION);
        String answer = asks.newest(ANSWER);
        tell(stage, name, answer);
        return answer;
    }

    /** What differs is how a platform writes: spaces, bullets, quotation marks. */
    private static String plain(String answer) {
        return answer.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Somebody who is on both shows it with a code, and what they told here is known there. */
    private void isOnePerson() {
        Somebody zoe = new Somebody(here, "zoe");
        Somebody zoeThere = new Somebody(there, "zoe");
        zoe.commands("link");
        String code = code(zoe.newest("Here is your code"));
        zoeThere.commands("link " + code);
        zoeThere.picks(List.of("Yes, that is me"));
        tell(there, "zoe", zoeThere.newest("You are one person for me now"));
        tell(here, "zoe", zoe.newest("are one person for me now"));
    }

    private static String code(String said) {
        Matcher code = CODE.matcher(said);
        if (!code.find()) {
            throw new AssertionError("no code in " + said);
        }
        return code.group();
    }

    private void tell(Stage stage, String name, String words) {
        out.println("nobo on " + names.get(stage) + " → " + name + ": "
                + words.strip().replaceAll("\\n+", "\n    "));
    }
}
