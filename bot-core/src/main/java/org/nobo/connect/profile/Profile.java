package org.nobo.connect.profile;

import java.util.List;

/**
 * What a member told of themselves, as typed; empty where they told nothing.
 *
 * @param practice what they do
 * @param needs what they are looking for
 * @param offers what they can offer
 * @param languages the codes of the languages they speak, such as {@code en}
 * @param introducing whether they want to be introduced
 * @param seeking whether they wait for somebody to be introduced to
 * @param often how often they want to be introduced
 */
public record Profile(
        String practice,
        String needs,
        String offers,
        List<String> languages,
        Introducing introducing,
        boolean seeking,
        Often often) {
    /** Of somebody who told nothing. */
    public static final Profile EMPTY = new Profile("", "", "", List.of(), Introducing.NOT_ASKED, false, Often.MONTHLY);

    public Profile {
        languages = List.copyOf(languages);
    }

    public Profile practising(String what) {
        return new Profile(what, needs, offers, languages, introducing, seeking, often);
    }

    public Profile needing(String what) {
        return new Profile(practice, what, offers, languages, introducing, seeking, often);
    }

    public Profile offering(String what) {
        return new Profile(practice, needs, what, languages, introducing, seeking, often);
    }

    public Profile speaking(List<String> codes) {
        return new Profile(practice, needs, offers, codes, introducing, seeking, often);
    }

    /** One who does not want to be introduced does not wait for it either. */
    public Profile introducing(Introducing wanted) {
        return new Profile(practice, needs, offers, languages, wanted, seeking && wanted == Introducing.YES, often);
    }

    public Profile seeking(boolean waits) {
        return new Profile(practice, needs, offers, languages, introducing, waits, often);
    }

    /** From now on they are introduced so often. */
    public Profile introduced(Often howOften) {
        return new Profile(practice, needs, offers, languages, introducing, seeking, howOften);
    }

    /** Whether they told nothing of themselves. */
    public boolean isBlank() {
        return (practice + needs + offers).isBlank() && languages.isEmpty() && introducing == Introducing.NOT_ASKED;
    }
}
