/**
 * The naming workshop: how a community comes to agree on who it is. Everyone who wishes says in their own words why we are
 * here; what is alike is put together for a human to name; a charter is proposed, commented on, and decided on by consent.
 *
 * <p>A {@link org.nobo.name.workshop.Workshop} is at one stage; {@link org.nobo.name.workshop.Steps} alone moves it, by a
 * leader or by time. Nobody is written to who did not take part, nobody's words are shown without their yes, and in a vote
 * without names nobody sees who said what. What comes of it is kept in {@code name.charter}.
 */
package org.nobo.name.workshop;
