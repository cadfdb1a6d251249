package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.SAXException;

/** A workbook in the present format, of which only the shared texts are kept in memory. */
final class XlsxWorkbook implements Workbook {
    private final OPCPackage file;
    private final ReadOnlySharedStringsTable texts;
    private final StylesTable styles;
    private final Map<String, PackagePart> sheets = new LinkedHashMap<>();

    private XlsxWorkbook(OPCPackage file) throws IOException, OpenXML4JException, SAXException {
        this.file = file;
        var reader = new XSSFReader(file);
        texts = new ReadOnlySharedStringsTable(file);
        styles = reader.getStylesTable();
        var parts = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (parts.hasNext()) {
            InputStream sheet = parts.next();
            sheets.put(parts.getSheetName(), parts.getSheetPart());
            sheet.close();
        }
    }

    static XlsxWorkbook open(Path path) throws IOException {
        OPCPackage file = null;
        try {
            file = OPCPackage.open(path.toFile(), PackageAccess.READ);
            return new XlsxWorkbook(file);
        } catch (OpenXML4JException | SAXException | RuntimeException e) {
            if (file != null) {
                file.revert();
            }
            throw new IOException("the workbook is damaged or protected by a password", e);
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public SheetRows rows(String sheet) throws IOException {
        PackagePart part = sheets.get(sheet);
        if (part == null) {
            throw new IOException("the sheet " + sheet + " is gone");
        }
        return new XlsxRows(part.getInputStream(), texts, styles);
    }

    @Override
    public void close() {
        // revert closes without writing
        file.revert();
    }
}
