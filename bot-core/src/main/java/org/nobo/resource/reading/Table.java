package org.nobo.resource.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of know-how: a line an entry, with the columns title and text, and, where wanted, kind, values, shared_by,
 * source and aliases (with {@code |} between them). The order of columns and the case of their names do not matter.
 */
final class Table {
    private static final String WEB = "(?i)https?://[^\\s<>()]+";

    private Table() {}

    static String markdown(Path file) throws IOException {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            text = Files.readString(file, StandardCharsets.ISO_8859_1);
        }
        String whole = text.startsWith("\ufeff") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(whole))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .setTrim(true)
                .get();
        StringBuilder markdown = new StringBuilder();
        try (CSVParser lines = CSVParser.parse(whole, format)) {
            if (lines.getHeaderNames().stream().noneMatch("title"::equalsIgnoreCase)) {
                throw new NotMeant(Reader.NO_TITLES, "There is no column called title");
            }
            for (CSVRecord line : lines) {
                markdown.append(entry(line));
            }
        }
        return markdown.toString();
    }

    /** Where commas are decimal, spreadsheets write semicolons. */
    private static String delimiter(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.contains(";") && !head.contains(",")
                ? ";"
                : head.contains("\t") && !head.contains(",") ? "\t" : ",";
    }

    private static String entry(CSVRecord line) {
        Map<String, String> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        columns.putAll(line.toMap());
        String title = columns.getOrDefault("title", "").replaceAll("\\s+", " ").strip();
        if (title.isEmpty()) {
            return "";
        }
        StringBuilder entry = new StringBuilder("## ").append(title).append("\n\n");
        for (String field : new String[] {"kind", "values", "shared_by", "aliases", "source"}) {
            String words =
                    columns.getOrDefault(field, "").replaceAll("\\s+", " ").strip();
            if (!words.isEmpty() && !words.contains("--") && (!field.equals("source") || words.matches(WEB))) {
                entry.append("<!-- ").append(field).append(": ").append(words).append(" -->\n\n");
            }
        }
        entry.append(columns.getOrDefault("text", "").replaceAll("(?m)^(\\s*)#", "$1\\\\#"))
                .append("\n\n");
        String source = columns.getOrDefault("source", "");
        return entry.append(source.isBlank() || source.matches(WEB) ? "" : source + "\n\n")
                .toString();
    }
}
