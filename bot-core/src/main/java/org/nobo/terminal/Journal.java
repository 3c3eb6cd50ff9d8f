package org.nobo.terminal;

/** Where the facts of a world are written down, so that it is the same world after a restart. */
interface Journal extends AutoCloseable {

    /** Written when this returns: the process may be killed, and the fact is there. */
    void write(Fact fact);

    @Override
    void close();

    /** For a world that is thrown away at the end. */
    Journal NONE = new Journal() {
        @Override
        public void write(Fact fact) {
            // thrown away
        }

        @Override
        public void close() {
            // nothing is open
        }
    };
}
