package org.hornbook.server.access;

import java.util.Map;
import java.util.Optional;
import org.hornbook.server.catalog.ElementId;

/**
 * Which of the granted rows to show. It works on what is delivered, never on what the repository has, so nothing can be
 * found out by asking for it.
 *
 * @param filter only rows whose delivered cell contains the words, whatever their case; elements that are not granted
 *     are refused
 * @param sort by which granted element; empty for the order of the columns
 * @param page counted from 1
 * @param size rows a page, at most {@value #MOST}
 */
public record DeliveryQuery(
        Map<ElementId, String> filter, Optional<ElementId> sort, boolean descending, int page, int size) {

    /** Rows a page. */
    public static final int MOST = 500;

    /** Further on nobody pages; filter or download instead. */
    private static final int LAST_PAGE = 1000;

    public DeliveryQuery {
        filter = Map.copyOf(filter);
        if (page < 1 || page > LAST_PAGE || size < 1 || size > MOST) {
            throw new IllegalArgumentException("pages go from 1 to " + LAST_PAGE + ", with 1 to " + MOST + " rows");
        }
    }

    /** A page in the order of the columns. */
    public static DeliveryQuery page(int page, int size) {
        return new DeliveryQuery(Map.of(), Optional.empty(), false, page, size);
    }
}
