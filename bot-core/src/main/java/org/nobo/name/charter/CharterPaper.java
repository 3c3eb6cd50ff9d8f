package org.nobo.name.charter;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.nobo.chat.Attachment;
import org.nobo.name.ValuesCatalogue;
import org.nobo.paper.Item;
import org.nobo.paper.Paper;

/** A charter with its past, as Markdown to take along. What was typed is text in it and no markup. */
public record CharterPaper(Charter charter, List<Version> versions, AgreementWords agreement) {
    public Attachment attachment() {
        return new Attachment(
                "charter.md",
                markdown().getBytes(StandardCharsets.UTF_8),
                agreement.words().label("charter.markdown.alt", "community", charter.name()));
    }

    public String markdown() {
        Paper paper = Paper.titled(charter.name()).paragraphs(purpose());
        if (!charter.values().isEmpty()) {
            paper.heading(agreement.words().label("charter.values.heading")).list(values());
        }
        if (!versions.isEmpty()) {
            paper.heading(agreement.words().label("charter.past.heading"));
            past(paper);
        }
        return paper.written();
    }

    private List<String> purpose() {
        return Stream.of(charter.purpose().split("\\n\\s*\\n"))
                .map(paragraph -> paragraph.replaceAll("\\s*\\n\\s*", " "))
                .toList();
    }

    private List<Item> values() {
        ValuesCatalogue cards = ValuesCatalogue.in(agreement.words().language());
        return charter.values().stream()
                .<Item>map(value -> named(value.name(), value.meaning(cards)))
                .toList();
    }

    private static Item named(String name, String meaning) {
        return new Item.Named(name, meaning.isEmpty() ? "" : ": " + oneLine(meaning));
    }

    private void past(Paper paper) {
        ChangeWords changes = new ChangeWords(agreement.words());
        for (int i = 0; i < versions.size(); i++) {
            paper.paragraph(agreement.of(versions.get(i)).plain());
            if (i + 1 < versions.size()) {
                paper.list(changes
                        .lines(versions.get(i + 1).charter(), versions.get(i).charter())
                        .stream()
                        .map(line -> new Item.Plain(oneLine(line.plain())))
                        .toList());
            }
        }
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
