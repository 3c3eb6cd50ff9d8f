/**
 * Rounds of introductions: leaders set them up and look at each before it begins; members take part when they say so, as
 * often as they like, and leave a round out or rest whenever they want.
 *
 * <p>Who meets whom is decided in {@code matching}, as work outside any turn; how they are brought together and what comes of
 * it, in {@code introduction}. Nobody is enrolled who did not join, and whom somebody would rather not meet is told to nobody.
 */
package org.nobo.connect.rounds;
