package org.nobo.resource.knowhow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Reads the text of one article into sections. */
final class Sections {
    private final String path;
    private final FrontMatter front;
    private final String title;
    private final List<Cut> cuts;
    private final Slugs slugs = new Slugs();
    private final List<Section> sections = new ArrayList<>();
    private final List<Article.Alias> aliases = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private String chapter = "";

    private Sections(String path, FrontMatter front, Node document) {
        this.path = path;
        this.front = front;
        this.cuts = Cut.of(document);
        this.title = titleOf(path, front, cuts);
    }

    static Article read(String path, String file) {
        List<String> lines = file.lines().toList();
        FrontMatter front = FrontMatter.of(lines);
        String body = lines.stream().skip(front.lines()).collect(Collectors.joining("\n"));
        return new Sections(path, front, Markdown.parsed(body)).article();
    }

    private Article article() {
        if (front.open()) {
            troubles.add(new Trouble(path, 1, new Trouble.OpenFrontMatter()));
        }
        About whole = new About(
                kind(front.one("kind"), 1),
                front.one("shared_by"),
                front.many("values"),
                Web.address(front.one("source")),
                front.one("language").toLowerCase(Locale.ROOT).replaceFirst("[-_].*", ""));
        for (int i = 0; i < cuts.size(); i++) {
            section(i, whole);
        }
        if (sections.isEmpty()) {
            troubles.add(new Trouble(path, 0, new Trouble.Empty()));
        }
        return new Article(path, sections, aliases, troubles);
    }

    private void section(int index, About whole) {
        Cut cut = cuts.get(index);
        Prose own = Readout.of(
                cut.blocks.stream().filter(this::saysMoreThanTheTitle).toList());
        if (cut.level == Cut.BEFORE_ANY) {
            if (!own.isEmpty()) {
                add("", List.of(), own, about(cut, whole));
                alias(cut);
            }
            return;
        }
        List<String> headings = headings(cut);
        Prose text = own.isEmpty() ? Prose.of(headingsUnder(index)) : own;
        add(slugs.of(cut.heading), headings, text, about(cut, whole));
        alias(cut);
    }

    private void add(String slug, List<String> headings, Prose text, About about) {
        sections.add(new Section(new Source(path, slug), new Trail(title, headings), text, about));
    }

    /** Ways to ask stand apart by {@code |}, for a question may hold a comma. */
    private void alias(Cut cut) {
        Source here = sections.getLast().source();
        Remark.in(cut.blocks).stream()
                .filter(remark -> remark.field().equals("aliases"))
                .flatMap(remark -> Pattern.compile("\\|").splitAsStream(remark.words()))
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .forEach(words -> aliases.add(new Article.Alias(here, words)));
    }

    private boolean saysMoreThanTheTitle(Node block) {
        return !(isFirstLevel(block) && Readout.line(block).equals(title));
    }

    private List<String> headings(Cut cut) {
        if (cut.level < 3) {
            chapter = cut.heading;
            return List.of(cut.heading);
        }
        return chapter.isEmpty() ? List.of(cut.heading) : List.of(chapter, cut.heading);
    }

    /** A section with no words of its own says what stands in it. */
    private String headingsUnder(int index) {
        return cuts.stream()
                .skip(index + 1L)
                .takeWhile(below -> below.level > cuts.get(index).level)
                .map(below -> "• " + below.heading)
                .collect(Collectors.joining("\n"));
    }

    private About about(Cut cut, About whole) {
        About about = whole;
        for (Remark remark : Remark.in(cut.blocks)) {
            int line = remark.line() + front.lines() + 1;
            about = switch (remark.field()) {
                case "kind" -> about.of(kind(remark.words(), line));
                case "aliases" -> about;
                case "shared_by" -> about.by(remark.words());
                case "source" -> about.at(Web.address(remark.words()));
                default -> about.serving(FrontMatter.listed(remark.words()));
            };
        }
        return about;
    }

    private Kind kind(String word, int line) {
        Optional<Kind> kind = Kind.named(word);
        if (kind.isEmpty() && !word.isBlank()) {
            troubles.add(new Trouble(path, line, new Trouble.UnknownKind(word)));
        }
        return kind.orElse(Kind.INFORMATION);
    }

    private static String titleOf(String path, FrontMatter front, List<Cut> cuts) {
        if (!front.one("title").isBlank()) {
            return front.one("title").strip();
        }
        return cuts.getFirst().blocks.stream()
                .filter(Sections::isFirstLevel)
                .map(Readout::line)
                .filter(heading -> !heading.isBlank())
                .findFirst()
                .orElseGet(() -> nameOf(path));
    }

    private static boolean isFirstLevel(Node block) {
        return block instanceof Heading heading && heading.getLevel() == 1;
    }

    /** "how-to_meet.md" is about how to meet. */
    private static String nameOf(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
        String words = name.replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
