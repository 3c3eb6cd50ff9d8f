package org.nobo.resource.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nobo.resource.knowhow.OtherFiles;
import org.nobo.resource.knowhow.Trouble;

final class DocumentsTest {
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
              <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
            </Types>""";
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>""";
    private static final String WORD_RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
            </Relationships>""";
    private static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
              <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>
            </w:styles>""";

    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
            4 0 obj<</Length 50>>stream
            BT /F1 12 Tf 72 700 Td (Keep the tip clean.) Tj ET
            endstream endobj
            5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    @TempDir
    private Path folder;

    private final Documents documents = new Documents();

    @AfterEach
    void close() {
        documents.close();
    }

    @Test
    void a_web_page_is_read_with_its_headings_lists_and_links_and_without_its_machinery() throws IOException {
        Path page = file("page.html", """
                <html><head><title>Care & repair</title><style>p {color: red}</style></head><body>
                <nav><a href="/">Home</a></nav><script>alert('no')</script>
                <h2>Irons</h2><p>Keep the <b>tip</b> clean, see
                <a href="https://example.org/tips">the tips</a> and <a href="javascript:no()">this</a>.</p>
                <ul><li>Wet sponge</li><li>Brass *wool*</li></ul></body></html>""");
        assertThat(markdown(page)).isEqualTo("""
                # Care & repair

                ## Irons

                Keep the tip clean, see [the tips](https://example.org/tips) and this.

                - Wet sponge
                - Brass \\*wool\\*""");
    }

    @Test
    void a_pdf_is_read() throws IOException {
        Path file = file("irons.pdf", PDF);
        assertThat(markdown(file)).contains("Keep the tip clean.");
    }

    @Test
    void a_word_file_is_read_with_its_headings() throws IOException {
        Path file = word("irons.docx", """
                <w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr><w:r><w:t>Irons</w:t></w:r></w:p>
                <w:p><w:r><w:t>Keep the tip clean.</w:t></w:r></w:p>""");
        assertThat(markdown(file)).isEqualTo("## Irons\n\nKeep the tip clean.");
    }

    @Test
    void a_table_is_read_whatever_the_order_of_its_columns() throws IOException {
        Path file = file(
                "irons.csv",
                "\ufeffText,Title,Kind,Aliases,Source\n\"Keep it, clean.\n# not a heading\",Irons,methods,dirty iron|black tip,https://example.org/i\n,,,,\n");
        assertThat(markdown(file)).isEqualTo("""
                ## Irons

                <!-- kind: methods -->

                <!-- aliases: dirty iron|black tip -->

                <!-- source: https://example.org/i -->

                Keep it, clean.
                \\# not a heading

                """);
        assertThat(why(file("other.csv", "a,b\n1,2\n"))).isInstanceOf(Trouble.NoTitles.class);
    }

    @Test
    void of_an_export_of_slack_the_threads_are_read_in_which_something_was_pinned_or_marked() throws IOException {
        assertThat(markdown(export())).isEqualTo("""
                # Kept in Slack

                ## How do I clean the tip?

                @Noor says: with brass wool, see <https://example.org/tips?a=1&b=2>
                \\# and never with a file

                Thank you!

                ## The key hangs behind the door

                The key hangs behind the door. Please bring it back.

                """);
        try (Documents others = new Documents(Set.of("books"))) {
            assertThat(others.read(export()))
                    .isInstanceOfSatisfying(
                            OtherFiles.AsMarkdown.class,
                            read -> assertThat(read.text())
                                    .contains("## The key hangs", "## Somebody marked this with books")
                                    .doesNotContain("clean the tip"));
        }
    }

    @Test
    void a_zip_that_is_no_export_of_slack_or_blows_up_is_named_and_the_next_is_read() throws IOException {
        assertThat(why(zipped("other.zip", Map.of("letter.txt", "Dear Noor")))).isInstanceOf(Trouble.NoExport.class);
        assertThat(why(zipped("broken.zip", Map.of("channels.json", "[{")))).isInstanceOf(Trouble.Broken.class);
        assertThat(why(file("torn.zip", "PK and no more"))).isInstanceOf(Trouble.Broken.class);
        String nothing = "[" + " ".repeat(17 << 20) + "]";
        Path bomb = zipped("bomb.zip", Map.of("channels.json", "[{\"name\":\"general\"}]", "general/1.json", nothing));
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(why(bomb)).isInstanceOf(Trouble.TooMuch.class);
        assertThat(markdown(file("fine.html", "<p>Fine</p>"))).isEqualTo("Fine");
    }

