package org.nobo.connect.matching;

/** The best pairing of a few people: all pairs are weighed. */
final class Dense {
    private static final long MOST = 1_000_000;

    private Dense() {}

    /** First as many as can be, then as heavy as can be; a pair that may not be counts nothing, and is dropped again. */
    static Mates of(Gathering gathering) {
        int size = gathering.size();
        int even = size + size % 2;
        long placed = MOST * (size / 2 + 1);
        Blossom blossom = new Blossom(even);
        for (int i = 0; i < even; i++) {
            for (int j = i + 1; j < even; j++) {
                boolean may = j < size && gathering.admissible(i, j);
                blossom.edge(i, j, may ? placed + gathering.weight(i, j) : 0);
            }
        }
        Mates mates = Mates.nobody(size);
        int[] found = even == 0 ? new int[0] : blossom.solve();
        for (int i = 0; i < size; i++) {
            if (i < found[i] && found[i] < size && gathering.admissible(i, found[i])) {
                mates.join(i, found[i]);
            }
        }
        return mates;
    }
}
