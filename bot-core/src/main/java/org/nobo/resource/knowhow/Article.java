package org.nobo.resource.knowhow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One file, read.
 *
 * @param path relative to its folder
 * @param sections what it holds, in order; empty when it could not be read
 * @param aliases other ways people ask for what it holds
 * @param troubles what could not be taken as it is
 */
public record Article(String path, List<Section> sections, List<Alias> aliases, List<Trouble> troubles) {
    public Article {
        sections = List.copyOf(sections);
        aliases = List.copyOf(aliases);
        troubles = List.copyOf(troubles);
    }

    public Article(String path, List<Section> sections, List<Trouble> troubles) {
        this(path, sections, List.of(), troubles);
    }

    /** Another way people ask for what stands there. */
    public record Alias(Source of, String words) {}

    /** Reads Markdown that stands, or might stand, in a file of this path. */
    public static Article read(String path, String markdown) {
        return Sections.read(path, markdown);
    }

    /** The same, where lines were counted in something that was made of the file: troubles are about the whole of it. */
    Article asAWhole() {
        List<Trouble> whole = troubles.stream()
                .map(trouble -> new Trouble(trouble.path(), 0, trouble.why()))
                .distinct()
                .toList();
        return new Article(path, sections, aliases, whole);
    }

    /** What it holds, as entries of this collection. */
    List<Entry> entries(String collection) {
        Map<Source, List<String>> asked = aliases.stream()
                .collect(Collectors.groupingBy(Alias::of, Collectors.mapping(Alias::words, Collectors.toList())));
        return sections.stream()
                .map(section -> Entry.of(
                        collection,
                        section,
                        KnowHow.together(List.of(), asked.getOrDefault(section.source(), List.of()))))
                .toList();
    }

    /** Whether the file could not be read, so that nothing is known of what it holds now. */
    public boolean leftOut() {
        return troubles.stream()
                .anyMatch(trouble -> trouble.why().leftOut() && !(trouble.why() instanceof Trouble.Empty));
    }
}
