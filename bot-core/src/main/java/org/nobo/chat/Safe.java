package org.nobo.chat;

import java.util.Map;

/**
 * Where an adapter keeps what it must still have after a restart and nobody may read in the database, such as the tokens
 * of the workspaces it was brought into. What goes in is encrypted; the key is not in the database.
 */
public interface Safe {

    /**
     * All that is kept for a platform, by name.
     *
     * @throws Locked with one sentence that says what to mend
     */
    Map<String, String> all(PlatformId platform) throws Locked;

    /**
     * Keeps something, in place of what was kept under this name. When this returns, it is committed.
     *
     * @throws Locked with one sentence that says what to mend; then nothing has changed
     */
    void keep(PlatformId platform, String name, String secret) throws Locked;

    /** Forgets what was kept under this name, if anything was. */
    void forget(PlatformId platform, String name);

    /** One that takes nothing and has nothing, and says this to whoever tries. */
    static Safe locked(String sentence) {
        return new Safe() {
            @Override
            public Map<String, String> all(PlatformId platform) throws Locked {
                throw new Locked(sentence);
            }

            @Override
            public void keep(PlatformId platform, String name, String secret) throws Locked {
                throw new Locked(sentence);
            }

            @Override
            public void forget(PlatformId platform, String name) {}
        };
    }

    /** There is no key, or it is not the one with which things were locked away. */
    final class Locked extends Exception {
        private static final long serialVersionUID = 1L;

        public Locked(String sentence) {
            super(sentence);
        }
    }
}
