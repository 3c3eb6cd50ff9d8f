package org.nobo.resource.knowhow;

/** Is told how far an import has come. */
@FunctionalInterface
public interface Progress {

    /**
     * It has come so far.
     *
     * @param files that are read
     * @param ofTheNext how much of the next is written down, from 0 to 1
     */
    void reached(int files, double ofTheNext);
}
