package org.nobo.illuminate.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.nobo.community.Community;
import org.nobo.illuminate.publish.Excerpts;
import org.nobo.words.Words;
import org.nobo.words.when.Written;

/**
 * What a journalist is handed, as one zip: who we are, whom to ask, stories that may be printed, quotes, and figures with
 * what they count.
 *
 * @param contact whom to write to, as a leader typed it; may be empty
 */
record PressKit(Community community, String contact, List<Figure> figures, Words words) {

    /** The zip; made of the same, it is the same to the byte. */
    byte[] zip(Excerpts stories, Instant now) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String date = Written.date(now.atZone(ZoneOffset.UTC), words);
        text(files, "README.md", about(stories.size(), date));
        text(files, "quotes.md", stories.quotes());
        stories.files().forEach((path, story) -> text(files, path, story));
        text(files, "figures.md", figuresInWords(date));
        text(
                files,
                "figures.csv",
                figuresInColumns(DateTimeFormatter.ISO_LOCAL_DATE.format(now.atZone(ZoneOffset.UTC))));
        files.put("card.png", stories.card());
        return zipped(files, now);
    }

    private static void text(Map<String, byte[]> files, String path, String content) {
        files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private String about(int count, String date) {
        return Excerpts.markdown(List.of(
                "# " + words.label("press.title", "community", community.name()),
                community.purpose(),
                words.label("press.about", "date", date, "count", Written.number(count, words)),
                contact.isEmpty()
                        ? words.label("press.contact.none")
                        : words.label("press.contact.said", "contact", contact)));
    }

    private String figuresInWords(String date) {
        StringBuilder text = new StringBuilder("# " + words.label("press.figures", "date", date) + "\n\n");
        for (Figure figure : figures) {
            text.append("- **")
                    .append(words.label("press.figure." + figure.key()))
                    .append(": ")
                    .append(Written.number(figure.number(), words))
                    .append("** ")
                    .append(words.label("press.figure." + figure.key() + ".means"))
                    .append('\n');
        }
        return text.toString();
    }

    private String figuresInColumns(String date) {
        StringBuilder table = new StringBuilder("figure,number,date,means\n");
        for (Figure figure : figures) {
            table.append(quoted(words.label("press.figure." + figure.key())))
                    .append(',')
                    .append(figure.number())
                    .append(',')
                    .append(date)
                    .append(',')
                    .append(quoted(words.label("press.figure." + figure.key() + ".means")))
                    .append('\n');
        }
        return table.toString();
    }

    private static String quoted(String words) {
        return '"' + words.replace("\"", "\"\"") + '"';
    }

    private static byte[] zipped(Map<String, byte[]> files, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(now.atOffset(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
