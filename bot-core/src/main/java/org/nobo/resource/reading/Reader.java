package org.nobo.resource.reading;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.xml.sax.SAXException;

/** The other process, from within: a file's name a line comes in, and what stands in it goes out. */
public final class Reader {
    static final byte READ = 1;
    static final byte BROKEN = 2;
    static final byte TOO_MUCH = 3;
    static final byte NO_TITLES = 4;
    static final byte NO_EXPORT = 5;

    /** No entry of a Word file may be blown up to more than this; what claims to be is meant to harm. */
    private static final long MOST_UNPACKED = 64L << 20;

    private static final int MOST_CAUSES = 20;

    private Reader() {}

    /**
     * Whatever libraries print goes nowhere: what is printed here is read as an answer.
     *
     * @param arguments the emoji by which messages were kept
     */
    public static void main(String[] arguments) throws IOException {
        Set<String> emoji = Set.of(arguments);
        DataOutputStream out = new DataOutputStream(System.out);
        System.setOut(new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        ZipSecureFile.setMaxEntrySize(MOST_UNPACKED);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            answer(Path.of(line.replace("\0", "\n")), emoji, out);
            out.flush();
        }
    }

    private static void answer(Path file, Set<String> emoji, DataOutputStream out) throws IOException {
        try {
            byte[] markdown = markdown(file, emoji).getBytes(StandardCharsets.UTF_8);
            out.writeByte(READ);
            out.writeInt(markdown.length);
            out.write(markdown);
        } catch (Marking.TooLong e) {
            out.writeByte(TOO_MUCH);
        } catch (NotMeant e) {
            out.writeByte(e.sign());
        } catch (IOException | SAXException | TikaException | RuntimeException | StackOverflowError | LinkageError e) {
            out.writeByte(isMeantToBurst(e) ? TOO_MUCH : BROKEN);
        }
    }

    /** To save such a file anew would not help; the library tells it only in words. */
    private static boolean isMeantToBurst(Throwable problem) {
        return Stream.iterate(problem, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("Zip bomb"));
    }

    private static String markdown(Path file, Set<String> emoji) throws IOException, SAXException, TikaException {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Table.markdown(file);
        }
        if (name.endsWith(".zip")) {
            return SlackExport.markdown(file, emoji);
        }
        Marking marking = new Marking();
        Metadata metadata = new Metadata();
        ParseContext context = new ParseContext();
        context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
        try (InputStream in = TikaInputStream.get(file)) {
            parser(name).parse(in, marking, metadata, context);
        }
        return marking.markdown();
    }

    private static Parser parser(String name) {
        if (name.endsWith(".pdf")) {
            return new PDFParser();
        }
        return name.endsWith(".docx") ? new OOXMLParser() : new JSoupParser();
    }
}
