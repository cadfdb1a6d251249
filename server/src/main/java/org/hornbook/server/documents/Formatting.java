package org.hornbook.server.documents;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.xml.sax.SAXException;

/** The formatter with its fonts; it reads nothing but this application's own files. */
final class Formatting {

    private static final URI BASE = URI.create("classpath:/documents/");

    private static final String SETTINGS = """
            <fop version="1.0">
              <accessibility>true</accessibility>
              <renderers>
                <renderer mime="application/pdf">
                  <version>1.7</version>
                  <pdf-a-mode>PDF/A-2a</pdf-a-mode>
                  <pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
                  <filterList><value>flate</value></filterList>
                  <fonts>
                    <font embed-url="fonts/PublicSans-Regular.ttf" embedding-mode="full">
                      <font-triplet name="Public Sans" style="normal" weight="normal"/>
                    </font>
                    <font embed-url="fonts/PublicSans-Bold.ttf" embedding-mode="full">
                      <font-triplet name="Public Sans" style="normal" weight="bold"/>
                      <font-triplet name="Public Sans" style="italic" weight="bold"/>
                    </font>
                    <font embed-url="fonts/PublicSans-Italic.ttf" embedding-mode="full">
                      <font-triplet name="Public Sans" style="italic" weight="normal"/>
                    </font>
                    <font embed-url="fonts/DejaVuSans.ttf" embedding-mode="full">
                      <font-triplet name="DejaVu Sans" style="normal" weight="normal"/>
                      <font-triplet name="DejaVu Sans" style="italic" weight="normal"/>
                    </font>
                    <font embed-url="fonts/DejaVuSans-Bold.ttf" embedding-mode="full">
                      <font-triplet name="DejaVu Sans" style="normal" weight="bold"/>
                      <font-triplet name="DejaVu Sans" style="italic" weight="bold"/>
                    </font>
                  </fonts>
                </renderer>
              </renderers>
            </fop>
            """;

    private Formatting() {}

    static FopFactory factory() {
        try {
            InputStream settings = new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.UTF_8));
            return new FopConfParser(settings, BASE, new OwnFiles())
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("the formatter's own settings cannot be read", e);
        }
    }

    /** Files beside this class path's documents folder. */
    private static final class OwnFiles implements ResourceResolver {

        @Override
        public Resource getResource(URI address) throws IOException {
            String path = address.getSchemeSpecificPart();
            InputStream file =
                    "classpath".equals(address.getScheme()) ? Formatting.class.getResourceAsStream(path) : null;
            if (file == null) {
                throw new FileNotFoundException(address.toString());
            }
            return new Resource(file);
        }

        @Override
        public OutputStream getOutputStream(URI address) throws IOException {
            throw new FileNotFoundException(address.toString());
        }
    }
}
