package org.hornbook.sample.truth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that repeats data of another instead of linking to it.
 *
 * @param faultId the planted fault that this copy is; null where a copy is expected, as in a vendor's export
 * @param columns the copied columns and where each came from
 * @param rows rows of the copy that come from the original
 * @param rowsOfOriginal rows of the original
 */
public record CopyTruth(@Nullable String faultId, List<CopiedColumn> columns, long rows, long rowsOfOriginal) {

    public CopyTruth {
        columns = List.copyOf(columns);
    }

    /**
     * One copied column.
     *
     * @param copy the repeated column
     * @param original where its values came from
     */
    public record CopiedColumn(ColumnRef copy, ColumnRef original) {}
}
