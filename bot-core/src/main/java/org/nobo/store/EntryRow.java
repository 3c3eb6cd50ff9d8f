package org.nobo.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.nobo.resource.knowhow.About;
import org.nobo.resource.knowhow.Entry;
import org.nobo.resource.knowhow.EntryId;
import org.nobo.resource.knowhow.Kind;
import org.nobo.resource.knowhow.KnowHow;
import org.nobo.resource.knowhow.Link;
import org.nobo.resource.knowhow.Prose;
import org.nobo.resource.knowhow.Section;
import org.nobo.resource.knowhow.Source;
import org.nobo.resource.knowhow.Trail;
import org.nobo.stored.JsonForms;

/** How an entry of the know-how stands in a row of the table {@code entry}. */
final class EntryRow {
    /** The columns {@link #read} needs, of a table called {@code e}. */
    static final String COLUMNS = "e.id, e.collection, e.path, e.slug, e.article, e.headings, e.words, e.links, e.kind,"
            + " e.shared_by, e.served, e.aliases, e.link, e.language";

    private EntryRow() {}

    static Entry read(ResultSet row) throws SQLException {
        String collection = row.getString("collection");
        boolean byHand = collection.equals(KnowHow.BY_HAND);
        Section section = new Section(
                new Source(row.getString("path"), row.getString("slug")),
                new Trail(row.getString("article"), listed(row.getString("headings"))),
                new Prose(row.getString("words"), List.of(JsonForms.read(Link[].class, row.getString("links")))),
                new About(
                        Kind.ofStored(row.getString("kind")),
                        row.getString("shared_by"),
                        listed(row.getString("served")),
                        byHand ? "" : orEmpty(row.getString("link")),
                        byHand ? "" : orEmpty(row.getString("language"))));
        return new Entry(new EntryId(row.getString("id")), collection, section, listed(row.getString("aliases")));
    }

    private static String orEmpty(String column) {
        return column == null ? "" : column;
    }

    /** The same for what says the same, and for nothing else. */
    static String digest(Section section) {
        List<Object> said = new ArrayList<>(List.of(contents(section)));
        Stream.of(section.about().link(), section.about().language())
                .filter(more -> !more.isEmpty())
                .forEach(said::add);
        return digest(said.toArray());
    }

    /** What was read, in the order of the columns {@code path} to {@code served}. */
    static Object[] contents(Section section) {
        return new Object[] {
            section.source().path(),
            section.source().slug(),
            section.trail().article(),
            listed(section.trail().headings()),
            section.text().words(),
            JsonForms.write(Link[].class, section.text().links().toArray(Link[]::new)),
            section.about().kind().stored(),
            section.about().sharedBy(),
            listed(section.about().values())
        };
    }

    private static String digest(Object... contents) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Object each : contents) {
                sha.update(each.toString().getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String listed(List<String> words) {
        return JsonForms.write(String[].class, words.toArray(String[]::new));
    }

    static List<String> listed(String json) {
        return List.of(JsonForms.read(String[].class, json));
    }
}
