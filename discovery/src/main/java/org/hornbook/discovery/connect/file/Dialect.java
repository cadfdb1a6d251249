package org.hornbook.discovery.connect.file;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a delimited text is written.
 *
 * @param charset its encoding
 * @param delimiter the byte between cells
 * @param newline the byte that ends a record: line feed, or carriage return in old files
 * @param names the columns' names
 * @param skip bytes, of the text as UTF-8, before the first row of data
 * @param firstLine line number of the first row of data
 * @param regularity share of the first records that have the commonest number of cells
 */
record Dialect(
        Charset charset, byte delimiter, byte newline, List<String> names, int skip, int firstLine, double regularity) {
    static final byte QUOTE = '"';

    /** Whether it is more likely a table than prose: several cells, mostly the same number of them. */
    boolean looksLikeTable() {
        return names.size() > 1 && regularity >= 0.8;
    }

    Dialect {
        names = List.copyOf(names);
    }
}
