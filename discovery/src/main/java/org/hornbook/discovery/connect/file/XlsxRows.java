package org.hornbook.discovery.connect.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** Pulls rows out of a sheet's XML (ECMA-376, SpreadsheetML), a row at a time. */
final class XlsxRows implements SheetRows {
    private static final int MOST_COLUMNS = 16_384;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final SharedStrings texts;
    private final StylesTable styles;
    private final XMLStreamReader xml;
    private final List<String> cells = new ArrayList<>();
    private int row = -1;

    XlsxRows(InputStream in, SharedStrings texts, StylesTable styles) throws IOException {
        this.in = in;
        this.texts = texts;
        this.styles = styles;
        try {
            xml = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException("the sheet is damaged", e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public List<String> cells() {
        return List.copyOf(cells);
    }

    @Override
    public boolean next() throws IOException {
        cells.clear();
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    String number = xml.getAttributeValue(null, "r");
                    row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                    readCells();
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException("the sheet is damaged after row " + (row + 1), e);
        }
    }

    private void readCells() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                readCell();
            }
        }
    }

    private void readCell() throws XMLStreamException {
        String reference = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        String style = xml.getAttributeValue(null, "s");
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        String value = value();
        if (value.isEmpty() || column >= MOST_COLUMNS) {
            return;
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text(type, style, value));
    }

    /** The text of the cell's value, or of its inline string. */
    private String value() throws XMLStreamException {
        var value = new StringBuilder();
        boolean wanted = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                wanted = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                wanted = false;
            } else if (wanted && event == XMLStreamConstants.CHARACTERS) {
                value.append(xml.getText());
            }
        }
        return value.toString();
    }

    private String text(@Nullable String type, @Nullable String style, String value) {
        return switch (type == null ? "n" : type) {
            case "s" -> texts.getItemAt(Integer.parseInt(value)).getString();
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> "";
            case "n" -> isDate(style) ? SheetNumbers.date(value) : SheetNumbers.number(value);
            default -> value;
        };
    }

    private boolean isDate(@Nullable String style) {
        if (style == null) {
            return false;
        }
        XSSFCellStyle format = styles.getStyleAt(Integer.parseInt(style));
        return format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            in.close();
        }
    }
}
