package org.nobo.illuminate.publish;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes HTML that is XML too. There is no way to write markup but by its elements, so whatever is given as text or as the
 * value of an attribute is escaped.
 */
final class Html {
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter writer;

    private Html() {
        try {
            writer = WRITERS.createXMLStreamWriter(written);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A page; its root element is to be opened next. */
    static Html page() {
        Html html = new Html();
        return html.doing(() -> html.writer.writeDTD("<!DOCTYPE html>\n"));
    }

    /** An XML file that is no page. */
    static Html xml() {
        Html html = new Html();
        html.written.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        return html;
    }

    /** Opens an element. Attributes are names and values in turn. */
    Html open(String element, String... attributes) {
        return doing(() -> {
            writer.writeStartElement(element);
            write(attributes);
        });
    }

    /** An element that never holds anything, such as {@code meta}. */
    Html empty(String element, String... attributes) {
        return doing(() -> {
            writer.writeEmptyElement(element);
            write(attributes);
        });
    }

    /** A whole element with nothing but text in it. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    Html text(String text) {
        return doing(() -> writer.writeCharacters(text));
    }

    /** Closes what was opened last. */
    Html close() {
        return doing(writer::writeEndElement);
    }

    /** Closes what was opened last, and ends the line. */
    Html closeLine() {
        return close().text("\n");
    }

    /** What was typed, as paragraphs; a line of its own stays one. */
    Html paragraphs(String typed) {
        for (String paragraph : Paragraphs.of(typed)) {
            open("p", "dir", "auto");
            String[] lines = paragraph.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    empty("br").text("\n");
                }
                text(lines[i]);
            }
            closeLine();
        }
        return this;
    }

    /** The whole file. */
    String written() {
        doing(writer::writeEndDocument);
        return written + "\n";
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private Html doing(Step step) {
        try {
            step.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A page cannot be written into memory", e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void write() throws XMLStreamException;
    }
}
