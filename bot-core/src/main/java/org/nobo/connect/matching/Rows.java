package org.nobo.connect.matching;

/**
 * What of each guest is compared most often, as eight numbers in a row: a line of memory a guest, so that many can be looked
 * at quickly. Words are bits here: two that share no bit share no word, two that do may.
 */
final class Rows {
    private static final int ROW = 8;
    private static final int VALUES = 0;
    private static final int LANGUAGES = 1;
    private static final int PRACTICES = 2;
    private static final int NEEDS = 3;
    private static final int OFFERS = 4;
    private static final int MASS = 5;
    private static final int CLOCK = 6;
    private static final int EDGE = 7;

    private final Traits[] traits;
    private final long[] rows;
    /** How rare each of the frequent values is. */
    private final int[] rarities = new int[Long.SIZE];

    /** @param traits of each guest, by number */
    Rows(Traits[] traits) {
        this.traits = traits;
        this.rows = new long[ROW * traits.length];
        for (int i = 0; i < traits.length; i++) {
            fill(ROW * i, traits[i]);
        }
    }

    private void fill(int row, Traits told) {
        rows[row + VALUES] = told.frequent();
        rows[row + LANGUAGES] = told.languages().length == 0 ? -1 : bits(told.languages());
        rows[row + PRACTICES] = bits(told.practice());
        rows[row + NEEDS] = bits(told.needs());
        rows[row + OFFERS] = bits(told.offers());
        rows[row + MASS] = told.mass();
        rows[row + CLOCK] = told.clock();
        rows[row + EDGE] = told.edge();
        for (int v = 0; v < Long.bitCount(told.frequent()); v++) {
            rarities[told.values()[v]] = told.rarity()[v];
        }
    }

    private static long bits(int... words) {
        long bits = 0;
        for (int word : words) {
            bits |= 1L << word; // of the number the last six bits count
        }
        return bits;
    }

    /** {@link Traits#understands} is no more likely. */
    boolean mayUnderstand(int i, int j) {
        return meet(i, LANGUAGES, j, LANGUAGES);
    }

    /** What of a weight no words are needed for. */
    int beforeWords(int i, int j) {
        return ofValues(i, j)
                + Hours.shared((int) of(i, CLOCK), (int) of(j, CLOCK))
                + (int) Math.abs(of(i, EDGE) - of(j, EDGE));
    }

    /** {@link Weighing#ofWords} is never more. */
    int mostOfWords(int i, int j) {
        return (meet(i, OFFERS, j, NEEDS) ? Weighing.HELP : 0)
                + (meet(j, OFFERS, i, NEEDS) ? Weighing.HELP : 0)
                + (of(i, PRACTICES) == 0 || of(j, PRACTICES) == 0 ? 0 : Weighing.OTHER_PRACTICE);
    }

    private int ofValues(int i, int j) {
        if (traits[i].hasInfrequent() && traits[j].hasInfrequent()) {
            return Weighing.ofValues(traits[i], traits[j]);
        }
        long both = of(i, VALUES) & of(j, VALUES);
        int mass = 0;
        for (long left = both; left != 0; left &= left - 1) {
            mass += rarities[Long.numberOfTrailingZeros(left)];
        }
        return Weighing.ofShared(Long.bitCount(both), mass, (int) (of(i, MASS) + of(j, MASS)));
    }

    private boolean meet(int i, int what, int j, int with) {
        return (of(i, what) & of(j, with)) != 0;
    }

    private long of(int guest, int what) {
        return rows[ROW * guest + what];
    }
}