    @Test
    void what_is_broken_is_named_and_the_next_is_read() throws IOException {
        assertThat(why(file("broken.pdf", "%PDF-1.7 and then nothing of the kind")))
                .isInstanceOf(Trouble.Broken.class);
        assertThat(why(file("broken.docx", "PK and no more"))).isInstanceOf(Trouble.Broken.class);
        assertThat(markdown(file("fine.html", "<p>Fine</p>"))).isEqualTo("Fine");
    }

    @Test
    void a_zip_bomb_is_named_and_the_next_is_read() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write("<w:p><w:r><w:t>".getBytes(StandardCharsets.UTF_8));
        byte[] nothing = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 100; i++) {
            bomb.write(nothing);
        }
        bomb.write("</w:t></w:r></w:p>".getBytes(StandardCharsets.UTF_8));
        Path file = word("bomb.docx", bomb.toString(StandardCharsets.UTF_8));
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(why(file)).isInstanceOf(Trouble.TooMuch.class);
        assertThat(markdown(file("fine.html", "<p>Fine</p>"))).isEqualTo("Fine");
    }

    @Test
    void what_takes_too_long_is_ended_and_the_next_is_read() throws IOException {
        Path endless = file("deep.html", "<p>" + "<div><b>a</b>".repeat(200_000));
        try (Documents hasty = new Documents(Duration.ofMillis(1))) {
            assertThat(hasty.read(endless)).isEqualTo(new OtherFiles.Not(new Trouble.TooMuch()));
        }
        assertThat(markdown(file("fine.html", "<p>Fine</p>"))).isEqualTo("Fine");
    }

    @Test
    void a_file_of_200_megabytes_is_not_even_opened() throws IOException {
        Path file = folder.resolve("huge.pdf");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(200L << 20);
        }
        assertThat(why(file)).isEqualTo(new Trouble.TooLong(Documents.MOST_BYTES));
    }

    @Test
    void other_names_are_not_its_own() {
        assertThat(documents.takes("a.PDF")).isTrue();
        assertThat(documents.takes("a.md")).isFalse();
        assertThat(documents.takes("a.exe")).isFalse();
    }

    private String markdown(Path file) {
        OtherFiles.Read read = documents.read(file);
        assertThat(read).isInstanceOf(OtherFiles.AsMarkdown.class);
        return ((OtherFiles.AsMarkdown) read).text();
    }

    private Trouble.Why why(Path file) {
        OtherFiles.Read read = documents.read(file);
        assertThat(read).isInstanceOf(OtherFiles.Not.class);
        return ((OtherFiles.Not) read).why();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path word(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "_rels/.rels", RELATIONS);
            part(zip, "word/_rels/document.xml.rels", WORD_RELATIONS);
            part(zip, "word/styles.xml", STYLES);
            part(zip, "word/document.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>""".formatted(body));
        }
        return file;
    }

    private Path export() throws IOException {
        return zipped(
                "export.zip",
                Map.of(
                        "channels.json",
                        """
                        [{"id": "C1", "name": "general", "pins": [{"id": "9.0", "type": "C"}]}, {"id": "C2", "name": "gone"}]""",
                        "groups.json",
                        """
                        [{"id": "G1", "name": "secret", "pins": [{"id": "1.0", "type": "C"}]}]""",
                        "secret/2026-01-01.json",
                        """
                        [{"ts": "1.0", "user": "U1", "text": "Nobody else may read this"}]""",
                        "users.json",
                        """
                        [{"id": "U1", "name": "noor", "profile": {"display_name": "Noor"}}]""",
                        "general/2026-01-02.json",
                        """
                        [{"ts": "3.0", "thread_ts": "1.0", "user": "U2", "text": "Thank you!"},
                         {"ts": "9.0", "user": "U1", "text": "The key hangs behind the door. Please bring it back."},
                         {"ts": "9.5", "user": "U1", "text": "Somebody marked this with books", "reactions": [{"name": "books"}]}]""",
                        "general/2026-01-01.json",
                        """
                        [{"ts": "0.5", "subtype": "channel_join", "text": "<@U1> has joined", "reactions": [{"name": "star"}]},
                         {"ts": "1.0", "thread_ts": "1.0", "user": "U2", "text": "How do I clean the tip?"},
                         {"ts": "2.0", "thread_ts": "1.0", "user": "U1", "reactions": [{"name": "star::skin-tone-2"}],
                          "text": "<@U1> says: with brass wool, see <https://example.org/tips?a=1&amp;b=2>\\n# and never with a file"},
                         {"ts": "4.0", "user": "U2", "text": "Lunch, anybody?"}]"""));
    }

    private Path zipped(String name, Map<String, String> files) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                part(zip, each.getKey(), each.getValue());
            }
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
