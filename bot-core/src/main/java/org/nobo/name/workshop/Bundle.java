package org.nobo.name.workshop;

/**
 * What was said by several and is alike.
 *
 * @param purpose whether it says what we are here for, and not what we hold to
 * @param name as a leader named it; empty until then
 * @param suggested what its value card would be called; may be empty
 */
public record Bundle(String workshop, int number, boolean purpose, String name, String suggested) {
    Bundle named(String other) {
        return new Bundle(workshop, number, purpose, other, suggested);
    }
}
