package org.nobo.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import org.nobo.store.Store;
import org.nobo.web.WebServer;

/** Serves the pages while the bot runs, where the settings say so. */
final class Serving implements AutoCloseable {
    private final Optional<Settings.Web> set;
    private Optional<WebServer> server = Optional.empty();

    private Serving(Optional<Settings.Web> set) {
        this.set = set;
    }

    static Serving of(Optional<Settings.Web> set) {
        return new Serving(set);
    }

    void start(Store store, PrintWriter err) {
        server = set.map(web -> {
            ServedPages pages = new ServedPages(store, web.address(), InstantSource.system());
            WebServer started = WebServer.start(web.host(), web.port(), pages, () -> isWell(store));
            err.println("nobo: pages at http://" + web.host() + ":" + started.port() + "/");
            return started;
        });
    }

    /** Whether the database answers. */
    private static boolean isWell(Store store) {
        try {
            return !store.transactions().inOne(() -> store.communities().all()).isEmpty();
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.ifPresent(WebServer::close);
    }
}
