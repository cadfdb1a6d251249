package org.hornbook.sample.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a delimited text file is written.
 *
 * @param delimiter between fields
 * @param charset encoding
 * @param header whether the first line has the names
 */
public record DelimitedFormat(char delimiter, Charset charset, Header header) {

    /** Commas, UTF-8, header. */
    public static final DelimitedFormat CSV = new DelimitedFormat(',', StandardCharsets.UTF_8, Header.PRESENT);

    /** Whether there is a line of names. */
    public enum Header {
        PRESENT,
        ABSENT
    }
}
