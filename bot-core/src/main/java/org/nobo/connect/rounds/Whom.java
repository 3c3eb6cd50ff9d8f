package org.nobo.connect.rounds;

/**
 * Who of those who take part is in a round.
 *
 * @param inChannel only those who are in its channel when it is announced
 * @param share how many percent of those whose turn it is; those first who have met the fewest
 */
public record Whom(boolean inChannel, int share) {
    static final int EVERYBODY = 100;
}
