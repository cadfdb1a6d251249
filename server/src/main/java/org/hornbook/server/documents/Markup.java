package org.hornbook.server.documents;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements and text as XML; what XML cannot hold is replaced, so that any value from a repository can be told. */
final class Markup {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private final XMLStreamWriter out;

    Markup(java.io.Writer target) {
        try {
            out = WRITERS.createXMLStreamWriter(target);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Something that writes what is inside an element. */
    @FunctionalInterface
    interface Content {
        void write();
    }

    /** An element with attributes (name, value, name, value …) and content. */
    void element(String name, Content content, String... attributes) {
        try {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
            content.write();
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with text only. */
    void element(String name, String text, String... attributes) {
        element(name, () -> text(text), attributes);
    }

    /** An element without content. */
    void leaf(String name, String... attributes) {
        try {
            out.writeEmptyElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], legal(attributes[i + 1]));
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void text(String text) {
        try {
            out.writeCharacters(legal(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Words that are written as they are, such as a document type; never from outside. */
    void raw(String markup) {
        try {
            out.writeDTD(markup);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    void finish() {
        try {
            out.flush();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** XML 1.0, section 2.2: most control characters and lone surrogates have no place in a document. */
    static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().map(Markup::legal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static int legal(int point) {
        boolean good = point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
        return good ? point : 0xFFFD;
    }
}
