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
 * @param reachedAt how people who are on other platforms alone may reach them; empty where nobody may
 */
public record Profile(
        String practice,
        String needs,
        String offers,
        List<String> languages,
        Introducing introducing,
        boolean seeking,
        Often often,
        String reachedAt) {
    /** Of somebody who told nothing. */
    public static final Profile EMPTY = new Profile("", "", "", List.of(), Introducing.NOT_ASKED, false, Often.MONTHLY);

    public Profile {
        languages = List.copyOf(languages);
    }

    /** Of somebody whom nobody may reach from another platform. */
    public Profile(
            String practice,
            String needs,
            String offers,
            List<String> languages,
            Introducing introducing,
            boolean seeking,
            Often often) {
        this(practice, needs, offers, languages, introducing, seeking, often, "");
    }

    public Profile practising(String what) {
        return new Profile(what, needs, offers, languages, introducing, seeking, often, reachedAt);
    }

    public Profile needing(String what) {
        return new Profile(practice, what, offers, languages, introducing, seeking, often, reachedAt);
    }

    public Profile offering(String what) {
        return new Profile(practice, needs, what, languages, introducing, seeking, often, reachedAt);
    }

    public Profile speaking(List<String> codes) {
        return new Profile(practice, needs, offers, codes, introducing, seeking, often, reachedAt);
    }

    /** One who does not want to be introduced does not wait for it either. */
    public Profile introducing(Introducing wanted) {
        return new Profile(
                practice, needs, offers, languages, wanted, seeking && wanted == Introducing.YES, often, reachedAt);
    }

    public Profile seeking(boolean waits) {
        return new Profile(practice, needs, offers, languages, introducing, waits, often, reachedAt);
    }

    /** From now on they are introduced so often. */
    public Profile introduced(Often howOften) {
        return new Profile(practice, needs, offers, languages, introducing, seeking, howOften, reachedAt);
    }

    /** From now on people on other platforms may reach them so; blank where nobody may. */
    public Profile reachedAt(String how) {
        return new Profile(practice, needs, offers, languages, introducing, seeking, often, how.strip());
    }

    /** Whether they want to meet people whom they share no platform with. */
    public boolean meetsAcross() {
        return !reachedAt.isBlank();
    }

    /** Whether they told nothing of themselves. */
    public boolean isBlank() {
        return (practice + needs + offers + reachedAt).isBlank()
                && languages.isEmpty()
                && introducing == Introducing.NOT_ASKED;
    }
}
