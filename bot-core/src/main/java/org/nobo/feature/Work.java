package org.nobo.feature;

import java.util.function.Consumer;

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

    /** Does work of which something can be seen before it is done. */
    @FunctionalInterface
    public interface Growing {
        /**
         * Does it from the beginning, and returns it whole.
         *
         * @param soFar is told what there is, on the thread that works, whenever that is worth showing; each comes back as
         *     {@link org.nobo.chat.Event.WorkGrew}, and costs a turn
         */
        String work(String input, Consumer<String> soFar) throws InterruptedException;
    }
}
