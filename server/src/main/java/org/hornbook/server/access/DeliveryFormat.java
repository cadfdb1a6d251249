package org.hornbook.server.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Formats of downloads. */
public enum DeliveryFormat {
    CSV("CSV", "text/csv;charset=UTF-8"),
    XLSX("Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PARQUET("Parquet", "application/vnd.apache.parquet");

    private final String title;
    private final String mediaType;

    DeliveryFormat(String title, String mediaType) {
        this.title = title;
        this.mediaType = mediaType;
    }

    /** The format as people read it. */
    public String title() {
        return title;
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The ending of file names, which is also its code in addresses. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with that code, if there is one. */
    public static Optional<DeliveryFormat> ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(code))
                .findFirst();
    }
}
