package org.nobo.app;

import java.io.PrintWriter;

/** A bar that grows in one line of standard error. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final PrintWriter to;
    private final int all;
    private int shown = -1;

    ProgressBar(PrintWriter to, int all) {
        this.to = to;
        this.all = Math.max(1, all);
    }

    void reached(int done) {
        reached(done, 0);
    }

    /** @param ofTheNext how much of the next is done, from 0 to 1 */
    void reached(int done, double ofTheNext) {
        int filled = (int) ((done + ofTheNext) * WIDTH / all);
        if (filled != shown) {
            shown = filled;
            to.printf("\r[%s%s] %d of %d", "#".repeat(filled), ".".repeat(WIDTH - filled), done, all);
            to.flush();
        }
    }

    void finish() {
        to.println();
        to.flush();
    }
}
