package org.nobo.app.eval;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a file, each read by itself; those that cannot be are told of and passed over. */
final class Rows {
    private final Path file;
    private final Consumer<BadRow> bad;

    Rows(Path file, Consumer<BadRow> bad) {
        this.file = file;
        this.bad = bad;
    }

    /** One line that is not blank, and its number. */
    record Row(int number, String text) {}

    List<Row> all() throws CannotMeasure {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            List<Row> rows = new ArrayList<>();
            int number = 0;
            for (String line : text.lines().toList()) {
                number++;
                if (!line.isBlank()) {
                    rows.add(new Row(number, number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line));
                }
            }
            return rows;
        } catch (CharacterCodingException e) {
            throw new CannotMeasure(file + " is not UTF-8 text.");
        } catch (IOException e) {
            throw new CannotMeasure(file + " cannot be read.");
        }
    }

    /** The object on this line. */
    Optional<JsonNode> object(Row row) {
        try {
            JsonNode node = JsonMapper.shared().readTree(row.text());
            if (node.isObject()) {
                return Optional.of(node);
            }
        } catch (JacksonException e) {
            // said below
        }
        tell(row, "not a JSON object");
        return Optional.empty();
    }

    /** A text of that object. */
    Optional<String> text(Row row, JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value != null && value.isString()) {
            return Optional.of(value.asString());
        }
        tell(row, "\"" + name + "\" is missing or no text");
        return Optional.empty();
    }

    void tell(Row row, String why) {
        bad.accept(new BadRow(file.getFileName().toString(), row.number(), why));
    }
}
