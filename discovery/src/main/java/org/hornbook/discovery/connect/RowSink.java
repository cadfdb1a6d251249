package org.hornbook.discovery.connect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes rows as they are found. */
@FunctionalInterface
public interface RowSink {
    /**
     * Takes a row.
     *
     * @param row the fields asked for, in their order; null where there is no value
     * @return false when no more rows are wanted
     */
    boolean accept(List<@Nullable String> row);
}
