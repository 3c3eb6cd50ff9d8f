package org.nobo.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.Pauses;
import org.nobo.meaning.Model;
import org.nobo.outbox.Patience;
import org.nobo.resource.wording.Endpoint;
import org.nobo.store.DatabaseAddress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * What the person who runs the bot has set: {@code nobo.toml} in the data folder, secrets in the environment. Everything
 * has a default; a file need not be there.
 *
 * @param database where the database is; by default embedded, in the data folder
 * @param patience how deliveries are tried again
 * @param knocking how it is tried again to reach a platform at the start
 * @param model what tells the meaning of texts
 * @param web where pages are served; nowhere unless it is set
 * @param pages the folder in which pages are kept true; none unless it is set
 * @param wording what puts answers into words; nothing unless it is set
 */
record Settings(
        DatabaseAddress database,
        Patience patience,
        Pauses knocking,
        Model model,
        Optional<Web> web,
        Optional<Published> pages,
        Optional<Endpoint> wording) {
    static final String FILE = "nobo.toml";
    static final String PASSWORD = "NOBO_DATABASE_PASSWORD";
    static final String WORDING_KEY = "NOBO_WORDING_KEY";
    private static final Pauses KNOCKING = new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(5));
    private static final Duration WORDING_TAKES = Duration.ofSeconds(20);

    /**
     * Where pages are served.
     *
     * @param address what readers type to come there, if that is known; it ends with a slash
     */
    record Web(String host, int port, Optional<URI> address) {}

    /**
     * A folder in which pages stand, for somebody else to serve.
     *
     * @param address what readers type to come there, if that is known; it ends with a slash
     */
    record Published(Path folder, Optional<URI> address) {}

    /** The file as it is written. */
    private record Written(
            Database database,
            Delivery delivery,
            Joining joining,
            Searching search,
            Serving web,
            Publishing pages,
            Wording wording) {
        static final Written NOTHING = new Written(null, null, null, null, null, null, null);

        private record Database(String url, String user) {}

        private record Delivery(String grace, String first, String cap, Integer attempts) {}

        private record Joining(String first, String cap) {}

        private record Searching(String model) {}

        private record Serving(String host, Integer port, String address) {}

        private record Publishing(String folder, String address) {}

        private record Wording(String url, String model, String patience) {}
    }

    /**
     * Reads the settings of a data folder.
     *
     * @param environment the environment variables; one that is empty counts as not set
     * @throws NotUnderstood with a sentence that says what to mend
     */
    static Settings of(Path data, Map<String, String> environment) throws NotUnderstood {
        Path file = data.resolve(FILE);
        Written written = Files.exists(file) ? read(file) : Written.NOTHING;
        return new Settings(
                database(written.database(), data, environment),
                patience(written.delivery(), file),
                knocking(written.joining(), file),
                model(written.search(), file),
                web(written.web(), file),
                pages(written.pages(), data, file),
                wording(written.wording(), environment, file));
    }

    private static Written read(Path file) throws NotUnderstood {
        TomlMapper toml = TomlMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try {
            return toml.readValue(Files.readString(file), Written.class);
        } catch (JacksonException e) {
            throw new NotUnderstood(
                    file + ": line " + Math.max(1, e.getLocation().getLineNr()) + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new NotUnderstood(file + " cannot be read: " + e.getMessage());
        }
    }

    private static DatabaseAddress database(Written.Database written, Path data, Map<String, String> environment) {
        return Optional.ofNullable(written)
                .filter(database -> database.url() != null && !database.url().isBlank())
                .map(database -> new DatabaseAddress(
                        database.url(),
                        Optional.ofNullable(database.user()).orElse("nobo"),
                        environment.getOrDefault(PASSWORD, "")))
                .orElseGet(() -> DatabaseAddress.embedded(data));
    }

    private static Model model(Written.Searching written, Path file) throws NotUnderstood {
        if (written == null || written.model() == null) {
            return Model.BGE;
        }
        return Model.ofWritten(written.model())
                .orElseThrow(() -> new NotUnderstood(file + ": model = \"" + written.model()
                        + "\" is no model that comes with Nobo; write bge, minilm or none"));
    }

    private static Optional<Web> web(Written.Serving written, Path file) throws NotUnderstood {
        if (written == null) {
            return Optional.empty();
        }
        int port = Optional.ofNullable(written.port()).orElse(8080);
        if (port < 1 || port > 65_535) {
            throw new NotUnderstood(file + ": port must be from 1 to 65535");
        }
        String host = Optional.ofNullable(written.host()).orElse("127.0.0.1");
        return Optional.of(new Web(host, port, address(written.address(), file)));
    }

    private static Optional<URI> address(String written, Path file) throws NotUnderstood {
        Optional<String> typed = Optional.ofNullable(written).filter(address -> !address.isBlank());
        Optional<URI> address = typed.flatMap(Address::read);
        if (typed.isPresent() && address.isEmpty()) {
            throw new NotUnderstood(
                    file + ": address = \"" + typed.get() + "\" is no address; write https://stories.example.org/");
        }
        return address;
    }

    private static Optional<Published> pages(Written.Publishing written, Path data, Path file) throws NotUnderstood {
        if (written == null) {
            return Optional.empty();
        }
        if (written.folder() == null || written.folder().isBlank()) {
            throw new NotUnderstood(file + ": [pages] wants a folder; write folder = \"/srv/www/stories\"");
        }
        Path folder = data.resolve(written.folder().strip());
        return Optional.of(new Published(folder, address(written.address(), file)));
    }

    private static Optional<Endpoint> wording(Written.Wording written, Map<String, String> environment, Path file)
            throws NotUnderstood {
        if (written == null) {
            return Optional.empty();
        }
        Optional<URI> url = Optional.ofNullable(written.url()).flatMap(Address::read);
        if (url.isEmpty()) {
            throw new NotUnderstood(
                    file + ": [wording] wants the address of something that speaks as OpenAI does; write"
                            + " url = \"http://localhost:11434/v1\"");
        }
        if (written.model() == null || written.model().isBlank()) {
            throw new NotUnderstood(file + ": [wording] wants the name of a model there; write model = \"llama3.2\"");
        }
        return Optional.of(new Endpoint(
                url.get(),
                written.model().strip(),
                environment.getOrDefault(WORDING_KEY, ""),
                duration("patience", written.patience(), WORDING_TAKES, file)));
    }

    private static Patience patience(Written.Delivery written, Path file) throws NotUnderstood {
        if (written == null) {
            return Patience.USUAL;
        }
        Patience usual = Patience.USUAL;
        int attempts = Optional.ofNullable(written.attempts()).orElse(usual.attempts());
        if (attempts < 1) {
            throw new NotUnderstood(file + ": attempts must be at least 1");
        }
        return new Patience(
                duration("grace", written.grace(), usual.grace(), file),
                duration("first", written.first(), usual.first(), file),
                duration("cap", written.cap(), usual.cap(), file),
                attempts);
    }

    private static Pauses knocking(Written.Joining written, Path file) throws NotUnderstood {
        if (written == null) {
            return KNOCKING;
        }
        return new Pauses(
                duration("first", written.first(), KNOCKING.first(), file),
                duration("cap", written.cap(), KNOCKING.longest(), file));
    }

    /** {@code 10s}, {@code 500ms}, {@code 5m}, {@code 1h}. */
    private static Duration duration(String name, String written, Duration usual, Path file) throws NotUnderstood {
        if (written == null) {
            return usual;
        }
        try {
            return written.endsWith("ms")
                    ? Duration.ofMillis(Long.parseLong(
                            written.substring(0, written.length() - 2).strip()))
                    : Duration.parse("PT" + written.strip());
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new NotUnderstood(
                    file + ": " + name + " = \"" + written + "\" is no length of time; write 500ms, 10s, 5m or 1h");
        }
    }

    /** What was set cannot be understood; the message says what to mend and where. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;

        NotUnderstood(String sentence) {
            super(sentence);
        }
    }
}
