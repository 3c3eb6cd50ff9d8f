package org.nobo.feature;

/**
 * Long work, done outside any transaction and once more after a crash; what it returns comes back as {@link
 * org.nobo.chat.Event.WorkDone}.
 *
 * @param name unique in the community; its first part is the route of its {@link Worker}
 * @param input all it needs to know
 */
public record Work(String name, String input) {

    /** Does the work. It may be interrupted, and then be run again from the beginning. */
    @FunctionalInterface
    public interface Worker {
        String work(String input) throws InterruptedException;
    }
}
