package org.nobo.app;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nobo.chat.LastUsed;
import org.nobo.community.Community;
import org.nobo.illuminate.publish.Sheet;
import org.nobo.store.Store;
import org.nobo.web.WebFile;
import org.nobo.web.WebFiles;

/**
 * The pages of all communities, made when they are asked for. Where there is one community its pages stand at the root,
 * else each has a folder named by its id. What is agreed to is looked at anew every two seconds, so that what was
 * withdrawn is gone by then; a page that did not change is not made again.
 */
final class ServedPages implements WebFiles {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST_MADE = 500;

    private final Store store;
    private final Pages pages;
    private final Optional<URI> address;
    private final InstantSource clock;
    private final Map<String, Looked> looked = new LinkedHashMap<>();
    private final Map<String, byte[]> made = new LastUsed<>(MOST_MADE);

    ServedPages(Store store, Optional<URI> address, InstantSource clock) {
        this.store = store;
        this.pages = new Pages(store);
        this.address = address;
        this.clock = clock;
    }

    /** The files of a community as they were a moment ago. */
    private record Looked(Instant at, Map<String, Sheet> sheets) {}

    @Override
    public Optional<WebFile> at(String path) {
        List<Community> all =
                store.transactions().inOne(() -> store.communities().all());
        if (all.size() == 1) {
            return at(all.getFirst(), address, path);
        }
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash);
        return all.stream()
                .filter(one -> one.id().value().equals(first))
                .findFirst()
                .flatMap(one -> at(
                        one,
                        address.map(base -> base.resolve(first + "/")),
                        slash < 0 ? "" : path.substring(slash + 1)));
    }

    private synchronized Optional<WebFile> at(Community whose, Optional<URI> stands, String path) {
        String id = whose.id().value();
        Looked before = looked.get(id);
        Instant now = clock.instant();
        if (before == null || before.at().plus(FRESH).isBefore(now)) {
            Map<String, Sheet> sheets =
                    pages.sheets(whose, stands).stream().collect(Collectors.toMap(Sheet::path, Function.identity()));
            before = new Looked(now, sheets);
            looked.put(id, before);
        }
        return Optional.ofNullable(before.sheets().get(path.isEmpty() ? "index.html" : path))
                .map(sheet -> new WebFile(bytes(id, sheet), sheet.fingerprint()));
    }

    private byte[] bytes(String community, Sheet sheet) {
        String key = community + "/" + sheet.path() + "/" + sheet.fingerprint();
        byte[] there = made.get(key);
        if (there == null) {
            there = sheet.content().get();
            made.put(key, there);
        }
        return there;
    }
}
