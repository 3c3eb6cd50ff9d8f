package org.nobo.app;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.WebDoor;
import org.nobo.store.Store;
import org.nobo.web.Health;
import org.nobo.web.WebFiles;
import org.nobo.web.WebServer;

/**
 * The one web server of the process, where something needs it: pages that the settings ask for, doors behind which
 * platforms hear, or both.
 */
final class Serving implements AutoCloseable {
    static final String PORT = "NOBO_PORT";

    private static final int USUAL_PORT = 8080;
    private static final String EVERY_ADDRESS = "0.0.0.0";

    /** Where there are no pages. */
    private static final WebFiles NO_FILES = path -> Optional.empty();

    private final Optional<WebServer> server;

    private Serving(Optional<WebServer> server) {
        this.server = server;
    }

    /**
     * Serves what there is to serve; nothing, and no port is opened, where there is nothing.
     *
     * @param called whether a platform calls us, that may come in later
     * @throws IOException with a sentence that says what to mend
     */
    static Serving start(
            Optional<Settings.Web> pages, boolean called, Behind behind, Map<String, String> environment, Store store)
            throws IOException {
        if (pages.isEmpty() && !called) {
            return new Serving(Optional.empty());
        }
        WebFiles files = pages.<WebFiles>map(web -> new ServedPages(store, web.address(), InstantSource.system()))
                .orElse(NO_FILES);
        String host = pages.map(Settings.Web::host).orElse(EVERY_ADDRESS);
        int port = pages.isPresent() ? pages.get().port() : port(environment);
        try {
            return new Serving(Optional.of(WebServer.start(
                    host, port, behind::door, files, () -> new Health(isWell(store), behind.remarks()))));
        } catch (IOException e) {
            String where = pages.isPresent() ? "port under [web] in " + Settings.FILE : PORT;
            throw new IOException(e.getMessage() + "; set " + where + " to one that is free", e);
        }
    }

    private static int port(Map<String, String> environment) throws IOException {
        String written = environment.getOrDefault(PORT, String.valueOf(USUAL_PORT));
        if (!written.matches("\\d{1,5}") || Integer.parseInt(written) > 65_535) {
            throw new IOException(PORT + " is no port: write a number such as " + USUAL_PORT);
        }
        return Integer.parseInt(written);
    }

    /** What stands in the web server besides pages. */
    interface Behind {
        Optional<WebDoor> door(String path);

        /** What is said beside whether the bot is well, a line each. */
        List<String> remarks();
    }

    /** The port that is listened on; none where nothing is served. */
    Optional<Integer> port() {
        return server.map(WebServer::port);
    }

    /** Whether the database answers. */
    private static boolean isWell(Store store) {
        try {
            return store.transactions().inOne(() -> store.communities().all()) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() {
        server.ifPresent(WebServer::close);
    }
}
