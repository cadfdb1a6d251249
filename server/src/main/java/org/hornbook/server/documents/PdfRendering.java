package org.hornbook.server.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.MimeConstants;
import org.springframework.stereotype.Component;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Writes a document as a tagged PDF after ISO 14289-1 (PDF/UA-1) and ISO 19005-2 (PDF/A-2a, for keeping): every part has
 * its role, tables have heads, the file has a title, a language and bookmarks, and all letters are embedded.
 *
 * <p>Letters outside of Latin, Greek, Cyrillic, Hebrew, Arabic and Armenian are not in the embedded fonts and appear as
 * {@code #}; {@link HtmlRendering} has no such limit.
 */
@Component
public class PdfRendering {

    PdfRendering() {}

    /** Writes the document; the stream stays open. */
    public void write(StructuredDocument document, OutputStream out) throws IOException {
        StringWriter objects = new StringWriter();
        new FormattingObjects(document, new Markup(objects)).write();
        try {
            Fop fop = FactoryHolder.FACTORY.newFop(MimeConstants.MIME_PDF, agent(document), out);
            SAXParserFactory parsers = SAXParserFactory.newDefaultNSInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser()
                    .parse(new InputSource(new StringReader(objects.toString())), fop.getDefaultHandler());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException("the document could not be set: " + document.title(), e);
        }
    }

    private FOUserAgent agent(StructuredDocument document) {
        FOUserAgent agent = FactoryHolder.FACTORY.newFOUserAgent();
        agent.setAuthor(Markup.legal(document.issuer()));
        agent.setCreator("Hornbook");
        agent.setProducer("Hornbook");
        agent.getEventBroadcaster().addEventListener(new FormattingEvents());
        return agent;
    }

    /** Made at the first document, not at the start of the server. */
    private static final class FactoryHolder {
        private static final FopFactory FACTORY = Formatting.factory();
    }
}
