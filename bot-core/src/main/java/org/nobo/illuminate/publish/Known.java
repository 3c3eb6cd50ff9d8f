package org.nobo.illuminate.publish;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of stories since the last time, so that one told as it was then is not read through again. For the pages of
 * one community, and one thread at a time.
 */
public final class Known {
    private String made = "";
    private Map<String, Read> stories = Map.of();
    private final Map<String, Optional<Locale>> tongues = new ConcurrentHashMap<>();

    /**
     * A story that was read through.
     *
     * @param told of what
     * @param own its own files
     */
    record Read(Site.Told told, PublishedStory story, List<Sheet> own) {
        Read {
            own = List.copyOf(own);
        }
    }

    /**
     * Those that are told now; of others nothing is known any longer.
     *
     * @param as how pages are made now
     * @param anew reads one that was not told so before
     */
    Collection<Read> read(List<Site.Told> told, String as, Function<Site.Told, Read> anew) {
        Map<String, Read> now = LinkedHashMap.newLinkedHashMap(told.size());
        for (Site.Told one : told) {
            String id = one.story().id();
            Read before = as.equals(made) ? stories.get(id) : null;
            now.put(id, before != null && before.told().equals(one) ? before : anew.apply(one));
        }
        tongues.keySet()
                .retainAll(
                        now.values().stream().map(read -> read.story().words()).collect(Collectors.toSet()));
        made = as;
        stories = now;
        return now.values();
    }

    /** The same, which makes out the language of a story once. */
    Tongue once(Tongue tongue) {
        return words -> tongues.computeIfAbsent(words, tongue::of);
    }
}
