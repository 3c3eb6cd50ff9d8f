package org.nobo.connect.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** A spreadsheet with a heading: columns in any order, comma-separated, with or without a byte order mark. */
final class Sheet {
    private static final ObjectReader CELLS =
            new CsvMapper().readerForArrayOf(String.class).with(CsvReadFeature.WRAP_AS_ARRAY);

    private final String file;
    private final List<Row> rows = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();

    private Sheet(String file) {
        this.file = file;
    }

    /** One row: its cells by the name of their column. */
    record Row(int line, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * @param needed the columns without which it is not the file that was meant
     * @throws Unreadable when it is not
     */
    static Sheet read(Path path, List<String> needed) throws Unreadable {
        Sheet sheet = new Sheet(String.valueOf(path.getFileName()));
        List<Records.Record> records = Records.in(text(path));
        if (records.isEmpty()) {
            throw new Unreadable(path + " is empty; its first line must name the columns: " + String.join(",", needed));
        }
        List<String> columns = sheet.cells(records.getFirst()).stream()
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        if (!columns.containsAll(needed)) {
            throw new Unreadable("The first line of " + path + " must name the columns " + String.join(",", needed)
                    + ", with commas between them");
        }
        records.subList(1, records.size()).forEach(record -> sheet.add(record, columns));
        return sheet;
    }

    private void add(Records.Record record, List<String> columns) {
        if (!record.whole()) {
            trouble(record.line(), "a quotation mark is opened and not closed");
            return;
        }
        List<String> cells = cells(record);
        if (cells.isEmpty()) {
            trouble(record.line(), "it cannot be read as a row of cells");
        } else if (cells.size() != columns.size()) {
            trouble(record.line(), "it has " + cells.size() + " cells, and there are " + columns.size() + " columns");
        } else if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                named.put(columns.get(i), cells.get(i));
            }
            rows.add(new Row(record.line(), named));
        }
    }

    /** Nothing when it is not to be understood. */
    private List<String> cells(Records.Record record) {
        try {
            String[][] read = CELLS.forType(String[][].class).readValue(record.text());
            List<String> cells = new ArrayList<>();
            for (String[] row : read) {
                for (String cell : row) {
                    cells.add(cell == null ? "" : cell.strip());
                }
            }
            return cells;
        } catch (JacksonException e) {
            return List.of();
        }
    }

    /** UTF-8, or what spreadsheets of western Europe write when they do not write that. */
    private static String text(Path path) throws Unreadable {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new Unreadable(path + " cannot be read; is it the right name?");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    List<Row> rows() {
        return rows;
    }

    void trouble(int line, String what) {
        troubles.add(new Trouble(file, line, what));
    }

    List<Trouble> troubles() {
        return troubles;
    }
}
